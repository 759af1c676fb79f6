import type { ShownFields } from '@/utils/preferences/shown-fields';
import type { Layout } from '../layout';
import { kat } from './kat';

const rows = { row: 'tr, [role="row"], li', order: 'a[href*="/order/"]' };

/**
 * A form that no layout knows, by the fields that the seller pointed at; what they left out is looked for as today. Where
 * the page has a row per order, what a row is made of is inferred.
 */
export function shownLayout(shown: ShownFields, kind: string): Layout {
  const { tracking, carrier = kat.carrier, confirm = kat.confirm.confirm } = shown;
  return {
    ...kat,
    name: 'shown',
    tracking,
    carrier,
    // That a page's primary button confirms is known of known pages only.
    confirm: { confirm, edit: confirm },
    ...(kind === 'bulk' ? { rows } : {}),
  };
}
