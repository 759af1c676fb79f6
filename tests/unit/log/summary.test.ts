import { describe, expect, it } from 'vitest';
import { setCategory } from '@/utils/log/category';
import { summary } from '@/utils/log/summary';
import { policyFor } from '@/utils/policy/policy';
import { dayOf } from '@/utils/vtr/day';
import { hour, noon } from './confirmation';
import { freshLog } from './fresh-log';
import { confirmAlike, orderOf } from './logged';

const options = { today: dayOf(noon(21)), policyFor };
const unknownFormat = [{ code: 'unknown-format', severity: 'info' }] as const;
const mismatch = [{ code: 'carrier-mismatch', severity: 'error' }] as const;

describe('a summary', () => {
  it('says that nothing was logged yet', async () => {
    expect(await summary(freshLog(), options)).toEqual({ marketplaces: [], isEmpty: true });
  });

  it('gives the rate of the window as a range, with its policy', async () => {
    const db = freshLog();
    await confirmAlike(db, 37, { orderId: orderOf(1) });
    await confirmAlike(db, 2, { orderId: orderOf(2), findings: unknownFormat });
    await confirmAlike(db, 1, { orderId: orderOf(3), findings: mismatch });
    const { marketplaces, isEmpty } = await summary(db, options);
    expect(isEmpty).toBe(false);
    expect(marketplaces).toMatchObject([
      {
        marketplace: 'US',
        target: 0.95,
        windowDays: 30,
        window: { from: '2026-10-23', to: '2026-11-21' },
        rate: { low: 37 / 40, high: 39 / 40, counted: 40, defects: 1, unverifiable: 2, buffer: 0, hopefulBuffer: 1 },
        categories: [{ category: 'unknown', rate: { counted: 40 } }],
      },
    ]);
  });

  it('leaves out what is older than the window, to the day', async () => {
    const db = freshLog();
    await confirmAlike(db, 1, { orderId: orderOf(1), at: noon(21) - 29 * 24 * hour });
    await confirmAlike(db, 1, { orderId: orderOf(2), at: noon(21) - 30 * 24 * hour });
    expect((await summary(db, options)).marketplaces[0]?.rate.counted).toBe(1);
  });

  it('is not empty when all is older than the window', async () => {
    const db = freshLog();
    await confirmAlike(db, 1, { at: noon(21) - 200 * 24 * hour });
    expect(await summary(db, options)).toEqual({ marketplaces: [], isEmpty: false });
  });

  it('never mixes marketplaces, and begins with the worst', async () => {
    const db = freshLog();
    await confirmAlike(db, 1, { orderId: orderOf(1), marketplace: 'DE' });
    await confirmAlike(db, 1, { orderId: orderOf(2), marketplace: 'US', findings: mismatch });
    await confirmAlike(db, 10, { orderId: orderOf(3), marketplace: '' });
    const { marketplaces } = await summary(db, options);
    expect(marketplaces.map(({ marketplace, rate }) => [marketplace, rate.low])).toEqual([
      ['US', 0],
      ['unknown', 1],
      ['DE', 1],
    ]);
  });

  it('begins with the worst category of each', async () => {
    const db = freshLog();
    await confirmAlike(db, 1, { orderId: orderOf(1) });
    await confirmAlike(db, 1, { orderId: orderOf(2), findings: mismatch });
    await confirmAlike(db, 1, { orderId: orderOf(3), findings: unknownFormat });
    const keyOf = (index: number) => ({ account: 'default', orderId: orderOf(index), package: '1' });
    await setCategory(db, [keyOf(1)], 'Apparel', noon(21));
    await setCategory(db, [keyOf(2)], 'Toys', noon(21));
    await confirmAlike(db, 3, { orderId: orderOf(4), findings: mismatch });
    const [us] = (await summary(db, options)).marketplaces;
    expect(us?.categories.map(({ category, rate }) => [category, rate.low, rate.counted])).toEqual([
      ['unknown', 0, 4],
      ['Toys', 0, 1],
      ['Apparel', 1, 1],
    ]);
  });

  it('takes each marketplace’s own window and target', async () => {
    const db = freshLog();
    await confirmAlike(db, 1, { orderId: orderOf(1), marketplace: 'US', at: noon(14) });
    await confirmAlike(db, 1, { orderId: orderOf(2), marketplace: 'JP', at: noon(14) });
    const own = (marketplace: string) => ({ target: 0.9, windowDays: marketplace === 'JP' ? 7 : 14 });
    const { marketplaces } = await summary(db, { today: dayOf(noon(21)), policyFor: own });
    expect(marketplaces.map(({ marketplace, windowDays }) => [marketplace, windowDays])).toEqual([['US', 14]]);
  });

  it('reads on where a marketplace’s window is longer than usual', async () => {
    const db = freshLog();
    await confirmAlike(db, 1, { orderId: orderOf(1), at: noon(20) });
    await confirmAlike(db, 2, { orderId: orderOf(2), at: noon(21) - 44 * 24 * hour });
    await confirmAlike(db, 4, { orderId: orderOf(3), at: noon(21) - 45 * 24 * hour });
    const { marketplaces } = await summary(db, {
      today: dayOf(noon(21)),
      policyFor: () => ({ target: 0.95, windowDays: 45 }),
    });
    expect(marketplaces[0]?.rate.counted).toBe(3);
  });
});
