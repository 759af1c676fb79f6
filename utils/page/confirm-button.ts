import { closestAcross } from './across';
import type { Layout } from './layout';

/** True when a click on `target` confirms the shipment, or confirms it again on the edit page. */
export function isConfirmButton(target: Element, layout: Layout, page: 'confirm' | 'edit'): boolean {
  const button = closestAcross(target, layout.confirm[page]);
  return button !== null && !button.closest('.a-button-disabled');
}
