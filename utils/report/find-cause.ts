import { carrierNamed, isOther } from '@/utils/carriers/name';
import { check } from '@/utils/check/check';
import type { Finding, Verdict } from '@/utils/check/finding';
import { nameOfFinding } from '@/utils/check/finding-name';
import type { Phrase } from '@/utils/i18n';
import { lastDayOf } from '@/utils/vtr/day';
import { type Cause, causeOfFinding, whyOfCause } from './cause';
import type { Evidence, Rules } from './evidence';

/** Why a package is in the report, as far as report, log and checks tell. */
export interface FoundCause {
  readonly cause: Cause;
  /** False when something else could have led to the same report. */
  readonly isSure: boolean;
  /** What says so: a finding's own sentence where a check speaks. */
  readonly reason: Phrase;
  /** What our checks find in the number and the carrier; their fixes are offered for the edit page. */
  readonly findings: readonly Finding[];
}

/** Finds why a report names a package. Pure: the same evidence gives the same cause. */
export function findCause(evidence: Evidence, rules: Rules): FoundCause {
  const { row, logged } = evidence;
  if (row.isCancelled) return found('before-pick-up', true);
  const entered = logged && judge(logged.fields.number.value, logged.fields.carrier.value, rules);
  // Report and metric follow a correction within 72 hours: until then they show what stood before it.
  if (logged && evidence.reportedAt < logged.visibleAt && !logged.fields.noTracking.value && !errorIn(entered)) {
    return found('within-72-hours', true, entered?.findings);
  }
  if (logged?.fields.noTracking.value && !row.number) return found('blank', true);
  const number = row.number ?? logged?.fields.number.value ?? null;
  if (row.isInvalidId && (number === null || row.criteria.hasTrackingId !== false)) {
    const inLog = entered?.findings.find(({ code }) => code === 'blank' || code === 'special-character');
    if (inLog) return found(causeOfFinding(inLog.code)!, true, entered?.findings, inLog.title);
    if (number === null || number === '') return found('invalid-id', true);
  }
  if (number?.trim() === '' || (number === null && row.criteria.hasTrackingId === false)) return found('blank', true);
  if (number === null) return found('unknown', false);
  const carrier = row.carrier || logged?.fields.carrier.value || '';
  return fromEntry(evidence, judge(number, carrier, rules));
}

/** The cause of a package whose number is known. */
function fromEntry({ row, logged }: Evidence, verdict: Verdict): FoundCause {
  const { findings } = verdict;
  const error = errorIn(verdict);
  if (error) return found(causeOfFinding(error.code)!, true, findings, error.title);
  if (row.isInvalidId) return found('invalid-id', false, findings);
  const loggedError = logged?.fields.findings.value.find((one) => one.severity === 'error' && causeOfFinding(one.code));
  // What the page showed and a report doesn't: typed under Other, entered after delivery, without tracking.
  if (loggedError && row.number === null) {
    return found(causeOfFinding(loggedError.code)!, true, findings, nameOfFinding(loggedError.code));
  }
  const listed = logged?.fields.findings.value.some(({ code }) => code === 'listed-as-other');
  if (listed) return found('unsupported-carrier', true, findings, nameOfFinding('listed-as-other'));
  if (isLate({ row, logged })) return found('late-entry', false, findings);
  const warning = findings.find(({ severity, code }) => severity === 'warning' && causeOfFinding(code));
  if (warning) return found(causeOfFinding(warning.code)!, false, findings, warning.title);
  if (row.criteria.carrierScan) return found('late-entry', false, findings, { key: 'causeScannedYetMarked' });
  if (verdict.state === 'info') return found('unknown', false, findings);
  return found('not-scanned', row.criteria.carrierScan === false, findings);
}

function found(
  cause: Cause,
  isSure: boolean,
  findings: readonly Finding[] = [],
  reason: Phrase = whyOfCause(cause),
): FoundCause {
  return { cause, isSure, reason, findings };
}

/** The first finding that is an error and explains a defect; findings come in order of precedence. */
function errorIn(verdict: Verdict | null): Finding | undefined {
  return verdict?.findings.find(({ severity, code }) => severity === 'error' && causeOfFinding(code) !== null);
}

/**
 * Entered after the promised delivery: most likely after the delivery itself, which the log does not know. The promised
 * day is one of Amazon's clock, not of the seller's, so it counts as past once it is over everywhere.
 */
function isLate({ row, logged }: Pick<Evidence, 'row' | 'logged'>): boolean {
  if (!logged) return false;
  if (logged.fields.findings.value.some(({ code }) => code === 'late-entry')) return true;
  const promised = row.promised ?? logged.fields.promised?.value;
  return promised !== undefined && lastDayOf(logged.fields.confirmed.value.at) > promised;
}

/**
 * What the checks say of a number: asked again for the same while a report is compared, stored and shown, and for the
 * very long ones that is most of the work.
 */
const judged = new WeakMap<Rules, Map<string, Verdict>>();

function judge(number: string, carrier: string, rules: Rules): Verdict {
  const known = judged.get(rules) ?? new Map<string, Verdict>();
  judged.set(rules, known);
  const name = `${carrier}\n${number}`;
  const verdict = known.get(name) ?? judgeAnew(number, carrier, rules);
  known.set(name, verdict);
  return verdict;
}

function judgeAnew(number: string, carrier: string, { listed, ...rules }: Rules): Verdict {
  const isTyped = isOther(carrier) || (listed.length > 0 && carrier !== '' && !isListed(carrier, listed));
  return check(
    {
      number,
      noTracking: false,
      carrier: isTyped ? 'Other' : carrier,
      typedCarrier: isTyped ? (isOther(carrier) ? '' : carrier) : null,
      typedService: null,
      listed,
    },
    { ...rules, moment: 'rest', off: [], elsewhere: [] },
  );
}

/** A report may spell a carrier in another way than the list does; a name we know is the list's if its carrier is. */
function isListed(carrier: string, listed: readonly string[]): boolean {
  if (listed.includes(carrier)) return true;
  const id = carrierNamed(carrier)?.id;
  return id === undefined ? false : listed.some((name) => carrierNamed(name)?.id === id);
}
