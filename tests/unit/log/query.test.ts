import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { countAwaiting } from '@/utils/log/due';
import { enter } from '@/utils/log/entry';
import type { LogRow } from '@/utils/log/log-row';
import { putRows } from '@/utils/log/put-rows';
import { loggedValues, queryRows } from '@/utils/log/query';
import { recentOrders } from '@/utils/log/recent-orders';
import { retain } from '@/utils/log/retain';
import { byDay } from '@/utils/log/rows-by-day';
import type { Confirmation } from '@/utils/messages';
import { packageStates } from '@/utils/vtr/package-state';
import { confirmation, hour, noon } from './confirmation';
import { freshLog } from './fresh-log';
import { logged, orderOf } from './logged';

const all = { offset: 0, limit: 100 };

describe('the order table', () => {
  const blank = [{ code: 'blank', severity: 'error' }] as const;
  const entries = [
    { orderId: orderOf(1), at: noon(19), number: '1Z5R89390357567127', carrier: 'UPS' },
    { orderId: orderOf(2), at: noon(20), number: '9400111206206406260787' },
    { orderId: '702-0000000-0000003', at: noon(21), number: '9400111206206406260788', findings: blank },
    { orderId: orderOf(4), at: noon(21) + hour, number: '9400111206206406260787', carrier: 'Pigeon Post' },
  ];

  it.each<[what: string, query: object, orders: string[]]>([
    ['all, the newest first', {}, [orderOf(4), '702-0000000-0000003', orderOf(2), orderOf(1)]],
    ['the oldest first', { order: 'oldest' }, [orderOf(1), orderOf(2), '702-0000000-0000003', orderOf(4)]],
    ['an order id', { text: orderOf(2) }, [orderOf(2)]],
    ['an order id without its hyphens', { text: '11400000000000002' }, [orderOf(2)]],
    ['the beginning of an order id', { text: ' 702- ' }, ['702-0000000-0000003']],
    ['a number, however it is spaced', { text: '1z 5r8 939 03 5756 7127' }, [orderOf(1)]],
    ['the beginning of a number', { text: '9400' }, [orderOf(4), '702-0000000-0000003', orderOf(2)]],
    ['a text that is nowhere', { text: 'zz' }, []],
    ['a text of signs only', { text: '-' }, []],
    ['a state', { states: ['defect-expected'] }, ['702-0000000-0000003']],
    ['a carrier by its id', { carriers: ['ups'] }, [orderOf(1)]],
    ['a carrier the catalogue does not know, by its name', { carriers: ['Pigeon Post'] }, [orderOf(4)]],
    ['several carriers', { carriers: ['ups', 'Pigeon Post'] }, [orderOf(4), orderOf(1)]],
    ['a carrier that is not there', { carriers: ['toString'] }, []],
    ['days, both ends included', { from: '2026-11-19', to: '2026-11-20' }, [orderOf(2), orderOf(1)]],
    ['days the wrong way round', { from: '2026-11-21', to: '2026-11-19' }, []],
    ['a text and a state', { text: '9400', states: ['awaiting-scan'] }, [orderOf(4), orderOf(2)]],
    ['a text, a carrier and days', { text: '9400', carriers: ['usps'], to: '2026-11-20' }, [orderOf(2)]],
  ])('finds %s', async (_, query, orders) => {
    const { rows, total, isAtLeast } = await queryRows(await logged(...entries), { ...all, ...query });
    expect(rows.map(({ orderId }) => orderId)).toEqual(orders);
    expect([total, isAtLeast]).toEqual([orders.length, false]);
  });

  it('shows what is asked for of a long list, with the length of the whole', async () => {
    const db = await logged(...entries);
    const { rows, total } = await queryRows(db, { offset: 1, limit: 2 });
    expect(rows.map(({ orderId }) => orderId)).toEqual(['702-0000000-0000003', orderOf(2)]);
    expect(total).toBe(4);
    expect(await queryRows(db, { offset: 9, limit: 2 })).toMatchObject({ total: 4, rows: [] });
    expect(await queryRows(db, { offset: 0, limit: 0 })).toMatchObject({ total: 4, rows: [] });
    expect((await queryRows(db, { text: '9400', offset: 2, limit: 2 })).rows).toMatchObject([{ orderId: orderOf(2) }]);
  });

  it('counts only what is still there when old rows were deleted', async () => {
    const db = await logged(...entries, { orderId: orderOf(5), at: noon(21) - 70 * 24 * hour });
    await retain(db, { now: noon(21), keepDays: 60 });
    expect(await queryRows(db, all)).toMatchObject({ total: 4 });
  });

  it('says when a text begins more orders than are looked at', async () => {
    const db = freshLog();
    const rows = Array.from({ length: 1001 }, (_, index) => rowAt(index, 1));
    await db.transaction('rw', db.rows, db.days, () => putRows(db, rows.map(asNew)));
    expect(await queryRows(db, { text: '114', offset: 0, limit: 1 })).toMatchObject({ total: 200, isAtLeast: true });
    expect(await queryRows(db, { offset: 1000, limit: 9 })).toMatchObject({ total: 1001, rows: [{}] });
  });

  it('finds all that a filter leaves, wherever their orders stand among those that a text begins', async () => {
    const db = freshLog();
    const blank = [{ code: 'blank', severity: 'error' }] as const;
    const rows = Array.from({ length: 1001 }, (_, index) => rowAt(index, 1, 'UPS', index > 997 ? blank : []));
    await db.transaction('rw', db.rows, db.days, () => putRows(db, rows.map(asNew)));
    const found = await queryRows(db, { ...all, text: '114', states: ['defect-expected'] });
    expect([found.total, found.isAtLeast]).toEqual([3, false]);
    expect(found.rows.map(({ orderId }) => orderId).sort()).toEqual([998, 999, 1000].map((index) => orderOf(index)));
  });

  it('offers the carriers and categories of the chosen account alone', async () => {
    const db = freshLog();
    const mine = { ...rowAt(1, 1), category: 'Toys' };
    const theirs = { ...rowAt(2, 1, 'FedEx'), account: 'two', category: 'Books' };
    await db.transaction('rw', db.rows, db.days, () => putRows(db, [mine, theirs].map(asNew)));
    expect(await loggedValues(db, 'two')).toEqual({ carriers: ['fedex'], categories: ['Books'] });
    expect(await loggedValues(db, 'default')).toEqual({ carriers: ['ups'], categories: ['Toys'] });
    expect((await loggedValues(db)).categories).toEqual(['Books', 'Toys']);
  });

  it('names the carriers of the log, the most used first', async () => {
    expect((await loggedValues(await logged(...entries))).carriers).toEqual(['usps', 'ups', 'Pigeon Post']);
  });
});

describe('what is odd', () => {
  it.each<[what: string, entries: Partial<Confirmation>[], oddities: string[]]>([
    ['nothing', [{}], []],
    ['a number on two orders', [{}, { orderId: orderOf(1), at: noon(20) }], ['duplicate']],
    ['two blanks are no duplicate', [{ number: '' }, { orderId: orderOf(1), number: '', at: noon(20) }], []],
    ['the page showed that it was late', [{ findings: [{ code: 'late-entry', severity: 'warning' }] }], ['late-entry']],
  ])('%s', async (_, entries, oddities) => {
    expect((await queryRows(await logged(...entries), all)).rows[0]?.oddities).toEqual(oddities);
  });

  it.each([
    ['confirmed after its ship-by date', { shipBy: { value: '2026-11-19', at: 1 } }, ['late-entry']],
    ['confirmed on its ship-by date', { shipBy: { value: '2026-11-21', at: 1 } }, []],
    ['confirmed after its promised day', { promised: { value: '2026-11-19', at: 1 } }, ['late-entry']],
    ['confirmed on its promised day', { promised: { value: '2026-11-21', at: 1 } }, []],
    ['edited after a delivery scan was known', { delivered: { value: true, at: noon(21) } }, ['edited-after-delivery']],
    ['edited before that', { delivered: { value: true, at: noon(22) } }, []],
  ])('%s', async (_, known, oddities) => {
    const db = await logged({}, { page: 'edit', carrier: 'UPS', at: noon(21) + hour });
    const row = (await db.rows.toArray())[0]!;
    await db.rows.put({ ...row, fields: { ...row.fields, ...known } });
    expect((await queryRows(db, all)).rows[0]?.oddities).toEqual(oddities);
  });
});

it.each([
  ['may be running somewhere', '2026-11-21T11:59:59Z', []],
  ['is over everywhere', '2026-11-21T12:00:00Z', ['late-entry']],
])('confirmed while the last day to ship %s', async (_, at, oddities) => {
  const db = await logged({ at: Date.parse(at) });
  const row = (await db.rows.toArray())[0]!;
  await db.rows.put({ ...row, fields: { ...row.fields, shipBy: { value: '2026-11-20', at: 1 } } });
  expect((await queryRows(db, all)).rows[0]?.oddities).toEqual(oddities);
});

function rowAt(index: number, day: number, carrier = 'UPS', findings: Confirmation['findings'] = []): LogRow {
  const one = confirmation({ orderId: orderOf(index), at: noon(day) + (index % 7), carrier, findings });
  return enter({ account: 'default', orderId: one.orderId, package: '1' }, one, { visibleAfterHours: 72 });
}

const asNew = (after: LogRow) => ({ before: undefined, after });

describe('accounts of very different sizes', () => {
  const large = Array.from({ length: 5001 }, (_, index) => ({ ...rowAt(index, 1 + (index % 28)), account: 'large' }));
  const small = Array.from({ length: 3 }, (_, index) => ({ ...rowAt(index, 1 + index), account: 'small' }));
  const db = freshLog();
  beforeAll(async () => {
    const last = { ...rowAt(9_999_999, 1), account: 'last' };
    await db.transaction('rw', db.rows, db.days, () => putRows(db, [...large, ...small, last].map(asNew)));
  }, 60_000);

  it.each([
    ['large', [...large].sort(byDay('newest'))],
    ['small', [...small].sort(byDay('newest'))],
  ])('each have their own pages: %s', async (account, rows) => {
    const offset = Math.floor(rows.length / 2);
    const page = await queryRows(db, { account, offset, limit: 20 });
    expect(page.total).toBe(rows.length);
    expect(page.rows.map(({ orderId }) => orderId)).toEqual(
      rows.slice(offset, offset + 20).map(({ orderId }) => orderId),
    );
  });

  it.each([
    ['large', [...large].sort((one, other) => other.enteredAt - one.enteredAt)],
    ['small', [...small].sort((one, other) => other.enteredAt - one.enteredAt)],
  ])('each have their own last packages: %s', async (account, rows) => {
    const recent = await recentOrders(db, 10, account);
    expect(recent.map(({ enteredAt }) => enteredAt)).toEqual(rows.slice(0, 10).map(({ enteredAt }) => enteredAt));
    expect(new Set(recent.map((one) => one.account))).toEqual(new Set([account]));
  });

  it.each([
    ['large', 'an order id', '11', 200],
    ['large', 'a number', '94', 200],
    ['small', 'an order id', '11', 3],
    ['small', 'a number', '94', 3],
    // Its order comes behind thousands of the large one.
    ['last', 'an order id', '11', 1],
    ['none', 'an order id', '11', 0],
  ])('are searched each by itself: %s, the beginning of %s', async (account, _, text, amount) => {
    const { rows, total } = await queryRows(db, { ...all, account, text });
    expect(total).toBe(amount);
    expect(new Set(rows.map((row) => row.account))).toEqual(new Set(amount === 0 ? [] : [account]));
  });

  it('has no last packages for one that has none', async () => {
    expect(await recentOrders(db, 10, 'none')).toEqual([]);
  });

  it('shows those of the last days of a large one of which nothing is among the newest', async () => {
    const newest = Array.from({ length: 200 }, (_, index) => ({ ...rowAt(index, 29), account: 'newest' }));
    await db.transaction('rw', db.rows, db.days, () => putRows(db, newest.map(asNew)));
    const recent = await recentOrders(db, 10, 'large');
    expect(recent.map(({ day }) => day)).toEqual(Array.from({ length: 10 }, () => '2026-11-28'));
  });

  it.each([
    ['large', 100],
    ['small', 3],
    ['none', 0],
  ])('wait for Amazon each by itself: %s', async (account, amount) => {
    expect(await countAwaiting(db, 0, account)).toBe(amount);
  });
});

describe('against looking at every row', () => {
  const someRow = fc.record({
    day: fc.integer({ min: 1, max: 5 }),
    carrier: fc.constantFrom('UPS', 'USPS', 'Pigeon Post'),
    code: fc.constantFrom('none', 'blank', 'unknown-format'),
    account: fc.constantFrom('default', 'two'),
  });
  const someQuery = fc.record({
    states: fc.subarray([...packageStates]),
    carriers: fc.subarray(['ups', 'usps', 'Pigeon Post', 'dhl']),
    from: fc.option(fc.constantFrom('2026-11-02', '2026-11-04'), { nil: undefined }),
    to: fc.option(fc.constantFrom('2026-11-03', '2026-11-05'), { nil: undefined }),
    offset: fc.integer({ min: 0, max: 12 }),
    limit: fc.integer({ min: 1, max: 8 }),
    order: fc.constantFrom('newest' as const, 'oldest' as const),
    account: fc.constantFrom('default', 'two', undefined),
  });

  it('every page of every filter is the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someRow, { maxLength: 40 }), someQuery, async (entries, { from, to, ...query }) => {
        const db = freshLog();
        const rows = entries.map(({ day, carrier, code, account }, index) => ({
          ...rowAt(
            index,
            day,
            carrier,
            code === 'none' ? [] : [{ code: code as 'blank', severity: code === 'blank' ? 'error' : 'info' }],
          ),
          account,
        }));
        await db.transaction('rw', db.rows, db.days, () => putRows(db, rows.map(asNew)));
        const expected = rows
          .filter((row) => row.account === (query.account ?? row.account))
          .filter((row) => query.states.length === 0 || query.states.includes(row.state))
          .filter((row) => query.carriers.length === 0 || query.carriers.includes(row.carrier))
          .filter((row) => row.day >= (from ?? '') && row.day <= (to ?? '9999'))
          .sort(byDay(query.order));
        const page = await queryRows(db, { ...query, ...(from ? { from } : {}), ...(to ? { to } : {}) });
        expect(page.total).toBe(expected.length);
        expect(page.rows.map((row) => row.orderId)).toEqual(
          expected.slice(query.offset, query.offset + query.limit).map((row) => row.orderId),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
