import type { Collection } from 'dexie';
import { changeRows } from './change-rows';
import type { LogDatabase } from './database';
import { type LogKey, type LogRow, rowOf } from './log-row';
import { type LoggedPackage, ofAccount, packageOf } from './read';

/** A number can be changed until the order is delivered (Amazon VTR FAQ); older ones are hardly still on their way. */
const mendableDays = 30;

/** A correction that nobody looked after for so long is given up: the next report tells. */
const recheckDays = 14;

/**
 * Packages are counted up to so many, and shown as "99+" from there: each has to be looked up, and of a log of a million
 * that takes a quarter of a millisecond.
 */
export const mostCounted = 100;

/** Some packages, and how many orders there are of their kind, of {@link mostCounted} packages at most. */
export interface DueList {
  readonly rows: readonly LoggedPackage[];
  readonly orders: number;
}

/** Corrections of which Amazon may by now show the effect; those that have waited longest first, `limit` packages at most. */
export async function dueForRecheck(
  db: LogDatabase,
  { now, limit, account }: { readonly now: number; readonly limit: number; readonly account?: string | undefined },
): Promise<DueList> {
  const [rows, keys] = await Promise.all([
    ofAccount(recheckable(db, now), account).limit(limit).toArray(),
    ofAccount(recheckable(db, now), account).limit(mostCounted).primaryKeys(),
  ]);
  return { rows: rows.map(packageOf), orders: ordersOf(keys).size };
}

/** How many packages were entered too recently for Amazon to show it; {@link mostCounted} at most. */
export async function countAwaiting(db: LogDatabase, now: number, account?: string): Promise<number> {
  const found = () => db.rows.where('visibleAt').above(now);
  if (account === undefined) return (await found().limit(mostCounted).primaryKeys()).length;
  // A key names its account, so no row is read; and of a busy account the first ones tell enough.
  for (const limit of [5 * mostCounted, Number.POSITIVE_INFINITY]) {
    const keys = await found().limit(limit).primaryKeys();
    const mine = keys.filter(([owner]) => owner === account).length;
    if (mine >= mostCounted || keys.length < limit) return Math.min(mine, mostCounted);
  }
  return 0;
}

/**
 * How many orders need a hand: with a defect to correct, with a correction to look after, and together; of
 * {@link mostCounted} packages each at most.
 */
export async function ordersInNeed(
  db: LogDatabase,
  now: number,
): Promise<{ readonly mend: number; readonly recheck: number; readonly all: number }> {
  const [mend, recheck] = await Promise.all([
    mendable(db, now).limit(mostCounted).primaryKeys(),
    recheckable(db, now).limit(mostCounted).primaryKeys(),
  ]);
  return { mend: ordersOf(mend).size, recheck: ordersOf(recheck).size, all: ordersOf([...mend, ...recheck]).size };
}

function ordersOf(keys: readonly (readonly [account: string, orderId: string, place: string])[]): ReadonlySet<string> {
  return new Set(keys.map(([account, orderId]) => JSON.stringify([account, orderId])));
}

/** When the next correction becomes due for a look (milliseconds since 1970); null when none is waiting. */
export async function nextRecheck(db: LogDatabase, now: number): Promise<number | null> {
  const next = await db.rows.where('recheck').above(now).first();
  return next?.recheck ?? null;
}

/** Notes that the seller has looked whether these corrections took effect. Answers how many rows that changed. */
export async function markLooked(db: LogDatabase, keys: readonly LogKey[], now: number): Promise<number> {
  return changeRows(db, keys, (row) => rowOf(row, { ...row.fields, looked: { value: true, at: now } }, row.history));
}

/** The defects that Amazon may still let be corrected, by when they were entered. */
export function mendable(db: LogDatabase, now: number): Collection<LogRow, [string, string, string]> {
  return db.rows.where('mend').above(now - mendableDays * 86_400_000);
}

function recheckable(db: LogDatabase, now: number) {
  return db.rows.where('recheck').between(now - recheckDays * 86_400_000, now, true, true);
}
