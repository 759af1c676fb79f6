import { unverifiableFindings } from '@/utils/check/finding';
import type { Confirmation } from '@/utils/messages';
import { dayOf } from '@/utils/vtr/day';
import type { PackageState } from '@/utils/vtr/package-state';
import { type LogFields, type LogKey, type LogRow, rowOf, type Stamped } from './log-row';
import { canonical, mergeRows } from './merge';

/** What an entry needs of its marketplace's policy; a row of the policy room fits. */
export interface EntryPolicy {
  readonly visibleAfterHours: number;
  /** Set where untracked packages of a small value are exempt. */
  readonly untrackedBelow?: string;
}

/**
 * The state a confirmed package starts in.
 *
 * A package confirmed without tracking is a defect to be expected: it stands in the denominator and has no number
 * (Amazon VTR FAQ: "how often valid tracking numbers are used on orders"). Where the policy exempts small values it
 * can't be verified instead, because the value is not read.
 */
export function stateAtEntry(
  { findings, noTracking }: Pick<Confirmation, 'findings' | 'noTracking'>,
  { untrackedBelow }: Pick<EntryPolicy, 'untrackedBelow'>,
): PackageState {
  if (noTracking) return untrackedBelow ? 'unverifiable' : 'defect-expected';
  if (findings.some(({ severity }) => severity === 'error')) return 'defect-expected';
  return findings.some(({ code }) => unverifiableFindings.includes(code)) ? 'unverifiable' : 'awaiting-scan';
}

/**
 * The row after the seller's confirmation or edit.
 *
 * All that was entered is stamped with the moment of the click, as one: an entry answers an older report as a whole.
 * The same entry again changes nothing. On the edit page entering the same later does count (Amazon's own advice for a
 * right number that stays marked): it moves the time of the next look and stands in the history.
 *
 * What is stored from after `now` was stamped by a clock that was ahead and has been set right since: the entry is the
 * newer one all the same, and is stamped right after it.
 * @param now when it is written, milliseconds since 1970
 */
export function enter(
  key: LogKey,
  confirmation: Confirmation,
  policy: EntryPolicy,
  stored?: LogRow,
  now = Number.POSITIVE_INFINITY,
): LogRow {
  const last = stored ? Math.max(stored.fields.visibleAt.at, stored.fields.state.at) : 0;
  const wasAhead = last > now;
  const at = wasAhead ? last + 1 : confirmation.at;
  const fields = fieldsOf(confirmation, at, policy, stored);
  if (stored && (confirmation.page !== 'edit' || wasAhead) && isSameEntry(fields, stored.fields)) return stored;
  const { carrier, number, state } = fields;
  const event = {
    at,
    kind: confirmation.page === 'edit' ? ('edited' as const) : ('confirmed' as const),
    carrier: carrier.value,
    number: number.value,
    state: state.value,
  };
  const entered = rowOf(key, fields, [event]);
  if (!stored) return entered;
  const merged = mergeRows(stored, entered);
  return canonical(merged) === canonical(stored) ? stored : merged;
}

function fieldsOf(confirmation: Confirmation, at: number, policy: EntryPolicy, stored?: LogRow): LogFields {
  const stamped = <Value>(value: Value): Stamped<Value> => ({ value, at });
  return {
    marketplace: stamped(confirmation.marketplace),
    carrier: stamped(confirmation.carrier),
    service: stamped(confirmation.service),
    number: stamped(confirmation.number),
    noTracking: stamped(confirmation.noTracking),
    findings: stamped(confirmation.findings.map(({ code, severity }) => ({ code, severity }))),
    state: stamped(stateAtEntry(confirmation, policy)),
    confirmed: stored?.fields.confirmed ?? stamped({ at, day: dayOf(at) }),
    visibleAt: stamped(confirmation.at + policy.visibleAfterHours * 3_600_000),
  };
}

function isSameEntry(entered: LogFields, stored: LogFields): boolean {
  const names = ['marketplace', 'carrier', 'service', 'number', 'noTracking', 'findings'] as const;
  return names.every((name) => canonical(entered[name].value) === canonical(stored[name].value));
}
