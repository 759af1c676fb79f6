import type { LogDatabase } from './database';
import type { LogRow } from './log-row';
import { type LoggedPackage, packageOf } from './read';
import { readRollUps } from './roll-ups-of-day';
import { rowsByDay } from './rows-by-day';
import { rowsOfSmallAccount } from './small-account';

/** Among so many of the newest rows those of a busy account are found. */
const lookedThrough = 200;

/**
 * The `count` packages confirmed or edited last, newest first; of all accounts unless one is given. Of a large account of
 * which nothing is among the newest of the log, those that count for the last days.
 */
export async function recentRows(db: LogDatabase, count: number, account?: string): Promise<readonly LoggedPackage[]> {
  return (await newestOf(db, count, account)).map(packageOf);
}

async function newestOf(db: LogDatabase, count: number, account: string | undefined): Promise<readonly LogRow[]> {
  const newest = () => db.rows.orderBy('enteredAt').reverse();
  if (account === undefined) return newest().limit(count).toArray();
  return db.transaction('r', db.rows, db.days, db.memos, async () => {
    // A key names its account.
    const keys = await newest().limit(lookedThrough).primaryKeys();
    const mine = keys.filter(([owner]) => owner === account).slice(0, count);
    if (mine.length === count || keys.length < lookedThrough)
      return (await db.rows.bulkGet(mine)).filter((row) => row !== undefined);
    const all = await rowsOfSmallAccount(db, account, await readRollUps(db));
    if (!all) return (await rowsByDay(db, { account, offset: 0, limit: count })).rows;
    return [...all].sort((one, other) => other.enteredAt - one.enteredAt).slice(0, count);
  });
}
