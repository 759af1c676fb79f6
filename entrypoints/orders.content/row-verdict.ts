import { type Finding, type Fix, stateOf, type Verdict } from '@/utils/check/finding';
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
const isOfAll = ({ field }: Finding) => field !== 'tracking';

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

/** How a row may stand; the names are those of the texts. */
const kinds = ['Fine', 'ToLookAt', 'Unsure', 'Open'] as const;

/** What is said of all rows at once; null for a row is one that was not judged yet. Null while there is nothing to say. */
export function sumUpRows(verdicts: readonly (Verdict | null)[]): RowsVerdict | null {
  const standing = verdicts.map(kindOf);
  const counts = kinds.flatMap((kind) => {
    const count = standing.filter((it) => it === kind).length;
    return count > 0 ? [counted(`noteRows${kind}`, count)] : [];
  });
  if (standing.every((kind) => kind === 'Open')) return null;
  const judged = verdicts.filter((it) => it !== null);
  const mostly = mostlyAnothers(judged, verdicts.length);
  const findings = [...mostly, ...ofAll(judged, verdicts.length)];
  const isFine = standing.every((kind) => kind === 'Fine');
  return {
    state: isFine ? 'ok' : stateOf([...findings, ...judged.flatMap((verdict) => rowVerdict(verdict).findings)]),
    findings,
    status: phrase('noteRows', counts),
    normalized: '',
    candidates: [],
    toLookAt: [...standing.keys()].filter((index) => standing[index] === 'ToLookAt'),
    wanted: mostly[0]?.fixes[0]?.value ?? '',
  };
}

function kindOf(verdict: Verdict | null): (typeof kinds)[number] {
  if (!verdict) return 'Open';
  const { state } = rowVerdict(verdict);
  if (state === 'error' || state === 'warning') return 'ToLookAt';
  if (verdict.state === 'ok') return 'Fine';
  // A number that is being typed tells how far it has come.
  return !verdict.normalized || (state === 'neutral' && verdict.status) ? 'Open' : 'Unsure';
}

/** Where most numbers are another carrier's, not they but the carrier is likely to be the mistake. */
function mostlyAnothers(verdicts: readonly Verdict[], rows: number): Finding[] {
  const filled = verdicts.filter(({ normalized }) => normalized !== '');
  const wishes = filled.flatMap(({ findings }) => {
    const mismatch = findings.find(({ code, severity }) => code === 'carrier-mismatch' && severity === 'error');
    return mismatch?.fixes.find(({ field }) => field === 'carrier') ?? [];
  });
  for (const fix of wishes) {
    const count = wishes.filter(({ value }) => value === fix.value).length;
    if (count * 2 <= filled.length) continue;
    const title = counted('noteRowsMismatch', count, fix.value);
    const where = { field: 'carrier', start: 0, end: 0, marks: [] } as const;
    return [{ code: 'carrier-mismatch', severity: 'error', ...where, title, fixes: [forAll(fix, rows)] }];
  }
  return [];
}

/** What is found of the carrier, once each. */
function ofAll(verdicts: readonly Verdict[], rows: number): Finding[] {
  const all = verdicts.flatMap(({ findings }) => findings.filter(isOfAll));
  const byName = new Map(all.map((finding) => [finding.code + finding.field, finding]));
  return Array.from(byName.values(), (it) => ({ ...it, fixes: it.fixes.map((fix) => forAll(fix, rows)) }));
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
