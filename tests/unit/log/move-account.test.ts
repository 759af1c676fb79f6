import { beforeEach, describe, expect, it } from 'vitest';
import { countByAccount } from '@/utils/log/count-by-account';
import type { LogDatabase } from '@/utils/log/database';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import { moveAccount } from '@/utils/log/move-account';
import { learnOrders } from '@/utils/log/order-facts';
import { queryRows } from '@/utils/log/query';
import { seen } from '@/utils/log/read';
import { recentOrders } from '@/utils/log/recent-orders';
import { importReport } from '@/utils/log/report-import';
import { readImports, undoImport } from '@/utils/log/report-undo';
import { retain } from '@/utils/log/retain';
import { readRollUps } from '@/utils/log/roll-ups-of-day';
import { summary } from '@/utils/log/summary';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { capture, settle } from '@/utils/log/write';
import type { Confirmation } from '@/utils/messages';
import { policyFor } from '@/utils/policy/policy';
import { dayOf } from '@/utils/vtr/day';
import { confirmation, noon } from './confirmation';
import { freshLog } from './fresh-log';
import { logged } from './logged';
import { named, options, orderId, report } from './reported-log';

let db: LogDatabase;

async function confirm(account: string, last: number, change: Partial<Confirmation> = {}): Promise<void> {
  const one = confirmation({ orderId: orderId(last), at: noon(5), ...change });
  await capture(db, [one], one.at, account);
  await settle(db, { orderIds: [one.orderId], outcome: 'confirmed' }, { now: one.at, policyFor });
}

const ordersOf = async (account?: string) => {
  const { rows, total } = await queryRows(db, { account, offset: 0, limit: 10 });
  return { total, orders: rows.map((row) => Number(row.orderId.slice(-1))).sort() };
};

beforeEach(async () => {
  db = freshLog();
  await confirm('default', 1);
  await confirm('Toys', 2, { findings: [{ code: 'blank', severity: 'error' }] });
  await confirm('Toys', 3);
});

describe('an account', () => {
  it('has its own packages, rate, totals and pages', async () => {
    expect(await ordersOf('Toys')).toEqual({ total: 2, orders: [2, 3] });
    expect(await ordersOf('default')).toEqual({ total: 1, orders: [1] });
    expect(await ordersOf()).toEqual({ total: 3, orders: [1, 2, 3] });
    const rates = async (account?: string) =>
      (await summary(db, { today: dayOf(noon(6)), policyFor, account })).marketplaces.map((one) => [
        one.account,
        one.rate.defects,
        one.rate.counted,
      ]);
    expect(await rates('Toys')).toEqual([['Toys', 1, 2]]);
    expect(await rates('default')).toEqual([['default', 0, 1]]);
    expect((await recentOrders(db, 10, 'default')).map((row) => row.orderId)).toEqual([orderId(1)]);
    expect(await countByAccount(db)).toEqual(
      new Map([
        ['Toys', 2],
        ['default', 1],
      ]),
    );
  });

  it('keeps what was captured for it, though another was chosen before the page showed success', async () => {
    const one = confirmation({ orderId: orderId(4), at: noon(5) });
    await capture(db, [one], one.at, 'Toys');
    await capture(db, [confirmation({ orderId: orderId(5), at: noon(5) })], one.at, 'default');
    await settle(db, { orderIds: [one.orderId], outcome: 'confirmed' }, { now: one.at, policyFor });
    expect((await ordersOf('Toys')).orders).toEqual([2, 3, 4]);
  });

  it('meets its own order again, and a number of another account as a duplicate', async () => {
    const number = (await recentOrders(db, 1, 'default'))[0]!.number;
    const asked = { orderId: orderId(1), package: '1', number };
    expect((await seen(db, asked, 'default')).map((one) => one.orderId)).not.toContain(orderId(1));
    expect((await seen(db, asked, 'Toys')).map((one) => one.orderId)).toContain(orderId(1));
  });

  it('has reports of its own: the same file is news for another account', async () => {
    const file = report(named(1), named(2));
    expect(await importReport(db, file, options({ account: 'Toys' }))).toMatchObject({
      outcome: 'imported',
      logged: 1,
    });
    expect(await importReport(db, file, options({ account: 'default' }))).toMatchObject({ outcome: 'imported' });
    expect(await importReport(db, file, options({ account: 'Toys' }))).toMatchObject({ outcome: 'known' });
    expect(await readImports(db, 'Toys')).toHaveLength(1);
    const unlogged = report(named(8));
    for (const account of ['Toys', 'default'])
      expect(await importReport(db, unlogged, options({ account, covers: null }))).toMatchObject({
        outcome: 'imported',
        logged: 0,
      });
    expect(await verifyRollUps(db)).toMatchObject({ repaired: [] });
  });
});

describe('merging an account into another', () => {
  it('moves all of it, with its totals, facts and reports', async () => {
    await learnOrders(db, [{ orderId: orderId(6), category: 'Kitchen' }], noon(5), 'Toys');
    const { import: made } = await importReport(db, report(named(3)), options({ account: 'Toys' }));
    expect(await moveAccount(db, 'Toys', 'default')).toBe(2);
    expect(await countByAccount(db)).toEqual(new Map([['default', 3]]));
    expect(await verifyRollUps(db)).toMatchObject({ repaired: [] });
    expect(await db.orderFacts.get(['default', orderId(6)])).toMatchObject({ category: { value: 'Kitchen' } });
    expect(await readImports(db, 'default')).toHaveLength(1);
    expect(await undoImport(db, made.id)).toBeGreaterThan(0);
    expect(await verifyRollUps(db)).toMatchObject({ repaired: [] });
  });

  it('takes along what was captured and not confirmed yet', async () => {
    const one = confirmation({ orderId: orderId(4), at: noon(5) });
    await capture(db, [one], one.at, 'Toys');
    await moveAccount(db, 'Toys', 'default');
    await settle(db, { orderIds: [one.orderId], outcome: 'confirmed' }, { now: one.at, policyFor });
    expect((await ordersOf('default')).orders).toEqual([1, 2, 3, 4]);
  });

  // An order is confirmed under one account; under a second one it comes with the backup of another computer.
  it.each([
    ['its own', noon(7), '1Z5R89390357567127'],
    ['the other’s', noon(3), confirmation().number],
  ])('keeps the newer of what both know of a package, %s, and loses nothing of its history', async (_, at, number) => {
    const elsewhere = await logged({ orderId: orderId(3), at, number: '1Z5R89390357567127', carrier: 'UPS' });
    await importJson(db, await exportJson(elsewhere, noon(8)));
    expect(await db.rows.where({ orderId: orderId(3) }).count()).toBe(2);
    await moveAccount(db, 'Toys', 'default');
    const row = (await db.rows.get(['default', orderId(3), '1']))!;
    expect(row.fields.number.value).toBe(number);
    expect(row.history).toHaveLength(2);
    expect(await verifyRollUps(db)).toMatchObject({ repaired: [] });
  });

  it('keeps the newer of what both know of an order', async () => {
    await learnOrders(db, [{ orderId: orderId(6), category: 'Kitchen' }], noon(5), 'Toys');
    await learnOrders(db, [{ orderId: orderId(6), category: 'Garden' }], noon(6), 'default');
    await moveAccount(db, 'Toys', 'default');
    expect((await db.orderFacts.toArray()).map(({ account, category }) => [account, category?.value])).toEqual([
      ['default', 'Garden'],
    ]);
  });

  it('adds the totals of days whose rows are gone', async () => {
    await confirm('default', 7, { at: noon(5) });
    await retain(db, { now: noon(5) + 400 * 86_400_000, keepDays: 60 });
    const before = await readRollUps(db);
    await moveAccount(db, 'Toys', 'default');
    const after = await readRollUps(db);
    const total = (rollUps: typeof before) =>
      rollUps.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
    expect(total(after)).toBe(total(before));
    expect(new Set(after.map(({ account }) => account))).toEqual(new Set(['default']));
  });

  it('ended halfway leaves every package in one of them, and is finished by doing it again', async () => {
    const ending = new AbortController();
    ending.abort();
    await expect(moveAccount(db, 'Toys', 'default', { signal: ending.signal })).rejects.toThrow();
    expect(await db.rows.count()).toBe(3);
    expect(await verifyRollUps(db)).toMatchObject({ repaired: [] });
    await moveAccount(db, 'Toys', 'default');
    expect(await countByAccount(db)).toEqual(new Map([['default', 3]]));
  });
});
