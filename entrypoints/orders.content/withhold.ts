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
export function waysToDismiss(
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
 * A verdict without what the seller dismissed. `again` judges without some checks: where nothing but warnings was
 * dismissed, the number may be told fine. What merely followed from a dismissed finding stays unsaid.
 */
export function withhold(
  verdict: Verdict,
  ways: readonly Dismissal[],
  dismissed: readonly Dismissal[],
  again: (off: readonly FindingCode[]) => Verdict,
): Verdict {
  if (ways.length === 0) return verdict;
  const keys = new Set(dismissed.map(keyOf));
  const codes = ways.filter((way) => keys.has(keyOf(way))).map(({ code }) => code);
  const hidden = verdict.findings.filter(({ code }) => codes.includes(code));
  if (hidden.length === 0) return verdict;
  const findings = verdict.findings.filter((finding) => !hidden.includes(finding));
  if (findings.length === 0 && hidden.every(({ severity }) => severity !== 'error')) {
    const fine = again(codes);
    if (fine.findings.length === 0) return fine;
  }
  const { status: _, ...rest } = verdict;
  return { ...rest, findings, state: stateOf(findings) };
}

function keyOf({ code, scope, value }: Dismissal): string {
  return [code, scope, value].join();
}

function hashOf(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 0).toString(36);
}
