import type { Dismissal } from '@/utils/check/dismissal';
import { type FindingCode, stateOf, type Verdict } from '@/utils/check/finding';
import type { Shipment } from '@/utils/check/shipment';
import type { Snapshot } from '@/utils/messages';

/** What of a shipment a dismissal is kept under. */
type Entered = Pick<Shipment, 'number' | 'carrier' | 'typedCarrier'>;

/** What a dismissal in this scope is kept under, for what is entered in the package at `place` (order and package). */
function valueIn(scope: Dismissal['scope'], { number, carrier, typedCarrier }: Entered, place: string): string {
  if (scope === 'always') return '';
  if (scope === 'carrier') return typedCarrier ?? carrier;
  return /^[0-9a-z]{1,50}$/i.test(number) ? number.toUpperCase() : `${place}/${hashOf(number)}`;
}

/** The ways to dismiss what a verdict tells, finding by finding, the narrowest first. */
function waysToDismiss(
  { findings }: Verdict,
  scopes: Snapshot['scopes'],
  shipment: Entered,
  place: string,
): readonly Dismissal[] {
  return [...new Set(findings.map(({ code }) => code))].flatMap((code) =>
    (scopes[code] ?? [])
      .map((scope) => ({ code, scope, value: valueIn(scope, shipment, place) }))
      .filter(({ scope, value }) => scope !== 'carrier' || value),
  );
}

/**
 * What of a verdict is told, without what the seller dismissed, and the ways to dismiss it. `again` judges without some
 * checks: where nothing but warnings was dismissed, the number may be told fine. What merely followed from a dismissed
 * finding stays unsaid.
 */
export function withhold(
  verdict: Verdict,
  { scopes, preferences }: Snapshot,
  shipment: Entered,
  place: string,
  again: (off: readonly FindingCode[]) => Verdict,
): { told: Verdict; ways: readonly Dismissal[] } {
  const ways = waysToDismiss(verdict, scopes, shipment, place);
  const keys = new Set(preferences.dismissed.map(keyOf));
  const codes = ways.filter((way) => keys.has(keyOf(way))).map(({ code }) => code);
  return { told: codes.length > 0 ? without(verdict, codes, again) : verdict, ways };
}

function without(
  { status: _, ...verdict }: Verdict,
  codes: readonly FindingCode[],
  again: (off: readonly FindingCode[]) => Verdict,
): Verdict {
  const findings = verdict.findings.filter(({ code }) => !codes.includes(code));
  if (findings.length === 0 && verdict.state !== 'error') {
    const fine = again(codes);
    if (fine.findings.length === 0) return fine;
  }
  return { ...verdict, findings, state: stateOf(findings) };
}

function keyOf({ code, scope, value }: Dismissal): string {
  return [code, scope, value].join();
}

function hashOf(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 0).toString(36);
}
