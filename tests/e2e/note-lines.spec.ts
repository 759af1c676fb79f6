import type { PracticePackage } from '../fixtures/replica/scenario';
import { OrderPage } from './order-page';
import { expect, test } from './test';

// Each with two findings and the longest buttons there are.
const cases: readonly (Partial<PracticePackage> & { readonly codes: readonly string[] })[] = [
  { carrier: 'USPS', number: '1Z5R8939 0357 567127', codes: ['special-character', 'carrier-mismatch'] },
  { carrier: 'FedEx', number: '9400 1112 0255 5842 3326 69', codes: ['special-character', 'carrier-mismatch'] },
  { carrier: 'USPS', number: '94001112 0255 58423326', codes: ['special-character', 'wrong-length'] },
];

for (const language of ['en', 'zh'] as const) {
  test(`two findings, their fixes, the number and the links take three lines (${language})`, async ({ launch }) => {
    const order = new OrderPage(await launch({ hasOpenRoots: true }));
    for (const { codes, ...entered } of cases) {
      await order.open({ language, packages: [entered] });
      await order.tracking().click();
      await order.leave();
      await expect.poll(() => order.codes()).toEqual(codes);
      const lines = await order.page.locator('vtr-guard-note').evaluate((note) => {
        const middles = [...note.shadowRoot!.querySelectorAll('b, .number, button')].map((it) => {
          const { top, height } = it.getBoundingClientRect();
          return top + height / 2;
        });
        // What stands in one line has its middle within a few pixels of the others'.
        return middles.sort((one, other) => one - other).filter((it, at) => at === 0 || it - middles[at - 1]! > 8)
          .length;
      });
      expect(lines, String(entered.number)).toBe(3);
      await order.close();
    }
  });
}
