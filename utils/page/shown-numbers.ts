/** Where an order's page shows the numbers it was shipped with (two or more public scripts, 2021–2026). */
const shownNumber = '[data-test-id="tracking-id-value"]';

/** The elements that show a tracking number, in the page's order. */
export function shownNumbersIn(page: ParentNode): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(shownNumber)];
}
