import { allAcross, holds } from './across';
import type { FormAddress } from './address';
import type { Layout } from './layout';

/** The button that confirms what the page holds, or confirms it again on the edit page; null where there is none. */
export function confirmButtonIn(document: ParentNode, layout: Layout, page: FormAddress['kind']): HTMLElement | null {
  return buttonsIn(document, layout, page)[0] ?? null;
}

/** True when a click on `target` confirms. */
export function isConfirmButton(target: Element, layout: Layout, page: FormAddress['kind']): boolean {
  const button = buttonsIn(target.ownerDocument, layout, page).find((it) => holds(it, target));
  return button !== undefined && !button.closest('.a-button-disabled, [disabled]');
}

function buttonsIn(document: ParentNode, layout: Layout, page: FormAddress['kind']): HTMLElement[] {
  return allAcross(document, layout.confirm[page === 'edit' ? page : 'confirm']);
}
