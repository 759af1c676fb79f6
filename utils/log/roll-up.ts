import type { LogDatabase, RollUp } from './database';
import type { LogRow } from './log-row';
import { isEmptyRollUp, rollUpKey, sumOfRollUps, Tally } from './tally';

/** A row before and after a write; none before it was written, none after it was erased. */
export interface Change {
  readonly before: LogRow | undefined;
  readonly after: LogRow | undefined;
}

/**
 * Carries `changes` of rows over into the daily roll-ups. To be called inside the transaction that writes the rows, so
 * that both are kept or neither.
 */
export async function rollUp(db: LogDatabase, changes: readonly Change[]): Promise<void> {
  const tally = new Tally();
  for (const { before, after } of changes) {
    if (before) tally.add(before, -1);
    if (after) tally.add(after, 1);
  }
  const moved = tally.rollUps().filter((one) => !isEmptyRollUp(one));
  const stored = await db.rollUps.bulkGet(moved.map(rollUpKey));
  await writeRollUps(
    db,
    moved.map((one, index) => sumOfRollUps(one, stored[index])),
  );
}

/** Puts roll-ups as they are; those that count nothing are deleted. */
export async function writeRollUps(db: LogDatabase, rollUps: readonly RollUp[]): Promise<void> {
  const empty = rollUps.filter(isEmptyRollUp);
  const filled = rollUps.filter((one) => !isEmptyRollUp(one));
  if (empty.length > 0) await db.rollUps.bulkDelete(empty.map(rollUpKey));
  if (filled.length > 0) await db.rollUps.bulkPut(filled);
}
