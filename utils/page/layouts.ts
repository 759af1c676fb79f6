import { allAcross } from './across';
import type { Layout } from './layout';
import { aui } from './layouts/aui';
import { bulk } from './layouts/bulk';
import { kat } from './layouts/kat';

/** Every generation we know, the newest first. A new one is one file and one entry here. */
export const layouts: readonly Layout[] = [bulk, kat, aui];

/**
 * The generation the page is of: the first whose tracking field is there, `own` (what the seller showed) last; null while
 * there is none.
 */
export function layoutOf(document: ParentNode, own: Layout | null = null): Layout | null {
  return (
    layouts.find((layout) => document.querySelector(layout.tracking)) ??
    (own && allAcross(document, own.tracking).length > 0 ? own : null)
  );
}
