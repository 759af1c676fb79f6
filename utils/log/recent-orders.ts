import { Dexie } from 'dexie';
import type { PackageState } from '@/utils/vtr/package-state';
import type { LogDatabase } from './database';
import type { LogRow } from './log-row';
import { type LoggedPackage, packageOf } from './read';
import { readRollUps } from './roll-ups-of-day';
import { rowsByDay } from './rows-by-day';
import { rowsOfSmallAccount } from './small-account';

/** An order by the package of it that stands worst; entered when the last of its packages was. */
export interface RecentOrder extends LoggedPackage {
  /** How many packages it has. */
  readonly packages: number;
}

/** Among so many of the newest rows those of a busy account are found, and the orders of who ships many packages each. */
const lookedThrough = 200;

/**
 * The `count` orders confirmed or edited last, newest first; of all accounts unless one is given. Of a large account of
 * which nothing is among the newest of the log, those that count for the last days.
 */
export async function recentOrders(db: LogDatabase, count: number, account?: string): Promise<readonly RecentOrder[]> {
  return db.transaction('r', db.rows, db.days, db.memos, async () => {
    const orders = await newestOf(db, count, account);
    const rows = orders.map(([owner, orderId]) =>
      db.rows.where('[account+orderId+package]').between([owner, orderId], [owner, orderId, Dexie.maxKey]).toArray(),
    );
    return (await Promise.all(rows)).map(orderOf);
  });
}

type OrderKey = readonly [account: string, orderId: string];

async function newestOf(db: LogDatabase, count: number, account: string | undefined): Promise<readonly OrderKey[]> {
  // Most orders are of one package.
  for (const limit of [count, lookedThrough]) {
    const keys = await db.rows.orderBy('enteredAt').reverse().limit(limit).primaryKeys();
    // A key names its account.
    const orders = ordersOf(keys.filter(([owner]) => owner === (account ?? owner)));
    if (orders.length >= count || keys.length < limit) return orders.slice(0, count);
    if (limit === lookedThrough && account === undefined) return orders;
  }
  const all = await rowsOfSmallAccount(db, account!, await readRollUps(db));
  const rows = all
    ? [...all].sort((one, other) => other.enteredAt - one.enteredAt)
    : (await rowsByDay(db, { account, offset: 0, limit: lookedThrough })).rows;
  return ordersOf(rows.map((row) => [row.account, row.orderId])).slice(0, count);
}

/** Each once, in their order. */
function ordersOf(keys: readonly (readonly [account: string, orderId: string, ...rest: string[]])[]): OrderKey[] {
  return [
    ...new Map(keys.map(([account, orderId]) => [`${account}\n${orderId}`, [account, orderId] as const])).values(),
  ];
}

const worstFirst: readonly PackageState[] = [
  'defect-reported',
  'defect-expected',
  'unverifiable',
  'awaiting-scan',
  'no-defect-reported',
  'exempt',
];

function orderOf(rows: readonly LogRow[]): RecentOrder {
  const rank = ({ state }: LogRow) => worstFirst.indexOf(state);
  const worst = rows.reduce((one, other) => (rank(other) < rank(one) ? other : one));
  const enteredAt = Math.max(...rows.map((row) => row.enteredAt));
  return { ...packageOf(worst), enteredAt, packages: rows.length };
}
