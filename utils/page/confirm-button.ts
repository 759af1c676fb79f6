import { closestAcross } from './across';
import type { FormAddress } from './address';
import type { Layout } from './layout';
import { layoutOf } from './layouts';

/** True when a click on `target` confirms what the page holds, or confirms it again on the edit page. */
export function isConfirmButton(target: Element, layout: Layout, page: FormAddress['kind']): boolean {
  const button = closestAcross(target, layout.confirm[page === 'edit' ? page : 'confirm']);
  return button !== null && !button.closest('.a-button-disabled, [disabled]');
}

/** The button that confirms what the page holds; null where there is none. */
export function confirmButtonIn(document: ParentNode): HTMLElement | null {
  const layout = layoutOf(document);
  return layout && document.querySelector<HTMLElement>(layout.confirm.confirm);
}
