import { type LogEvent, type LogFields, type LogRow, rowOf, type Stamped } from './log-row';

/** How much of a package's history is kept: more than a seller edits, less than a loop could write. */
const historyLength = 50;

/**
 * What two copies of one package's row know together: of each field the newer value, of the histories the union.
 *
 * What a page showed gives way to what a file or report says. Of two values stamped with the same moment the one that
 * sorts last wins, so the answer does not depend on which copy came first. Merging is commutative, associative and
 * idempotent: rows of several machines may arrive in any order, in any grouping, and twice.
 */
export function mergeRows(one: LogRow, other: LogRow): LogRow {
  return rowOf(one, mergeFields(one.fields, other.fields), mergeHistories(one.history, other.history));
}

function mergeFields(one: LogFields, other: LogFields): LogFields {
  const merged: Record<string, Stamped<unknown> | undefined> = { ...one };
  for (const [name, theirs] of Object.entries(other) as [string, Stamped<unknown> | undefined][]) {
    const ours = merged[name];
    if (theirs && (!ours || isNewer(theirs, ours))) merged[name] = theirs;
  }
  return merged as unknown as LogFields;
}

/** Whether `candidate` holds rather than `current`. */
export function isNewer(candidate: Stamped<unknown>, current: Stamped<unknown>): boolean {
  if (candidate.source !== current.source) return current.source === 'page';
  if (candidate.at !== current.at) return candidate.at > current.at;
  return canonical(candidate.value) > canonical(current.value);
}

function mergeHistories(one: readonly LogEvent[], other: readonly LogEvent[]): readonly LogEvent[] {
  const events = new Map([...one, ...other].map((event) => [canonical(event), event]));
  return [...events]
    .sort(([a, { at }], [b, { at: otherAt }]) => at - otherAt || (a < b ? -1 : 1))
    .map(([, event]) => event)
    .slice(-historyLength);
}

/** A value as JSON with its keys in order: equal for equal values, however they were put together. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
