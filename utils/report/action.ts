import type { Finding } from '@/utils/check/finding';
import type { MessageKey, Phrase } from '@/utils/i18n';
import type { LogEvent } from '@/utils/log/log-row';
import type { Cause } from './cause';
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
  const isDelivered = row.criteria.deliveryScan === true || logged?.fields.delivered?.value === true;
  if (cause === 'within-72-hours') {
    const until = logged?.visibleAt ?? null;
    return until !== null && now < until ? action('wait', { until }) : action('report-again');
  }
  if (cause === 'before-pick-up') return action('confirm-later');
  if (cause === 'late-entry') return action('too-late');
  if (curable.has(cause)) {
    if (isDelivered) return action('too-late');
    return action('correct', { fixes: findings.find((one) => one.fixes.length > 0)?.fixes ?? [] });
  }
  if (cause === 'unsupported-carrier') return action(isDelivered ? 'too-late' : 'change-carrier');
  if (cause === 'unknown') return action('look-up');
  return action(isDelivered || isEnteredAgain(logged?.history ?? []) ? 'seller-support' : 'enter-again');
}

/** True when the seller entered what stood there once more: carrier and number as they were. */
export function isEnteredAgain(history: readonly LogEvent[]): boolean {
  const entries = history.filter(({ kind }) => kind !== 'reported');
  const [before, last] = entries.slice(-2);
  return last?.kind === 'edited' && last.carrier === before?.carrier && last.number === before.number;
}

/** What an action is called, as a heading for all packages that want it. */
export function nameOfAction(kind: ActionKind): Phrase {
  return { key: `actionTitle_${camelCase(kind)}` as MessageKey };
}

function action(kind: ActionKind, { until = null, fixes = [] }: Partial<Pick<Action, 'until' | 'fixes'>> = {}): Action {
  return {
    kind,
    title: nameOfAction(kind),
    detail: { key: `actionDetail_${camelCase(kind)}` as MessageKey },
    until,
    fixes,
  };
}

function camelCase(kind: ActionKind): string {
  return kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
