import type { LogDatabase } from './database';
import type { LogRow } from './log-row';

/**
 * All packages of these orders. Orders that lie close together are found by one look at the keys between the first and
 * the last; else each is asked for, all at once, because a cursor would wait for every step.
 */
export async function rowsOfOrders(db: LogDatabase, orders: readonly string[]): Promise<readonly LogRow[]> {
  const sorted = [...orders].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const wanted = new Set(orders);
  const limit = orders.length * 8;
  return db.transaction('r', db.rows, async () => {
    const keys = await db.rows.where('orderId').between(first, last, true, true).limit(limit).primaryKeys();
    if (keys.length < limit) {
      const rows = await db.rows.bulkGet(keys.filter(([, orderId]) => wanted.has(orderId)));
      return rows.filter((row) => row !== undefined);
    }
    return (await Promise.all(sorted.map((orderId) => db.rows.where({ orderId }).toArray()))).flat();
  });
}
