import type { LogDatabase } from './database';
import { readRollUps } from './roll-ups-of-day';

/** How many packages are logged under each account, as the roll-ups say: to count the rows takes seconds in a large log. */
export async function countByAccount(db: LogDatabase): Promise<ReadonlyMap<string, number>> {
  return db.transaction('r', db.days, db.memos, async () => {
    // Roll-ups of days whose rows were deleted count what is no longer there.
    const from = (await db.memos.get('retainedFrom'))?.day ?? '';
    const amounts = new Map<string, number>();
    for (const { account, counts } of await readRollUps(db, { from }))
      for (const amount of Object.values(counts)) amounts.set(account, (amounts.get(account) ?? 0) + amount);
    return amounts;
  });
}

/** How many packages are logged under all accounts. */
export function amountOf(byAccount: ReadonlyMap<string, number>): number {
  return [...byAccount.values()].reduce((sum, amount) => sum + amount, 0);
}
