import type { PolicyRow, Rules } from './policy-row';
import { basePolicy, policyRows } from './policy-rows';

/** Amazon's rules for one marketplace on one day. Where each was read stands in its row, and in no build. */
export type Policy = Rules;

/**
 * The rules that hold in `marketplace` (e.g. `US`) on `day` (yyyy-mm-dd): the base, refined by every row of that
 * marketplace that has begun. A marketplace without rows of its own has the base.
 */
export function policyFor(marketplace: string, day: string): Policy {
  const rows = policyRows.filter((row) => row.marketplace === marketplace && hasBegun(row, day));
  return Object.assign({}, basePolicy, ...rows);
}

function hasBegun(row: PolicyRow, day: string): boolean {
  return row.from === null || row.from <= day;
}
