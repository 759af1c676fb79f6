import type { Finding, FindingCode } from '@/utils/check/finding';
import { type Phrase, phraseOfCode } from '@/utils/i18n';
import type { LogEvent } from '@/utils/log/log-row';
import type { PackageState } from '@/utils/vtr/package-state';
import { type Cause, causeOfFinding, causes } from './cause';
import type { Evidence } from './evidence';
import type { FoundCause } from './find-cause';

/** What a seller can do about a reported package, the most urgent first. */
export const actionKinds = [
  'correct',
  'change-carrier',
  'enter-again',
  'seller-support',
  'look-up',
  'report-again',
  'wait',
  'confirm-later',
  'too-late',
] as const;

export type ActionKind = (typeof actionKinds)[number];

/** What to do about one reported package. */
export interface Action {
  readonly kind: ActionKind;
  readonly title: Phrase;
  readonly detail: Phrase;
  /** For `wait`: the hour from which Amazon may show the correction, milliseconds since 1970; null otherwise. */
  readonly until: number | null;
  /** For `correct`: what our checks would put there. */
  readonly fixes: Finding['fixes'];
}

/** Causes that an edit cures, while Amazon lets the order be edited (VTR FAQ: until it is delivered). */
const curable: ReadonlySet<Cause> = new Set([
  'blank',
  'special-character',
  'invalid-id',
  'wrong-number',
  'carrier-mismatch',
]);

/**
 * What to do about a reported package, after Amazon's VTR FAQ: correct what is wrong; a right number that stays marked
 * is entered again, and if it is marked once more, Seller Support is asked.
 * @param now milliseconds since 1970
 */
export function actionFor({ cause, findings }: FoundCause, evidence: Evidence, now: number): Action {
  const { row, logged } = evidence;
  return actionOf(
    cause,
    {
      isDelivered: row.criteria.deliveryScan === true || logged?.fields.delivered?.value === true,
      visibleAt: logged?.visibleAt ?? null,
      history: logged?.history ?? [],
      fixes: findings.find((one) => one.fixes.length > 0)?.fixes ?? [],
    },
    now,
  );
}

/** What the log knows of a package, as far as it decides what to do about it. */
export interface LoggedState {
  readonly state: PackageState;
  /** As in `LogRow.cause`. */
  readonly cause?: string;
  readonly delivered?: boolean;
  readonly visibleAt: number;
  readonly history: readonly LogEvent[];
}

/** What to do about a package of the log, by the same rules; null where there is nothing to do. */
export function actionForLogged(logged: LoggedState, now: number): Action | null {
  const { state, cause = '', delivered = false, visibleAt, history } = logged;
  const about = { isDelivered: delivered, visibleAt, history, fixes: [] };
  if (state === 'defect-reported') return actionOf(causes.find((one) => one === cause) ?? 'unknown', about, now);
  if (state === 'defect-expected') {
    const found = cause === 'no-tracking' ? 'blank' : causeOfFinding(cause as FindingCode);
    return actionOf(found ?? 'unknown', about, now);
  }
  const wasDefect = history.some((event) => event.state === 'defect-expected' || event.state === 'defect-reported');
  return wasDefect && history.at(-1)?.kind === 'edited' ? actionOf('within-72-hours', about, now) : null;
}

interface About {
  readonly isDelivered: boolean;
  readonly visibleAt: number | null;
  readonly history: readonly LogEvent[];
  readonly fixes: Finding['fixes'];
}

function actionOf(cause: Cause, { isDelivered, visibleAt, history, fixes }: About, now: number): Action {
  if (cause === 'within-72-hours')
    return visibleAt !== null && now < visibleAt ? action('wait', { until: visibleAt }) : action('report-again');
  if (cause === 'before-pick-up') return action('confirm-later');
  if (cause === 'late-entry') return action('too-late');
  if (curable.has(cause)) {
    if (isDelivered) return action('too-late');
    return action('correct', { fixes });
  }
  if (cause === 'unsupported-carrier') return action(isDelivered ? 'too-late' : 'change-carrier');
  if (cause === 'unknown') return action('look-up');
  return action(isDelivered || isEnteredAgain(history) ? 'seller-support' : 'enter-again');
}

/** True when the seller entered what stood there once more: carrier and number as they were. */
export function isEnteredAgain(history: readonly LogEvent[]): boolean {
  const entries = history.filter(({ kind }) => kind !== 'reported');
  const [before, last] = entries.slice(-2);
  return last?.kind === 'edited' && last.carrier === before?.carrier && last.number === before.number;
}

/** What an action is called, as a heading for all packages that want it. */
export function nameOfAction(kind: ActionKind): Phrase {
  return phraseOfCode('actionTitle', kind);
}

/** True for a kind of action; what a log of another version calls one may be none. */
export function isActionKind(kind: string): kind is ActionKind {
  return actionKinds.some((one) => one === kind);
}

/** What is to be said of an action of which only the kind is known. */
export function actionOfKind(kind: ActionKind): Action {
  return action(kind);
}

function action(kind: ActionKind, { until = null, fixes = [] }: Partial<Pick<Action, 'until' | 'fixes'>> = {}): Action {
  return {
    kind,
    title: nameOfAction(kind),
    detail: phraseOfCode('actionDetail', kind),
    until,
    fixes,
  };
}
