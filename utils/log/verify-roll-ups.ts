import type { Table } from 'dexie';
import { type Day, dayOf } from '@/utils/vtr/day';
import type { LogDatabase, RollUp } from './database';
import { writeRollUps } from './roll-up';
import { isSameRollUp, rollUpKey, Tally } from './tally';

/** What {@link verifyRollUps} found: how many roll-ups it compared, and those that were off, as they should have been. */
export interface Verification {
  readonly compared: number;
  readonly repaired: readonly RollUp[];
}

/**
 * Compares every roll-up with a full count of the rows and repairs those that are off, the newest days first. Roll-ups
 * from before the day up to which rows were deleted are what is left of those rows and stay as they are.
 *
 * Each day is a transaction of its own, so that the seller's writes never wait for the whole log to be read.
 */
export async function verifyRollUps(db: LogDatabase): Promise<Verification> {
  const days = new Set((await Promise.all([db.rollUps, db.rows].map(daysOf))).flat());
  let compared = 0;
  const repaired: RollUp[] = [];
  for (const day of [...days].sort().reverse()) {
    const found = await verifyDay(db, day);
    compared += found.compared;
    repaired.push(...found.repaired);
  }
  return { compared, repaired };
}

/** {@link verifyRollUps}, unless it was already done today; the memo `verified` says what it found. Null when it was. */
export async function verifyDaily(db: LogDatabase, now: number): Promise<Verification | null> {
  const day = dayOf(now);
  if ((await db.memos.get('verified'))?.day === day) return null;
  const verification = await verifyRollUps(db);
  const { compared, repaired } = verification;
  await db.memos.put({ name: 'verified', day, compared, repaired: repaired.length });
  return verification;
}

async function daysOf(table: LogDatabase['rollUps'] | LogDatabase['rows']): Promise<Day[]> {
  return (await (table as Table).orderBy('day').uniqueKeys()) as Day[];
}

async function verifyDay(db: LogDatabase, day: Day): Promise<Verification> {
  return db.transaction('rw', db.rows, db.rollUps, db.memos, async () => {
    if (day < ((await db.memos.get('retainedFrom'))?.day ?? '')) return { compared: 0, repaired: [] };
    const stored = await db.rollUps.where('day').equals(day).toArray();
    const expected = new Tally();
    for (const row of await db.rows.where('day').equals(day).toArray()) expected.add(row, 1);
    // A roll-up of which no row is left must be there as well, with nothing in it, to be seen as off.
    for (const one of stored) expected.touch(one);
    const kept = new Map(stored.map((one) => [JSON.stringify(rollUpKey(one)), one]));
    const all = expected.rollUps();
    const repaired = all.filter((one) => {
      const found = kept.get(JSON.stringify(rollUpKey(one)));
      return !found || !isSameRollUp(one, found);
    });
    await writeRollUps(db, repaired);
    return { compared: all.length, repaired };
  });
}
