import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setSkuCategory } from '@/utils/log/category';
import type { LogDatabase, RollUp } from '@/utils/log/database';
import { learnOrders } from '@/utils/log/order-facts';
import { readRollUps } from '@/utils/log/roll-ups-of-day';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { capture, settle } from '@/utils/log/write';
import type { Confirmation, Outcome } from '@/utils/messages';
import { policyFor } from '@/utils/policy/policy';
import { confirmation, hour, noon } from './confirmation';
import { freshLog } from './fresh-log';

const { orderId } = confirmation();

/** The seller's click at its own moment, and the page's answer a second later. */
async function enter(db: LogDatabase, packages: Confirmation[], outcome: Outcome = 'confirmed'): Promise<number> {
  const at = packages[0]!.at;
  await capture(db, packages, at);
  return settle(db, { orderIds: [packages[0]!.orderId], outcome }, { now: at + 1000, policyFor });
}

/** All that the log holds, to be compared whole. */
async function contents(db: LogDatabase) {
  return { rows: await db.rows.toArray(), rollUps: await readRollUps(db), pending: await db.pending.toArray() };
}

describe('by what the order’s page shows', () => {
  const first = confirmation();
  const second = confirmation({ package: '2', number: '1Z5R89390357567127' });
  const blank = confirmation({ package: '2', number: '' });
  const edit = (number: string, numberBefore: string) => confirmation({ page: 'edit', number, numberBefore });

  it.each<[about: string, packages: Confirmation[], shown: string[], logged: string[]]>([
    ['the number: confirmed', [first], [first.number], ['1']],
    ['the number, as Amazon trimmed it', [confirmation({ number: ` ${first.number}` })], [first.number], ['1']],
    ['another: not', [first], [second.number], []],
    ['none: not', [first], [], []],
    ['one of two: that one', [first, second], [second.number], ['2']],
    ['both', [first, second], [second.number, first.number], ['1', '2']],
    ['the number of the one that has any: the other, too', [first, blank], [first.number], ['1', '2']],
    ['none of the one that has any: neither', [first, blank], ['-'], []],
    ['none, where none was entered: that proves nothing', [blank], ['-'], []],
    ['the number that an edit brought', [edit(second.number, first.number)], [second.number], ['1']],
    ['the number from before an edit: the edit is not proved', [edit(second.number, first.number)], [first.number], []],
    [
      'numbers that an edit exchanged: both were there before',
      [edit(second.number, first.number), { ...edit(first.number, second.number), package: '2' }],
      [first.number, second.number],
      [],
    ],
    ['the number that an edit kept: that proves nothing', [edit(first.number, first.number)], [first.number], []],
  ])('%s', async (_, packages, shown, logged) => {
    const db = freshLog();
    await capture(db, packages, noon(21));
    const result = { orderIds: [orderId], outcome: 'confirmed', shown } as const;
    expect(await settle(db, result, { now: noon(21) + 60_000, policyFor })).toBe(logged.length);
    expect((await db.rows.toArray()).map((row) => row.package)).toEqual(logged);
    // What is not proved waits for a later look.
    expect(await db.pending.count()).toBe(packages.length - logged.length);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });
  it('the page’s own word comes later, and still counts', async () => {
    const db = freshLog();
    await capture(db, [first], noon(21));
    await settle(db, { orderIds: [orderId], outcome: 'confirmed', shown: [] }, { now: noon(21), policyFor });
    expect(await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now: noon(21), policyFor })).toBe(1);
  });
});

describe('what the seller confirmed', () => {
  it('becomes one row per package, and is counted', async () => {
    const db = freshLog();
    const second = confirmation({ package: '2', number: '', findings: [{ code: 'blank', severity: 'error' }] });
    expect(await enter(db, [confirmation(), second])).toBe(2);
    const { rows, rollUps, pending } = await contents(db);
    expect(rows.map((row) => [row.package, row.state])).toEqual([
      ['1', 'awaiting-scan'],
      ['2', 'defect-expected'],
    ]);
    expect(rollUps).toMatchObject([
      {
        marketplace: 'US',
        category: 'unknown',
        day: '2026-11-21',
        counts: { 'awaiting-scan': 1, 'defect-expected': 1 },
      },
    ]);
    expect(pending).toEqual([]);
  });

  it('is nothing until the page shows success', async () => {
    const db = freshLog();
    await capture(db, [confirmation()], noon(21));
    expect(await contents(db)).toMatchObject({ rows: [], rollUps: [], pending: [{ orderId }] });
  });

  it('is forgotten when the page refused it, and a later success needs a click of its own', async () => {
    const db = freshLog();
    expect(await enter(db, [confirmation()], 'refused')).toBe(0);
    expect(await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now: noon(21), policyFor })).toBe(0);
    expect(await contents(db)).toEqual({ rows: [], rollUps: [], pending: [] });
  });

  it('is what the last click said', async () => {
    const db = freshLog();
    await capture(db, [confirmation(), confirmation({ package: '2' })], noon(21));
    await enter(db, [confirmation({ carrier: 'UPS', at: noon(21) + 2000 })]);
    expect((await db.rows.toArray()).map((row) => row.fields.carrier.value)).toEqual(['UPS']);
  });

  it('is what the last click said, also where a page without an answer asks for the first one again', async () => {
    const db = freshLog();
    const later = confirmation({ number: '9400111202555842332670', at: noon(21) + 8000 });
    await capture(db, [later], later.at);
    await capture(db, [confirmation()], noon(21) + 10_500);
    expect((await contents(db)).pending.map((one) => one.confirmation)).toEqual([later]);
  });
  it.each<[Outcome, number]>([
    ['confirmed', 0],
    ['refused', 0],
    ['confirmed', 1],
  ])('%s says nothing of a later click (%d ms)', async (outcome, at) => {
    const db = freshLog();
    const later = confirmation({ at: noon(21) + 1 });
    await capture(db, [later], later.at);
    const settlement = { orderIds: [orderId], outcome, clickedAt: noon(21) + at };
    expect(await settle(db, settlement, { now: noon(21) + 1000, policyFor })).toBe(at);
    expect(await db.pending.count()).toBe(1 - at);
  });
  it('is logged once and waits no more where it was kept, and its outcome told, twice', async () => {
    const db = freshLog();
    const settlement = { orderIds: [orderId], outcome: 'confirmed', clickedAt: noon(21) } as const;
    const tell = () => settle(db, settlement, { now: noon(21) + 20_000, policyFor });
    await capture(db, [confirmation()], noon(21));
    expect(await tell()).toBe(1);
    const once = await contents(db);
    await capture(db, [confirmation()], noon(21) + 10_500);
    expect(await tell()).toBe(0);
    expect(await contents(db)).toEqual(once);
  });
  it('is what the last click said though the clock was ahead at the one before', async () => {
    const db = freshLog();
    const lead = 8 * hour;
    await capture(db, [confirmation({ carrier: 'UPS', at: noon(21) + lead })], noon(21) + lead);
    expect(await enter(db, [confirmation()])).toBe(1);
    expect(await contents(db)).toMatchObject({ rows: [{ carrier: 'usps' }], pending: [] });
  });

  it('survives in between: another connection settles it', async () => {
    const db = freshLog();
    await capture(db, [confirmation()], noon(21));
    db.close();
    await db.open();
    expect(await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now: noon(21) + 5000, policyFor })).toBe(
      1,
    );
  });

  it.each([
    ['6 days later', 6 * 24, 1],
    ['8 days later', 8 * 24, 0],
  ])('pends for a week: settled %s', async (_, hours, written) => {
    const db = freshLog();
    await capture(db, [confirmation()], noon(21));
    const now = noon(21) + hours * hour;
    expect(await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now, policyFor })).toBe(written);
  });

  it('makes room: a capture drops those of more than a week before', async () => {
    const db = freshLog();
    await capture(db, [confirmation()], noon(13));
    await capture(db, [confirmation({ orderId: '114-0000000-0000001' })], noon(21));
    expect((await db.pending.toArray()).map((one) => one.orderId)).toEqual(['114-0000000-0000001']);
  });

  it('amends the order where it was logged, whichever account is chosen by now', async () => {
    const db = freshLog();
    await capture(db, [confirmation()], noon(21), 'Toys');
    await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now: noon(21), policyFor });
    await enter(db, [confirmation({ page: 'edit', carrier: 'UPS', at: noon(21) + hour })]);
    expect((await db.rows.toArray()).map(({ account, fields }) => [account, fields.carrier.value])).toEqual([
      ['Toys', 'UPS'],
    ]);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });

  it('settles only its own order', async () => {
    const db = freshLog();
    await capture(db, [confirmation()], noon(21));
    await capture(db, [confirmation({ orderId: '114-0000000-0000001' })], noon(21));
    await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now: noon(21), policyFor });
    expect(await db.pending.count()).toBe(1);
    expect(await db.rows.count()).toBe(1);
  });

  it.each([
    ['confirmed', 50],
    ['refused', 0],
  ] as const)('of fifty orders by one click is %s as a whole: %i rows, also when said again', async (outcome, rows) => {
    const db = freshLog();
    const orderIds = Array.from({ length: 50 }, (_, index) => `114-0000000-${String(index).padStart(7, '0')}`);
    const clicked = orderIds.map((id) => confirmation({ orderId: id, page: 'bulk' }));
    await capture(db, clicked, noon(21));
    const result = { orderIds, outcome };
    expect(await settle(db, result, { now: noon(21), policyFor })).toBe(rows);
    expect(await db.rows.count()).toBe(rows);
    expect(await db.pending.count()).toBe(0);
    const before = await contents(db);
    await capture(db, clicked, noon(21));
    expect(await settle(db, result, { now: noon(21), policyFor })).toBe(0);
    expect(await contents(db)).toEqual(before);
  });
});

describe('the same again', () => {
  it.each<[what: string, again: Partial<Confirmation>]>([
    ['the same click', {}],
    ['a later click with the same content', { at: noon(21) + 90_000 }],
  ])('changes nothing: %s', async (_, again) => {
    const db = freshLog();
    await enter(db, [confirmation()]);
    const before = await contents(db);
    expect(await enter(db, [confirmation(again)])).toBe(0);
    expect(await contents(db)).toEqual(before);
  });

  it('changes nothing for an edit delivered twice', async () => {
    const db = freshLog();
    await enter(db, [confirmation()]);
    const edit = confirmation({ page: 'edit', carrier: 'UPS', at: noon(22) });
    expect(await enter(db, [edit])).toBe(1);
    const before = await contents(db);
    expect(await enter(db, [edit])).toBe(0);
    expect(await contents(db)).toEqual(before);
  });
});

describe('several orders at once, as the page that confirms many tells them', () => {
  const orders = ['114-0000000-0000001', '114-0000000-0000002', '114-0000000-0000003'] as const;

  it('are each logged with what is known of it, and counted as one by one', async () => {
    const db = freshLog();
    await learnOrders(db, [{ orderId: orders[1], skus: ['S1'], promised: '2026-11-25' }], noon(20));
    await learnOrders(db, [{ orderId: orders[2], skus: ['S1'], promised: '2026-11-28' }], noon(20), 'another');
    await setSkuCategory(db, { sku: 'S1', category: 'Toys', at: noon(20) });
    const packages = orders.map((one) => confirmation({ orderId: one }));
    await capture(db, [...packages, confirmation({ orderId: orders[0], package: '2' })], noon(21));
    const settlement = { orderIds: [...orders, orders[0], orderId], outcome: 'confirmed' } as const;
    expect(await settle(db, settlement, { now: noon(21), policyFor })).toBe(4);
    const rows = (await db.rows.toArray()).map((row) => [row.orderId, row.package, row.day, row.category]);
    expect(rows).toEqual([
      [orders[0], '1', '2026-11-21', 'unknown'],
      [orders[0], '2', '2026-11-21', 'unknown'],
      [orders[1], '1', '2026-11-25', 'Toys'],
      [orders[2], '1', '2026-11-21', 'unknown'],
    ]);
    expect(await db.pending.count()).toBe(0);
    expect(await countedByRollUps(db)).toEqual(await countedByRows(db));
  });

  it('leave those waiting that are not told of', async () => {
    const db = freshLog();
    await capture(
      db,
      orders.map((one) => confirmation({ orderId: one })),
      noon(21),
    );
    await settle(db, { orderIds: [orders[0]], outcome: 'refused' }, { now: noon(21), policyFor });
    await settle(db, { orderIds: [orders[1]], outcome: 'confirmed' }, { now: noon(21), policyFor });
    expect((await db.rows.toArray()).map((row) => row.orderId)).toEqual([orders[1]]);
    expect((await db.pending.toArray()).map((one) => one.orderId)).toEqual([orders[2]]);
  });
});

describe('an edit', () => {
  it('moves the package to its new state within its day', async () => {
    const db = freshLog();
    await enter(db, [confirmation({ findings: [{ code: 'carrier-mismatch', severity: 'error' }] })]);
    await enter(db, [confirmation({ page: 'edit', carrier: 'UPS', at: noon(22) })]);
    const { rows, rollUps } = await contents(db);
    expect(rows).toMatchObject([{ state: 'awaiting-scan', day: '2026-11-21', enteredAt: noon(22) }]);
    expect(rollUps).toMatchObject([{ day: '2026-11-21', counts: { 'awaiting-scan': 1, 'defect-expected': 0 } }]);
  });

  it.each([
    ['eight hours, as a second system on the computer leaves it', 8 * hour],
    ['ten years', 10 * 365 * 24 * hour],
  ])('counts though the clock was ahead by %s and has been set right since', async (_, lead) => {
    const db = freshLog();
    await enter(db, [
      confirmation({ findings: [{ code: 'carrier-mismatch', severity: 'error' }], at: noon(21) + lead }),
    ]);
    const edit = confirmation({ page: 'edit', carrier: 'UPS', at: noon(22) });
    expect(await enter(db, [edit])).toBe(1);
    const [row] = await db.rows.toArray();
    expect(row).toMatchObject({ state: 'awaiting-scan', visibleAt: noon(22) + 72 * hour, carrier: 'ups' });
    expect(row?.history.map(({ kind, carrier }) => [kind, carrier])).toEqual([
      ['confirmed', 'USPS'],
      ['edited', 'UPS'],
    ]);
    expect(await enter(db, [edit])).toBe(0);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });

  it('finds the package by its number where places changed', async () => {
    const db = freshLog();
    await enter(db, [confirmation({ number: 'AAA1' }), confirmation({ package: '2', number: 'BBB2' })]);
    await enter(db, [confirmation({ page: 'edit', number: 'BBB2', carrier: 'UPS', at: noon(22) })]);
    const rows = await db.rows.toArray();
    expect(rows.map((row) => [row.numberKey, row.fields.carrier.value])).toEqual([
      ['AAA1', 'USPS'],
      ['BBB2', 'UPS'],
    ]);
  });
});

describe('after any sequence of clicks', () => {
  const someClick = fc.record({
    orderId: fc.constantFrom('114-0000000-0000001', '114-0000000-0000002', '114-0000000-0000003'),
    place: fc.constantFrom('1', '2'),
    page: fc.constantFrom('confirm' as const, 'edit' as const),
    marketplace: fc.constantFrom('US', 'DE'),
    number: fc.constantFrom('AAA1', 'BBB2', 'CCC3', ''),
    noTracking: fc.boolean(),
    code: fc.constantFrom('none' as const, 'blank' as const, 'unknown-format' as const),
    day: fc.integer({ min: 1, max: 20 }),
    outcome: fc.constantFrom('confirmed' as const, 'confirmed' as const, 'refused' as const),
  });

  it('the roll-ups equal a full count, and each package has one row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someClick, { maxLength: 25 }), async (clicks) => {
        const db = freshLog();
        for (const { place, code, day, outcome, ...click } of clicks) {
          const findings =
            code === 'none' ? [] : [{ code, severity: code === 'blank' ? ('error' as const) : ('info' as const) }];
          await enter(db, [confirmation({ ...click, package: place, findings, at: noon(day) })], outcome);
        }
        expect(await countedByRollUps(db)).toEqual(await countedByRows(db));
        expect((await verifyRollUps(db)).repaired).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

type Tally = Record<string, number>;

async function countedByRows(db: LogDatabase): Promise<Tally> {
  const tally: Tally = {};
  for (const row of await db.rows.toArray()) {
    const name = [row.account, row.marketplace, row.category, row.day, row.state].join(' ');
    tally[name] = (tally[name] ?? 0) + 1;
  }
  return tally;
}

async function countedByRollUps(db: LogDatabase): Promise<Tally> {
  const entries = (await readRollUps(db)).flatMap(({ counts, ...key }: RollUp) =>
    Object.entries(counts)
      .filter(([, count]) => count !== 0)
      .map(
        ([state, count]) => [[key.account, key.marketplace, key.category, key.day, state].join(' '), count] as const,
      ),
  );
  return Object.fromEntries(entries);
}
