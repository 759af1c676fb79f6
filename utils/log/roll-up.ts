import type { LogDatabase } from './database';
import type { LogRow } from './log-row';
import { changeRollUps } from './roll-ups-of-day';
import { isEmptyRollUp, sumOfRollUps, Tally } from './tally';

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
  await changeRollUps(
    db,
    tally.rollUps().filter((one) => !isEmptyRollUp(one)),
    sumOfRollUps,
  );
}
