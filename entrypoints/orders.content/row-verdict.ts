import type { Finding, Fix, State, Verdict } from '@/utils/check/finding';
import { counted, type Phrase, phrase } from '@/utils/i18n';

/** All rows of a page together: how they stand, and what holds for them all. */
export interface RowsVerdict extends Verdict {
  readonly status: Phrase;
  /** Which rows have something to be looked at, by their place in the list. */
  readonly toLookAt: readonly number[];
  /** The carrier that most numbers want, as the page's list has it; '' where there is none such. */
  readonly wanted: string;
}

/** On a page with one carrier for all rows, what is said of the carrier is said once, and not in each of them. */
const isOfAll = ({ field, code }: Finding) => field !== 'tracking' || code === 'not-handed-over';

/**
 * What is said in a row: of its number only, and without a fix that would change the carrier of all the others. Where
 * most of them want just that (`wanted`), the row has nothing to add; else it is better confirmed by itself.
 */
export function rowVerdict(verdict: Verdict, wanted?: string): Verdict {
  const { status, ...rest } = verdict;
  if (verdict.findings.length === 0) {
    return verdict.state === 'ok' ? { ...verdict, status: phrase('noteRowFine') } : verdict;
  }
  const findings = verdict.findings.filter((it) => !isOfAll(it)).map((it) => withoutCarrierFix(it, wanted));
  return { ...rest, findings, state: stateOf(findings) };
}

/** What is said of all rows at once; null for a row is one that was not judged yet. Null while there is nothing to say. */
export function sumUpRows(verdicts: readonly (Verdict | null)[]): RowsVerdict | null {
  const toLookAt: number[] = [];
  let fine = 0;
  let open = 0;
  for (const [index, verdict] of verdicts.entries()) {
    const state = verdict ? rowVerdict(verdict).state : 'neutral';
    if (state === 'error' || state === 'warning') toLookAt.push(index);
    else if (verdict?.state === 'ok') fine += 1;
    // A number that is being typed tells how far it has come.
    else if (!verdict?.normalized || (state === 'neutral' && verdict.status)) open += 1;
  }
  if (open === verdicts.length) return null;
  const unsure = verdicts.length - toLookAt.length - fine - open;
  const counts = [
    fine > 0 && counted('noteRowsFine', fine),
    toLookAt.length > 0 && counted('noteRowsToLookAt', toLookAt.length),
    unsure > 0 && counted('noteRowsUnsure', unsure),
    open > 0 && counted('noteRowsOpen', open),
  ].filter((it) => it !== false);
  const judged = verdicts.filter((it) => it !== null);
  const filled = judged.filter(({ normalized }) => normalized !== '');
  const mostly = mostlyAnothers(filled, verdicts.length);
  const findings = [...mostly, ...ofAll(judged, verdicts.length)];
  const worst = judged.map((verdict) => rowVerdict(verdict).state);
  const state = stateOf([...findings, ...worst.map((severity) => ({ severity }))]);
  return {
    state: state === 'neutral' && fine === verdicts.length ? 'ok' : state,
    findings,
    status: phrase('noteRows', counts),
    normalized: '',
    candidates: [],
    toLookAt,
    wanted: mostly[0]?.fixes[0]?.value ?? '',
  };
}

/** Where most numbers are another carrier's, not they but the carrier is likely to be the mistake. */
function mostlyAnothers(filled: readonly Verdict[], rows: number): Finding[] {
  const wishes = new Map<string, [Fix, number]>();
  for (const { findings } of filled) {
    const mismatch = findings.find(({ code, severity }) => code === 'carrier-mismatch' && severity === 'error');
    const fix = mismatch?.fixes.find((it) => it.field === 'carrier');
    if (fix) wishes.set(fix.value, [fix, (wishes.get(fix.value)?.[1] ?? 0) + 1]);
  }
  return [...wishes.values()]
    .filter(([, count]) => count * 2 > filled.length)
    .map(([fix, count]) => ({
      code: 'carrier-mismatch',
      field: 'carrier',
      severity: 'error',
      start: 0,
      end: 0,
      marks: [],
      title: counted('noteRowsMismatch', count, fix.value),
      fixes: [forAll(fix, rows)],
    }));
}

/** What is found of the carrier, once each. */
function ofAll(verdicts: readonly Verdict[], rows: number): Finding[] {
  const all = verdicts.flatMap(({ findings }) => findings.filter(isOfAll));
  return all
    .filter(
      (finding, index) =>
        index === all.findIndex(({ code, field }) => code === finding.code && field === finding.field),
    )
    .map((finding) => ({ ...finding, fixes: finding.fixes.map((fix) => forAll(fix, rows)) }));
}

function forAll<Some extends Fix>(fix: Some, rows: number) {
  return { ...fix, label: counted('noteRowsFix', rows, fix.value) };
}

/** The one finding of a number that the carrier could cure, too. */
function withoutCarrierFix(finding: Finding, wanted?: string): Finding {
  if (finding.code !== 'carrier-mismatch') return finding;
  const { detail: _, ...rest } = finding;
  const fixes = finding.fixes.filter((fix) => fix.field === 'tracking');
  const isWanted = finding.fixes.some(({ value }) => value === wanted);
  return { ...rest, ...(isWanted ? {} : { detail: phrase('noteRowCarrier') }), fixes };
}

export function stateOf(findings: readonly { readonly severity: State }[]): State {
  return (
    (['error', 'warning', 'info'] as const).find((it) => findings.some(({ severity }) => severity === it)) ?? 'neutral'
  );
}
