import type { Snapshot } from '@/utils/messages';
import type { FormAddress } from '@/utils/page/address';
import { confirmButtonIn } from '@/utils/page/confirm-button';
import type { Layout } from '@/utils/page/layout';
import { layoutOf } from '@/utils/page/layouts';
import { shownLayout } from '@/utils/page/layouts/shown';
import { type PackageFields, packagesIn } from '@/utils/page/packages';
import { pageKey } from '@/utils/page/page-key';
import { withoutCopies } from '@/utils/page/without-copies';

/** Where on the page the form is now: it may come late, and be another one at the next question. */
export interface FoundForm {
  /** Null while there is none. */
  readonly layout: () => Layout | null;
  readonly packages: () => readonly PackageFields[];
  /** The button that confirms. */
  readonly button: () => HTMLElement | null;
}

/** Finds the form of `page` by a layout that we know, else by the fields that the seller showed. */
export function findForm(page: FormAddress, document: Document, snapshot: () => Snapshot | null): FoundForm {
  const isBulk = page.kind === 'bulk';
  const layout = () => {
    const shown = snapshot()?.preferences.shownFields[pageKey(document.location.host, page.kind)];
    return layoutOf(document, shown?.tracking ? shownLayout(shown) : null, isBulk);
  };
  const by = <Found>(find: (layout: Layout) => Found) => {
    const found = layout();
    return found && find(found);
  };

  return {
    layout,
    packages: () =>
      by((found) => {
        const all = packagesIn(document, found, page.orderId);
        return isBulk ? all : withoutCopies(all, found);
      }) ?? [],
    button: () => by((found) => confirmButtonIn(document, found, page.kind)),
  };
}
