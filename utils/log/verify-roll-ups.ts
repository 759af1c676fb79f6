import { pause, type Work } from '@/utils/files/work';
import { type Day, type DaySpan, dayOf } from '@/utils/vtr/day';
import type { Counts } from '@/utils/vtr/package-state';
import type { LogDatabase, RollUp } from './database';
import { readRollUps, writeRollUps } from './roll-ups-of-day';
import { isSameRollUp, rollUpKey, Tally } from './tally';

/** A roll-up that was off, as it is now, and what it had counted before. */
export interface Repair extends RollUp {
  /** Null when there was none. */
  readonly was: Counts | null;
}

/** What {@link verifyRollUps} found: how many roll-ups it compared, and those that were off. */
export interface Verification {
  readonly compared: number;
  readonly repaired: readonly Repair[];
}

/**
 * Compares every roll-up with a full count of the rows and repairs those that are off, the newest days first. Roll-ups
 * from before the day up to which rows were deleted are what is left of those rows and stay as they are.
 *
 * A few days at a time are a transaction of their own, so that the seller's writes never wait for the whole log, and only
 * a repair makes those wait who read; ended halfway, what was repaired until then stays so.
 */
export async function verifyRollUps(db: LogDatabase, work: Work = {}): Promise<Verification> {
  let sum: Verification = { compared: 0, repaired: [] };
  const spans = await spansOf(db);
  for (const [index, span] of spans.entries()) {
    await pause(work, index / spans.length);
    sum = added(sum, await verifySpan(db, span));
  }
  work.onProgress?.(1);
  return sum;
}

/**
 * {@link verifyRollUps}, once a day; the memo `verified` says what it found. A browser ends a worker that nobody asks
 * anything of, and a large log takes longer than that: what was seen is noted as it goes, and the next call goes on from
 * there. Null when there is nothing left to do today.
 */
export async function verifyDaily(db: LogDatabase, now: number): Promise<Verification | null> {
  const day = dayOf(now);
  const memo = await db.memos.get('verified');
  const last = memo?.name === 'verified' ? memo : null;
  if (last?.day === day && !last.next) return null;
  const isGoingOn = last?.next !== undefined;
  const spans = (await spansOf(db)).filter(({ from }) => !isGoingOn || from <= last.next!);
  const before = isGoingOn ? last : { compared: 0, repaired: 0 };
  let sum: Verification = { compared: 0, repaired: [] };
  for (const [index, span] of spans.entries()) {
    sum = added(sum, await verifySpan(db, span));
    const next = spans[index + 1]?.to;
    const compared = before.compared + sum.compared;
    const repaired = before.repaired + sum.repaired.length;
    await db.memos.put({ name: 'verified', day, compared, repaired, ...(next ? { next } : {}) });
  }
  if (spans.length === 0) await db.memos.put({ name: 'verified', day, compared: 0, repaired: 0 });
  return sum;
}

function added(one: Verification, other: Verification): Verification {
  return { compared: one.compared + other.compared, repaired: [...one.repaired, ...other.repaired] };
}

/** About so many rows are read in one transaction. */
const rowsAtOnce = 5000;

/** The days of the log in runs of about as many rows, the newest first. A day that is not rolled up is a run of its own. */
async function spansOf(db: LogDatabase): Promise<readonly DaySpan[]> {
  const amounts = new Map<Day, number>();
  for (const day of (await db.rows.orderBy('day').uniqueKeys()) as Day[]) amounts.set(day, rowsAtOnce);
  const rolledUp = new Map<Day, number>();
  for (const { day, counts } of await readRollUps(db))
    rolledUp.set(day, (rolledUp.get(day) ?? 0) + Object.values(counts).reduce((sum, count) => sum + count, 0));
  for (const [day, amount] of rolledUp) amounts.set(day, amount);
  const spans: { from: Day; to: Day; rows: number }[] = [];
  for (const [day, rows] of [...amounts].sort(([one], [other]) => (one < other ? 1 : -1))) {
    const last = spans.at(-1);
    if (last && last.rows + rows <= rowsAtOnce) Object.assign(last, { from: day, rows: last.rows + rows });
    else spans.push({ from: day, to: day, rows });
  }
  return spans;
}

async function verifySpan(db: LogDatabase, span: DaySpan): Promise<Verification> {
  const tables = [db.rows, db.days, db.memos];
  // Nearly always nothing is off: reading alone, nobody who reads has to wait for it.
  const found = await db.transaction('r', tables, () => compare(db, span));
  if (found.repaired.length === 0) return found;
  return db.transaction('rw', tables, async () => {
    // Someone may have written since.
    const now = await compare(db, span);
    const right = now.repaired.map(({ was: _, ...one }) => one);
    await writeRollUps(db, right);
    return now;
  });
}

/** What of some days would have to be repaired. */
async function compare(db: LogDatabase, { from, to }: DaySpan): Promise<Verification> {
  const retainedFrom = (await db.memos.get('retainedFrom'))?.day ?? '';
  const first = from < retainedFrom ? retainedFrom : from;
  const stored = await readRollUps(db, { from: first, to });
  const expected = new Tally();
  for (const row of await db.rows.where('day').between(first, to, true, true).toArray()) expected.add(row, 1);
  // A roll-up of which no row is left must be there as well, with nothing in it, to be seen as off.
  for (const one of stored) expected.touch(one);
  const kept = new Map(stored.map((one) => [JSON.stringify(rollUpKey(one)), one]));
  const all = expected.rollUps();
  const repaired = all.flatMap((one): Repair[] => {
    const found = kept.get(JSON.stringify(rollUpKey(one)));
    return found && isSameRollUp(one, found) ? [] : [{ ...one, was: found?.counts ?? null }];
  });
  return { compared: all.length, repaired };
}
