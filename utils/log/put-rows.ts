import type { LogDatabase } from './database';
import { type Change, rollUp } from './roll-up';

/**
 * Writes rows as they stand after each change, or deletes those that stand no more, and carries the changes over into
 * the roll-ups. To be called inside a transaction that holds `rows` and `rollUps`.
 */
export async function putRows(db: LogDatabase, changes: readonly Change[]): Promise<void> {
  const written = changes.flatMap(({ after }) => (after ? [after] : []));
  const deleted = changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
  if (written.length > 0) await db.rows.bulkPut(written);
  if (deleted.length > 0)
    await db.rows.bulkDelete(deleted.map(({ account, orderId, package: place }) => [account, orderId, place]));
  if (written.length + deleted.length > 0) await rollUp(db, changes);
}
