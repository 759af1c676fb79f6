import type { LogDatabase } from './database';
import type { LogRow } from './log-row';
import { type Change, rollUp } from './roll-up';

/**
 * Writes rows as they stand after each change, or deletes those that stand no more, and carries the changes over into
 * the roll-ups. To be called inside a transaction that holds `rows` and `days`.
 */
export async function putRows(db: LogDatabase, changes: readonly Change[]): Promise<void> {
  const written = changes.flatMap(({ after }) => (after ? [after] : []));
  const deleted = changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
  // All at once: a browser takes longer to hear of a request than to do it.
  await Promise.all([
    written.length > 0 && db.rows.bulkPut(written),
    deleted.length > 0 &&
      db.rows.bulkDelete(deleted.map(({ account, orderId, package: place }) => [account, orderId, place])),
    written.length + deleted.length > 0 && rollUp(db, changes),
  ]);
}

/** So many rows are written at once: enough to be fast, few enough to tell how far it is. */
const rowsAtOnce = 1000;

/**
 * {@link putRows} of very many rows: their roll-ups are moved once for all. `onDone` is told how many are written.
 *
 * What takes the time is the browser's own thread for the database, with the indexes of each row (about 0.4 ms a row
 * where it was measured); handing it the next rows while it writes did not hasten it.
 */
export async function putManyRows(
  db: LogDatabase,
  changes: readonly (Change & { readonly after: LogRow })[],
  onDone: (count: number) => void,
): Promise<void> {
  for (let start = 0; start < changes.length; start += rowsAtOnce) {
    await db.rows.bulkPut(changes.slice(start, start + rowsAtOnce).map(({ after }) => after));
    onDone(Math.min(changes.length, start + rowsAtOnce));
  }
  if (changes.length > 0) await rollUp(db, changes);
}
