import { Dexie, type Table, type Transaction } from 'dexie';
import type { ReportedPart, ReportedRow, RolledUpDay, RollUp } from './database';
import { gatherByPart } from './reported-parts';
import { gatherByDay } from './roll-ups-of-day';

/** So many records are read at once. */
const pageLength = 5000;

/**
 * From version 1 of the log, which had a record for each roll-up and for each row of a report, to version 2, which
 * gathers them. Part of the transaction that changes the version: either all of it is done, or nothing.
 */
export async function gatherRollUpsAndReports(transaction: Transaction): Promise<void> {
  const days = transaction.table<RolledUpDay>('days');
  const rollUps = await transaction.table<RollUp>('rollUps').toArray();
  await days.bulkPut(gatherByDay(rollUps));
  const parts = transaction.table<ReportedPart>('reportedParts');
  for await (const rows of pagesOf(transaction.table('reported'))) await addRows(parts, rows);
}

async function addRows(parts: Table<ReportedPart>, rows: readonly ReportedRow[]): Promise<void> {
  const made = gatherByPart(rows);
  // A page may end within a part.
  const begun = await parts.bulkGet(made.map(({ importId, part }) => [importId, part]));
  await parts.bulkPut(made.map((one, at) => ({ ...one, rows: [...(begun[at]?.rows ?? []), ...one.rows] })));
}

/** By their keys, and so by their lines. */
async function* pagesOf(reported: Table<ReportedRow>): AsyncGenerator<readonly ReportedRow[]> {
  let after: unknown = Dexie.minKey;
  for (;;) {
    const rows = await reported.where(':id').above(after).limit(pageLength).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < pageLength) return;
    const { importId, line } = rows.at(-1)!;
    after = [importId, line];
  }
}
