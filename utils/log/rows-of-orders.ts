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
    const between = () => db.rows.where('orderId').between(first, last, true, true);
    const keys = await between().limit(limit).primaryKeys();
    if (keys.length < limit) {
      const found = keys.filter(([, orderId]) => wanted.has(orderId));
      // Where most are wanted, a browser reads all of them in one go sooner than each of the wanted ones.
      const rows = await (keys.length < found.length * 2 ? between().toArray() : db.rows.bulkGet(found));
      return rows.filter((row) => row !== undefined).filter(({ orderId }) => wanted.has(orderId));
    }
    return (await Promise.all(sorted.map((orderId) => db.rows.where({ orderId }).toArray()))).flat();
  });
}
