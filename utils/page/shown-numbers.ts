/** Where an order's page shows the numbers it was shipped with (two or more public scripts, 2021–2026). */
const shownNumber = '[data-test-id="tracking-id-value"]';

/** Where it names the order (two or more public scripts, 2021–2026). */
export const namedOrder = '[data-test-id="order-id-value"]';

/** The elements that show a tracking number of this order, in the page's order; none while it still shows another order. */
export function shownNumbersIn(page: ParentNode, orderId: string): HTMLElement[] {
  const isOther = page.querySelector(namedOrder)?.textContent.includes(orderId) === false;
  return isOther ? [] : [...page.querySelectorAll<HTMLElement>(shownNumber)];
}
