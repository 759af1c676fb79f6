import { closestAcross } from './across';
import type { FormAddress } from './address';
import type { Layout } from './layout';

/** True when a click on `target` confirms the shipment, or confirms it again on the edit page. */
export function isConfirmButton(target: Element, layout: Layout, page: FormAddress['kind']): boolean {
  const button = closestAcross(target, layout.confirm[page === 'edit' ? page : 'confirm']);
  return button !== null && !button.closest('.a-button-disabled, [disabled]');
}
