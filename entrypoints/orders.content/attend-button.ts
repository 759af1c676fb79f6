import type { FormAddress } from '@/utils/page/address';
import { isConfirmButton } from '@/utils/page/confirm-button';
import type { Rows } from './attend-rows';
import { confirmationOf } from './confirmation';
import type { Desk } from './desk';
import type { FoundForm } from './find-form';
import type { Attendants } from './keep-attendants';

/** Looks after the button that confirms: says before what would be logged, and captures at the click what is. */
export interface ButtonAttendant {
  /** A click: captures what stands there, as far as it can be logged. False where it was on anything else. */
  readonly clicked: (target: Element, event: Event) => boolean;
  /**
   * The seller's hand came to `target`, or their focus moved: at the button, the notes say what would be logged, or remind
   * of something; true if one did.
   */
  readonly reached: (target?: Element | null) => boolean;
  /** True once the page took what was confirmed. */
  readonly isDone: () => boolean;
}

/** Starts looking after the button of `page`. Nothing is ever done to it: every click goes on. */
export function attendButton(
  page: FormAddress,
  { document, worker, register, isOwn, now }: Desk,
  { layout: findLayout }: FoundForm,
  { all, find }: Attendants,
  rows: Rows | null,
): ButtonAttendant {
  let pointed: Element | null = null;
  let isDone = false;

  const reached = (target = pointed) => {
    pointed = target;
    const layout = all().length > 0 ? findLayout() : null;
    const isThere = [pointed, document.activeElement].some(
      (element) => layout && element && isConfirmButton(element, layout, page.kind),
    );
    rows?.atConfirm(isThere);
    return all().filter((attendant) => attendant.atConfirm(isThere)).length > 0;
  };

  const clicked = (target: Element, event: Event) => {
    const layout = findLayout();
    if (!layout || !isConfirmButton(target, layout, page.kind)) return false;
    const at = now();
    const logged = find().filter(({ fields }) => fields.orderId !== '');
    const taken = logged.map((it) => it.take());
    const confirmations = taken.map((it, index) => confirmationOf(page, logged[index]!.fields, it, at));
    // Should it not be counted, the seller is reminded once more than was to be.
    if (reached(target) && isOwn(event)) worker.reminded().catch(() => {});
    register.confirm(confirmations, target, layout, () => {
      isDone = true;
      for (const it of taken) it.confirmed();
    });
    return true;
  };

  return { clicked, reached, isDone: () => isDone };
}
