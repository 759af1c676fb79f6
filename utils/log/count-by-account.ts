import { Dexie } from 'dexie';
import type { LogDatabase } from './database';

/** How many packages are logged under each account. An account is counted by the keys of its rows, none of which is read. */
export async function countByAccount(db: LogDatabase): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const index = '[account+orderId+package]';
  let first = await db.rows.orderBy(index).first();
  while (first) {
    const { account } = first;
    counts.set(account, await db.rows.where(index).between([account], [account, Dexie.maxKey]).count());
    first = await db.rows.where(index).above([account, Dexie.maxKey]).first();
  }
  return counts;
}
