import type { LogEvent, LogRow } from '@/utils/log/log-row';
import type { Cause } from '@/utils/report/cause';
import type { Day } from '@/utils/vtr/day';

/** What stood on an order at a moment. */
interface Entered {
  readonly at: number;
  readonly carrier: string;
  readonly number: string;
}

/** What the seller did about a defect, as the log has it. */
export interface Correction extends Entered {
  /** What was changed; `again` when carrier and number were entered once more as they were. */
  readonly changed: 'carrier' | 'number' | 'both' | 'again';
  readonly before: Entered;
}

/** A defect as an appeal tells of it. */
export interface AppealDefect {
  readonly orderId: string;
  /** False for one that no report has named: our own check expects it. */
  readonly isReported: boolean;
  /** The report's cause, or a code as in `LogRow.cause` of a defect that is only expected. */
  readonly cause: Cause | (string & {});
  readonly promised: Day | null;
  /** What stood when it was reported; null where neither report nor log knows. */
  readonly entered: Omit<Entered, 'at'> | null;
  readonly correction: Correction | null;
}

/** A defect of the log for an appeal: one that a report named earlier, or one that is expected. */
export function loggedDefect(row: LogRow): AppealDefect {
  const correction = lastCorrection(row.history);
  return {
    orderId: row.orderId,
    isReported: row.state === 'defect-reported',
    cause: row.cause || 'unknown',
    promised: row.fields.promised?.value ?? null,
    entered: correction?.before ?? enteredIn(row),
    correction,
  };
}

/** What of a report's row was kept. */
interface Reported {
  readonly orderId: string;
  readonly carrier: string;
  readonly number: string;
  readonly cause: string;
  readonly promised?: Day;
}

/**
 * A defect that a report of the moment `at` (milliseconds since 1970) named and that is none of the log's: it was corrected
 * since, or not confirmed here.
 */
export function reportedDefect(reported: Reported, logged: LogRow | null, at: number): AppealDefect {
  const { orderId, carrier, number, cause, promised = null } = reported;
  const entries = (logged?.history ?? []).filter(({ kind }) => kind !== 'reported');
  const known = carrier === '' && number === '' ? null : { at, carrier, number };
  const then = entries.findLast((event) => event.at <= at) ?? known;
  const last = entries.findLast((event) => event.at > at);
  // What was corrected shortly before it, a report does not know yet.
  const correction = then && last ? correctionOf(then, last) : lastCorrection(entries);
  const entered = correction?.before ?? then;
  return {
    orderId,
    isReported: true,
    cause,
    promised: logged?.fields.promised?.value ?? promised,
    entered: entered && { carrier: entered.carrier, number: entered.number },
    correction,
  };
}

/** The last edit of a package and what stood before it; null where nothing was edited. */
function lastCorrection(history: readonly LogEvent[]): Correction | null {
  const entries = history.filter(({ kind }) => kind !== 'reported');
  const [before, last] = entries.slice(-2);
  return before && last?.kind === 'edited' ? correctionOf(before, last) : null;
}

function correctionOf(before: Entered, last: Entered): Correction {
  const carrier = before.carrier !== last.carrier;
  const number = before.number !== last.number;
  const changed = carrier && number ? 'both' : carrier ? 'carrier' : number ? 'number' : 'again';
  return { ...enteredAt(last), changed, before: enteredAt(before) };
}

function enteredIn({ fields }: LogRow): Omit<Entered, 'at'> {
  return { carrier: fields.carrier.value, number: fields.number.value };
}

function enteredAt({ at, carrier, number }: Entered): Entered {
  return { at, carrier, number };
}
