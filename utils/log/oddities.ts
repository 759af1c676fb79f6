import { lastDayOf } from '@/utils/vtr/day';
import type { LogDatabase } from './database';
import type { LogRow } from './log-row';

/** What stands out in a package once one looks at the log as a whole. */
export type Oddity =
  /** Its number stands on another order, or on another package of this one. */
  | 'duplicate'
  /** It was confirmed after the day it was to be shipped or delivered, or the page already showed a delivery. */
  | 'late-entry'
  /** It was edited after a report had shown a delivery scan: Amazon takes no such edit into account (VTR FAQ). */
  | 'edited-after-delivery';

/** What is odd about each of some rows, in their order. */
export async function odditiesOf(db: LogDatabase, rows: readonly LogRow[]): Promise<readonly (readonly Oddity[])[]> {
  const numbers = [...new Set(rows.map((row) => row.numberKey))].filter((number) => number !== '');
  // Asked for one by one and at once: a cursor that jumps from number to number would wait for each answer.
  const amounts = await db.transaction('r', db.rows, () =>
    Promise.all(numbers.map((number) => db.rows.where('numberKey').equals(number).count())),
  );
  const isTwice = new Set(numbers.filter((_, index) => amounts[index]! > 1));
  return rows.map((row) => {
    const oddities: Oddity[] = [];
    if (isTwice.has(row.numberKey)) oddities.push('duplicate');
    if (isLate(row)) oddities.push('late-entry');
    if (isEditedAfterDelivery(row)) oddities.push('edited-after-delivery');
    return oddities;
  });
}

function isLate({ fields }: LogRow): boolean {
  const { confirmed, shipBy, promised, findings } = fields;
  if (findings.value.some(({ code }) => code === 'late-entry')) return true;
  // Both are days of Amazon's clock, not of the seller's: past is what is over everywhere.
  const day = lastDayOf(confirmed.value.at);
  return (shipBy !== undefined && day > shipBy.value) || (promised !== undefined && day > promised.value);
}

function isEditedAfterDelivery({ fields: { delivered }, history }: LogRow): boolean {
  return delivered?.value === true && history.some(({ kind, at }) => kind === 'edited' && at > delivered.at);
}
