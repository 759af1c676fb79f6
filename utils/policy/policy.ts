import type { PolicyRow, Rules } from './policy-row';
import { basePolicy, policyRows } from './policy-rows';

/** Amazon's rules for one marketplace on one day, with where they were read. */
export interface Policy extends Rules {
  readonly marketplace: string;
  /** The first day of the newest row in it (yyyy-mm-dd); null where only undated rows apply. */
  readonly from: string | null;
  /** The newest source; the base stands behind it. */
  readonly source: string;
}

/**
 * The rules that hold in `marketplace` (e.g. `US`) on `day` (yyyy-mm-dd): the base, refined by every row of that
 * marketplace that has begun. A marketplace without rows of its own has the base.
 */
export function policyFor(marketplace: string, day: string): Policy {
  const rows = policyRows.filter((row) => row.marketplace === marketplace && hasBegun(row, day));
  // Plain comparing suits such days, and the first localeCompare of a page takes 20 ms: it loads the rules of a language.
  rows.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return Object.assign({}, basePolicy, ...rows, { marketplace });
}

function hasBegun(row: PolicyRow, day: string): boolean {
  return row.from === null || row.from <= day;
}
