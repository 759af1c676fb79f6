import type { ShownFields } from '@/utils/preferences/shown-fields';
import type { Layout } from '../layout';
import { kat } from './kat';

/** A form that no layout knows, by the fields that the seller pointed at; what they left out is looked for as today. */
export function shownLayout(shown: ShownFields): Layout {
  const { tracking, carrier = kat.carrier, confirm = kat.confirm.confirm } = shown;
  return {
    ...kat,
    name: 'shown',
    tracking,
    carrier,
    // That a page's primary button confirms is known of known pages only.
    confirm: { confirm, edit: confirm },
  };
}
