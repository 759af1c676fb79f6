import type { ReportRow } from '@/utils/report/report-row';
import type { PackageState } from '@/utils/vtr/package-state';
import type { ReportedRow } from './database';
import { type LogFields, type LogRow, rowOf, type Stamped } from './log-row';
import { canonical } from './merge';

/** A row of the log after a report, and its fields from before. */
export interface ReportChange {
  readonly before: LogRow;
  readonly after: LogRow;
  /** For {@link ReportedRow.before}. */
  readonly was: ReportedRow['before'];
  /** False when a field has only got a newer time. */
  readonly isNews: boolean;
}

/** What a report says of a package, besides naming it. */
export interface Said {
  /** Null where it can't know: it was made less than 72 hours after the last entry (Amazon VTR FAQ). */
  readonly state: PackageState | null;
  readonly cause?: string;
  readonly facts?: Pick<ReportRow, 'category' | 'promised' | 'criteria'>;
}

/** True when the report could know of what was entered last: it is visible by then, and nothing newer is known. */
export function canJudge({ visibleAt, fields, state }: LogRow, reportedAt: number): boolean {
  return reportedAt >= visibleAt && fields.state.at < reportedAt && state !== 'exempt';
}

/** The change that a report makes to a row; null for none. All it sets is stamped with the report's moment `at`. */
export function changeByReport(before: LogRow, { state, cause, facts }: Said, at: number): ReportChange | null {
  const set: Record<string, unknown> = {};
  if (state !== null) set.state = state;
  if (state === 'defect-reported' && cause !== undefined) set.cause = cause;
  if (facts?.category && tellsAnew(facts.category, before.fields.category, at)) set.category = facts.category;
  if (facts?.promised && tellsAnew(facts.promised, before.fields.promised, at)) set.promised = facts.promised;
  if (facts?.criteria.deliveryScan && !before.fields.delivered?.value) set.delivered = true;
  const names = Object.keys(set) as (keyof LogFields)[];
  if (names.length === 0) return null;
  const was = Object.fromEntries(names.map((name) => [name, before.fields[name] ?? null]));
  const fields = { ...before.fields, ...Object.fromEntries(names.map((name) => [name, { value: set[name], at }])) };
  return {
    before,
    after: rowOf(before, fields, state === null ? before.history : historyWith(before, state, at)),
    was,
    isNews: names.some((name) => canonical(before.fields[name]?.value) !== canonical(set[name])),
  };
}

/**
 * Does what a report says of a package change it? Where something is known, an older report does not; the same day does,
 * where only a page had shown it: from now on no page changes it.
 */
function tellsAnew(value: string, known: Stamped<string> | undefined, at: number): boolean {
  if (!known?.value || known.source !== undefined) return true;
  return value !== known.value && at > known.at;
}

/** A row as it stood before the report of `at`; what was changed since then stays. */
export function withoutReport(row: LogRow, was: ReportedRow['before'], at: number): LogRow {
  const fields: Record<string, unknown> = { ...row.fields };
  for (const [name, value] of Object.entries(was)) {
    if (row.fields[name as keyof LogFields]?.at !== at) continue;
    if (value) fields[name] = value;
    else delete fields[name];
  }
  const history = row.history.filter((event) => !(event.kind === 'reported' && event.at === at));
  return rowOf(row, fields as unknown as LogFields, history);
}

function historyWith({ history, fields }: LogRow, state: PackageState, at: number): LogRow['history'] {
  const event = { at, kind: 'reported' as const, carrier: fields.carrier.value, number: fields.number.value, state };
  return [...history, event].sort((one, other) => one.at - other.at);
}
