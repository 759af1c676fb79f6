import { describe, expect, it } from 'vitest';
import { readSkuCategories, setCategory, setSkuCategory } from '@/utils/log/category';
import type { LogDatabase } from '@/utils/log/database';
import { learnOrders } from '@/utils/log/order-facts';
import { readRollUps } from '@/utils/log/roll-ups-of-day';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { noon } from './confirmation';
import { freshLog } from './fresh-log';
import { enter } from './logged';

const [a, b] = ['114-0000000-0000001', '114-0000000-0000002'] as const;

const keyOf = (orderId: string) => ({ account: 'default', orderId, package: '1' });
const categories = async (db: LogDatabase) => (await db.rows.toArray()).map(({ category }) => category);

describe('a category the seller sets', () => {
  it('moves the packages, and their counts with them', async () => {
    const db = await enter(freshLog(), { orderId: a }, { orderId: b });
    expect(await setCategory(db, [keyOf(a), keyOf('114-0000000-0000009')], 'Toys', noon(22))).toBe(1);
    expect(await categories(db)).toEqual(['Toys', 'unknown']);
    expect((await readRollUps(db)).map(({ category, counts }) => [category, counts['awaiting-scan']])).toEqual([
      ['Toys', 1],
      ['unknown', 1],
    ]);
    expect(await setCategory(db, [keyOf(a)], 'Toys', noon(23))).toBe(0);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });

  it('of an SKU holds for its orders, logged before or after', async () => {
    const db = await enter(freshLog(), { orderId: a });
    await learnOrders(
      db,
      [
        { orderId: a, skus: ['S1'] },
        { orderId: b, skus: ['S1'] },
      ],
      noon(22),
    );
    expect(await setSkuCategory(db, { sku: 'S1', category: 'Toys', at: noon(22) })).toHaveLength(1);
    await enter(db, { orderId: b, at: noon(23) });
    expect(await categories(db)).toEqual(['Toys', 'Toys']);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });

  it('of an SKU is never derived again for an order that has one (VTR FAQ)', async () => {
    const db = await enter(freshLog(), { orderId: a });
    await learnOrders(db, [{ orderId: a, skus: ['S1'], category: 'Books' }], noon(22));
    expect(await setSkuCategory(db, { sku: 'S1', category: 'Toys', at: noon(23) })).toHaveLength(0);
    expect(await categories(db)).toEqual(['Books']);
  });

  it.each([
    ['set for the order', (db: LogDatabase) => setCategory(db, [keyOf(a)], 'Books', noon(22))],
    [
      'had from its SKU',
      async (db: LogDatabase) => (await setSkuCategory(db, { sku: 'S1', category: 'Books', at: noon(22) })).length,
    ],
  ])('of an SKU leaves alone what a package was given before: %s', async (_, give) => {
    const db = await enter(freshLog(), { orderId: a });
    await learnOrders(db, [{ orderId: a, skus: ['S1'] }], noon(22));
    expect(await give(db)).toBe(1);
    expect(await setSkuCategory(db, { sku: 'S1', category: 'Toys', at: noon(23) })).toHaveLength(0);
    expect(await categories(db)).toEqual(['Books']);
  });

  it('of SKUs are read by name', async () => {
    const db = freshLog();
    for (const sku of ['S2', 'S10', 'S1']) await setSkuCategory(db, { sku, category: 'Toys', at: noon(22) });
    expect((await readSkuCategories(db)).map(({ sku }) => sku)).toEqual(['S1', 'S10', 'S2']);
  });

  it('of one of several SKUs says nothing until all have the same', async () => {
    const db = await enter(freshLog(), { orderId: a });
    await learnOrders(db, [{ orderId: a, skus: ['S1', 'S2'] }], noon(22));
    expect(await setSkuCategory(db, { sku: 'S1', category: 'Toys', at: noon(22) })).toHaveLength(0);
    expect(await setSkuCategory(db, { sku: 'S2', category: 'Books', at: noon(22) })).toHaveLength(0);
    expect(await setSkuCategory(db, { sku: 'S2', category: 'Toys', at: noon(23) })).toHaveLength(1);
    expect(await categories(db)).toEqual(['Toys']);
  });
});

describe('what a file says of orders', () => {
  const facts = [{ orderId: a, category: 'Toys', shipBy: '2026-11-20', promised: '2026-11-27' }];

  it('is known when the order is confirmed: it counts for its promised day', async () => {
    const db = freshLog();
    expect(await learnOrders(db, facts, noon(20))).toBe(0);
    await enter(db, { orderId: a });
    expect(await db.rows.toArray()).toMatchObject([
      { category: 'Toys', day: '2026-11-27', fields: { shipBy: { value: '2026-11-20' } } },
    ]);
  });

  it('moves packages that were confirmed before, and changes nothing the second time', async () => {
    const db = await enter(freshLog(), { orderId: a });
    expect(await learnOrders(db, facts, noon(22))).toBe(1);
    expect(await learnOrders(db, facts, noon(23))).toBe(0);
    expect(await db.rows.toArray()).toMatchObject([{ category: 'Toys', day: '2026-11-27' }]);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });

  it('changes a promised day, and never a category', async () => {
    const db = await enter(freshLog(), { orderId: a });
    await learnOrders(db, facts, noon(22));
    const later = [{ orderId: a, category: 'Books', promised: '2026-11-28' }];
    expect(await learnOrders(db, later, noon(23))).toBe(1);
    expect(await db.rows.toArray()).toMatchObject([{ category: 'Toys', day: '2026-11-28' }]);
  });
});
