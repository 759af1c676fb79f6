import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setSkuCategory } from '@/utils/log/category';
import { learnFromPage, learnOrders, mergeFacts } from '@/utils/log/order-facts';
import { knownOrders } from '@/utils/log/read';
import { importReport } from '@/utils/log/report-import';
import { undoImport } from '@/utils/log/report-undo';
import { summary } from '@/utils/log/summary';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { policyFor } from '@/utils/policy/policy';
import { dayOf } from '@/utils/vtr/day';
import { noon } from './confirmation';
import { freshLog } from './fresh-log';
import { named, options, orderId, ReportedLog, report } from './reported-log';

const order = orderId(1);
const [early, late] = ['2026-11-09', '2026-11-10'] as const;

describe('of what page and file say of a day', () => {
  type Said = ['page' | 'file', string];
  it.each<[what: string, said: Said[], value: string, isPages: boolean]>([
    ['the page’s holds while nothing else is known', [['page', early]], early, true],
    [
      'the page’s newer one holds',
      [
        ['page', early],
        ['page', late],
      ],
      late,
      true,
    ],
    [
      'a file’s holds before a page’s',
      [
        ['file', early],
        ['page', late],
      ],
      early,
      false,
    ],
    [
      'a file’s holds after a page’s',
      [
        ['page', early],
        ['file', late],
      ],
      late,
      false,
    ],
    [
      'a file’s newer one holds',
      [
        ['file', early],
        ['file', late],
      ],
      late,
      false,
    ],
    [
      'what a file confirmed no page changes',
      [
        ['page', early],
        ['file', early],
        ['page', late],
      ],
      early,
      false,
    ],
  ])('%s', async (_, said, value, isPages) => {
    const log = new ReportedLog();
    await log.confirm(1);
    for (const [index, [from, day]] of said.entries()) {
      const learned = { orderId: order, shipBy: day, promised: day };
      if (from === 'page') await learnFromPage(log.db, learned, noon(6 + index));
      else await learnOrders(log.db, [learned], noon(6 + index));
    }
    const { fields, day } = await log.row(1);
    for (const known of [fields, (await log.db.orderFacts.toArray())[0]!]) {
      expect([known.shipBy?.value, known.promised?.value]).toEqual([value, value]);
      expect([known.shipBy?.source, known.promised?.source]).toEqual(
        isPages ? ['page', 'page'] : [undefined, undefined],
      );
    }
    expect(day).toBe(value);
    expect((await verifyRollUps(log.db)).repaired).toEqual([]);
  });

  it.each([
    ['the same', '2026-11-08'],
    ['another', '2026-11-05'],
  ])('a report’s promised day stands, when the page had shown %s', async (_, shown) => {
    const log = new ReportedLog();
    await log.confirm(1);
    await learnFromPage(log.db, { orderId: order, promised: shown }, noon(6));
    const { import: made } = await importReport(log.db, report(named(1, { promised: '2026-11-08' })), options());
    await learnFromPage(log.db, { orderId: order, promised: '2026-11-09' }, noon(20));
    expect((await log.row(1)).day).toBe('2026-11-08');
    await undoImport(log.db, made.id);
    expect((await log.row(1)).day).toBe(shown);
    expect((await verifyRollUps(log.db)).repaired).toEqual([]);
  });

  it('two computers come to the same, in whichever order they meet', () => {
    const stamped = fc.record(
      { value: fc.constantFrom(early, late), at: fc.integer({ min: 1, max: 3 }), source: fc.constant('page' as const) },
      { requiredKeys: ['value', 'at'] },
    );
    const facts = fc.record(
      {
        account: fc.constant('default'),
        orderId: fc.constant(order),
        skus: fc.constant([]),
        shipBy: stamped,
        promised: stamped,
        learnedAt: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['account', 'orderId', 'skus', 'learnedAt'] },
    );
    fc.assert(
      fc.property(facts, facts, facts, (a, b, c) => {
        expect(mergeFacts(a, b)).toEqual(mergeFacts(b, a));
        expect(mergeFacts(mergeFacts(a, b), c)).toEqual(mergeFacts(a, mergeFacts(b, c)));
        expect(mergeFacts(a, a)).toEqual(a);
      }),
    );
  });
});

describe('what a page shows', () => {
  it('changes nothing the second time', async () => {
    const log = new ReportedLog();
    await log.confirm(1);
    const shown = { orderId: order, shipBy: early, promised: late, skus: ['S1'] };
    expect(await learnFromPage(log.db, shown, noon(6))).toBe(1);
    expect(await learnFromPage(log.db, shown, noon(7))).toBe(0);
  });

  it('makes a package count for its promised day, in the window and out of it', async () => {
    const log = new ReportedLog();
    await learnFromPage(log.db, { orderId: order, promised: '2026-11-25' }, noon(4));
    await log.confirm(1);
    await log.confirm(2);
    const counted = async (day: number) => {
      const { marketplaces } = await summary(log.db, { today: dayOf(noon(day)), policyFor });
      return marketplaces[0]?.rate.counted ?? 0;
    };
    // Thirty days each: order 2 from the day of its confirmation, order 1 from the day promised.
    expect([await counted(24), await counted(25), await counted(30 + 4), await counted(30 + 5)]).toEqual([1, 2, 2, 1]);
    await learnFromPage(log.db, { orderId: orderId(2), promised: '2026-11-25' }, noon(26));
    expect([await counted(24), await counted(25)]).toEqual([0, 2]);
    expect((await verifyRollUps(log.db)).repaired).toEqual([]);
  });

  it.each([
    ['half a year before its confirmation', '2026-05-09', true],
    ['half a year after it', '2027-05-04', true],
    ['longer before it', '2026-05-08', false],
    ['longer after it', '2027-05-05', false],
    ['another year', '2016-11-09', false],
  ])('moves no package to a day that can’t be its own: %s', async (_, promised, isTaken) => {
    const log = new ReportedLog();
    await learnFromPage(log.db, { orderId: order, promised }, noon(4));
    await log.confirm(1);
    expect((await log.row(1)).day).toBe(isTaken ? promised : '2026-11-05');
  });

  it('is told late where the order is confirmed, once the day is over', async () => {
    const db = freshLog();
    await learnFromPage(db, { orderId: order, shipBy: early }, noon(6));
    expect(await knownOrders(db, [order], early)).toEqual([]);
    expect(await knownOrders(db, [order], late)).toEqual([{ orderId: order, isDelivered: false, missedShipBy: early }]);
  });

  it('gives the category of its SKUs as the seller had set it, and never again', async () => {
    const log = new ReportedLog();
    await setSkuCategory(log.db, { sku: 'S1', category: 'Toys', at: noon(3) });
    await learnFromPage(log.db, { orderId: order, skus: ['S1'] }, noon(4));
    await log.confirm(1);
    expect((await log.row(1)).category).toBe('Toys');
    await setSkuCategory(log.db, { sku: 'S1', category: 'Books', at: noon(6) });
    await learnFromPage(log.db, { orderId: order, skus: ['S1'], shipBy: early }, noon(7));
    expect((await log.row(1)).category).toBe('Toys');
  });

  it('belongs to the account in which the order is logged, whichever is chosen', async () => {
    const log = new ReportedLog();
    await log.confirm(1);
    await learnFromPage(log.db, { orderId: order, promised: late }, noon(6), 'Toys');
    expect((await log.row(1)).day).toBe(late);
    await learnFromPage(log.db, { orderId: orderId(2), promised: late }, noon(6), 'Toys');
    expect(await log.db.orderFacts.toCollection().primaryKeys()).toEqual([
      ['Toys', orderId(2)],
      ['default', order],
    ]);
  });
});
