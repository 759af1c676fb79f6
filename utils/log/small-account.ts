import { Dexie, type PromiseExtended } from 'dexie';
import type { LogDatabase, RollUp } from './database';
import type { LogRow } from './log-row';

/** So many rows can be read at once while somebody waits. */
const mostAtOnce = 5000;

/**
 * All rows of an account that has few; null of one that has more. Indexes hold all accounts side by side, so that of a
 * million rows the few of a small account would be looked for among all the others.
 * @param rollUps of all days
 */
export function rowsOfSmallAccount(
  db: LogDatabase,
  account: string,
  rollUps: readonly RollUp[],
): PromiseExtended<LogRow[]> | null {
  const counts = rollUps.filter((one) => one.account === account).flatMap((one) => Object.values(one.counts));
  if (counts.reduce((sum, count) => sum + count, 0) > mostAtOnce) return null;
  return db.rows.where('[account+orderId+package]').between([account], [account, Dexie.maxKey]).toArray();
}
