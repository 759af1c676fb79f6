import type { LogDatabase } from './database';
import type { LogKey, LogRow } from './log-row';
import { canonical } from './merge';
import { putRows } from './put-rows';

/**
 * Changes rows and their roll-ups in one transaction; keys of which no row is stored are passed over. Answers how many
 * rows are different afterwards.
 */
export async function changeRows(
  db: LogDatabase,
  keys: readonly LogKey[],
  change: (row: LogRow) => LogRow,
): Promise<number> {
  return db.transaction('rw', db.rows, db.days, async () => {
    const stored = await db.rows.bulkGet(keys.map(({ account, orderId, package: place }) => [account, orderId, place]));
    return changeStored(
      db,
      stored.filter((row) => row !== undefined),
      change,
    );
  });
}

/** The same of rows that were just read, inside the caller's transaction over `rows` and `days`. */
export async function changeStored(
  db: LogDatabase,
  rows: readonly LogRow[],
  change: (row: LogRow) => LogRow,
): Promise<number> {
  const changes = rows
    .map((before) => ({ before, after: change(before) }))
    .filter(({ before, after }) => canonical(before) !== canonical(after));
  await putRows(db, changes);
  return changes.length;
}
