import { changeRows } from './change-rows';
import type { LogDatabase } from './database';
import { type LogKey, rowOf } from './log-row';

/**
 * Leaves packages out of the rate on the seller's word: Amazon exempts some shipments, such as untracked ones of a small
 * value in some countries, and no page shows what an order was worth. An edit, a different entry or {@link countAgain}
 * ends it; a report does not. Answers how many rows that changed.
 * @param now milliseconds since 1970
 */
export async function exempt(db: LogDatabase, keys: readonly LogKey[], now: number): Promise<number> {
  return changeRows(db, keys, (row) =>
    row.state === 'exempt' ? row : rowOf(row, { ...row.fields, state: { value: 'exempt', at: now } }, row.history),
  );
}

/**
 * Lets exempt packages count again, each in the state in which the last thing that happened to it left it. Answers how
 * many rows that changed.
 *
 * That state is stamped right after the exemption: so it wins wherever the exemption comes back with a backup, and every
 * report made since the exemption may judge it.
 */
export async function countAgain(db: LogDatabase, keys: readonly LogKey[]): Promise<number> {
  return changeRows(db, keys, (row) => {
    const last = row.history.at(-1);
    if (row.state !== 'exempt' || !last) return row;
    const at = row.fields.state.at + 1;
    return rowOf(row, { ...row.fields, state: { value: last.state, at } }, row.history);
  });
}
