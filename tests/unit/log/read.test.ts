import { describe, expect, it } from 'vitest';
import { learnFromPage, learnOrders } from '@/utils/log/order-facts';
import { knownOrders, seen } from '@/utils/log/read';
import { recentOrders } from '@/utils/log/recent-orders';
import type { Question } from '@/utils/messages';
import { hour, noon } from './confirmation';
import { freshLog } from './fresh-log';
import { confirmAlike, enter, logged, orderOf } from './logged';

const [a, b] = ['114-0000000-0000001', '114-0000000-0000002'] as const;

describe('the last orders', () => {
  it('come newest first, as they stand now', async () => {
    const db = await logged(
      { orderId: a, at: noon(19) },
      { orderId: b, at: noon(20) },
      { orderId: a, page: 'edit', carrier: 'UPS', at: noon(21) },
    );
    expect(await recentOrders(db, 10)).toMatchObject([
      { orderId: a, carrier: 'UPS', state: 'awaiting-scan', confirmedAt: noon(19), enteredAt: noon(21) },
      { orderId: b, carrier: 'USPS', visibleAt: noon(20) + 72 * hour },
    ]);
    expect(await recentOrders(db, 1)).toHaveLength(1);
  });

  it('are orders, however many packages each has, by the package that stands worst', async () => {
    const db = freshLog();
    for (const index of Array.from({ length: 12 }).keys())
      await confirmAlike(db, index === 7 ? 40 : 4, { orderId: orderOf(index), at: noon(21) + index });
    const findings = [{ code: 'check-digit', severity: 'error' }] as const;
    await enter(db, { orderId: orderOf(3), package: '3', page: 'edit', number: 'X1', findings, at: noon(22) });
    const last = await recentOrders(db, 10);
    expect(last.map(({ orderId }) => orderId)).toEqual([3, 11, 10, 9, 8, 7, 6, 5, 4, 2].map(orderOf));
    expect(last[0]).toMatchObject({ state: 'defect-expected', package: '3', enteredAt: noon(22), packages: 4 });
    expect(last[1]).toMatchObject({ state: 'awaiting-scan', package: '1', enteredAt: noon(21) + 11, packages: 4 });
  });

  it('tell which of their days only a page showed', async () => {
    const db = await logged({ orderId: a }, { orderId: b });
    await learnOrders(db, [{ orderId: a, shipBy: '2026-11-20' }], 1);
    for (const orderId of [a, b])
      await learnFromPage(db, { orderId, shipBy: '2026-11-22', promised: '2026-11-24' }, noon(21));
    const told = (await recentOrders(db, 10)).map(({ orderId, shipBy, fromPage }) => [orderId, shipBy, fromPage]);
    expect(told.sort()).toEqual([
      [a, '2026-11-20', ['promised']],
      [b, '2026-11-22', ['shipBy', 'promised']],
    ]);
  });

  it('are none in an empty log', async () => {
    expect(await recentOrders(freshLog(), 10)).toEqual([]);
  });
});

describe('a number seen before', () => {
  const question: Question = { number: '9400111202555842332669', orderId: b, package: '1' };

  it.each<[what: string, question: Question, orders: string[]]>([
    ['on another order', question, [a]],
    ['however it is typed', { ...question, number: ' 9400 1112-0255 5842 3326 69 ' }, [a]],
    ['on another package of the order', { ...question, orderId: a, package: '2' }, [a]],
    ['not on the package itself', { ...question, orderId: a }, []],
    ['a number never seen', { ...question, number: '9400111202555842332670' }, []],
    ['a blank is no number', { ...question, number: ' ' }, []],
  ])('%s', async (_, asked, orders) => {
    const db = await logged({ orderId: a }, { orderId: '114-0000000-0000003', number: '' });
    expect((await seen(db, asked)).map((sighting) => sighting.orderId)).toEqual(orders);
  });

  it('is forgotten when the number was corrected', async () => {
    const db = await logged({ orderId: a }, { orderId: a, page: 'edit', number: 'OTHER1', at: noon(22) });
    expect(await seen(db, question)).toEqual([]);
  });

  it('is told of a few places only, the newest first', async () => {
    const orders = Array.from({ length: 8 }, (_, index) => ({
      orderId: `114-1111111-000000${index}`,
      at: noon(index + 1),
    }));
    const sightings = await seen(await logged(...orders), question);
    expect(sightings).toHaveLength(5);
    expect(sightings[0]).toEqual({ orderId: '114-1111111-0000007', package: '1' });
  });
});

describe('what files and reports told of an order', () => {
  it.each([
    ['nothing', {}, '2026-11-21', []],
    ['a last day to ship that is to come', { shipBy: '2026-11-22' }, '2026-11-21', []],
    ['a last day to ship that is today', { shipBy: '2026-11-21' }, '2026-11-21', []],
    [
      'a last day to ship that has passed',
      { shipBy: '2026-11-20' },
      '2026-11-21',
      [{ orderId: a, isDelivered: false, missedShipBy: '2026-11-20' }],
    ],
  ])('%s', async (_, facts, today, known) => {
    const db = freshLog();
    await learnOrders(db, [{ orderId: a, skus: ['S1'], ...facts }], 1);
    expect(await knownOrders(db, [a, b], today)).toEqual(known);
  });

  it('a delivery', async () => {
    const db = await logged({ orderId: a }, { orderId: b });
    await db.rows
      .where('orderId')
      .equals(a)
      .modify((row) => {
        Object.assign(row.fields, { delivered: { value: true, at: 2 } });
      });
    expect(await knownOrders(db, [a, b], '2026-11-21')).toEqual([{ orderId: a, isDelivered: true }]);
  });
});
