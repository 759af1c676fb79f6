import { allAcross } from './across';
import type { Layout } from './layout';
import { aui } from './layouts/aui';
import { bulk } from './layouts/bulk';
import { kat } from './layouts/kat';

/** Every generation we know, the newest first. A new one is one file and one entry here. */
export const layouts: readonly Layout[] = [bulk, kat, aui];

/**
 * What a row is made of where a generation does not say, because its page of many orders was never seen: inferred, but
 * for Amazon's `kat-table-row` and `kat-link`, which one public script shows on other pages.
 */
const rows = { row: 'tr, kat-table-row, [role="row"], li', order: '[href*="/order/"]' };

/**
 * The generation the page is of: the first whose tracking field is there, `own` (what the seller showed) last; null while
 * there is none. On a page of many orders it has rows.
 */
export function layoutOf(document: ParentNode, own: Layout | null = null, isBulk = false): Layout | null {
  const layout =
    layouts.find(({ tracking }) => document.querySelector(tracking)) ??
    (own && allAcross(document, own.tracking).length > 0 ? own : null);
  return layout && isBulk ? { rows, ...layout } : layout;
}
