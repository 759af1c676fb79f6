// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { everything } from '@/components/dashboard/order-filter';
import { useDashboard } from '@/entrypoints/dashboard/dashboard-store';
import { areExempt, changeExemption } from '@/entrypoints/dashboard/exempt-actions';
import { feedOrders, filterOrders, followSkus, showRange } from '@/entrypoints/dashboard/feed-orders';
import { categorise, copyCaseOf, copyIds, openPages, selectAll } from '@/entrypoints/dashboard/order-actions';
import { useOrders } from '@/entrypoints/dashboard/orders-store';
import { forgetSku, setSku } from '@/entrypoints/dashboard/sku-actions';
import { readSkuCategories } from '@/utils/log/category';
import { LogDatabase } from '@/utils/log/database';
import { exempt } from '@/utils/log/exempt';
import { learnOrders } from '@/utils/log/order-facts';
import { capture, settle } from '@/utils/log/write';
import { policyFor } from '@/utils/policy/policy';
import { textsIn } from '@/utils/texts';
import { confirmation, noon } from '../log/confirmation';

let db: LogDatabase;
let stop: () => void;

const orderId = (at: number) => `114-0000000-${String(at).padStart(7, '0')}`;

async function log(count: number, carrier = 'USPS'): Promise<void> {
  for (let at = 0; at < count; at++) {
    const one = confirmation({ orderId: orderId(at), carrier, at: noon(21) + at, number: `94001112025558423326${at}` });
    await capture(db, [one], one.at);
    await settle(db, { orderIds: [one.orderId], outcome: 'confirmed' }, { now: one.at, policyFor });
  }
}

const found = () => useOrders.getState().found;
const shownIds = () => [...(found()?.pages.values() ?? [])].flat().map((logged) => logged.orderId);

beforeEach(() => {
  fakeBrowser.reset();
  useOrders.setState(useOrders.getInitialState(), true);
  useDashboard.setState(useDashboard.getInitialState(), true);
  db = new LogDatabase(`orders-${Math.random()}`);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

describe('the order table', () => {
  it('is filled from the log, follows it, and knows its carriers', async () => {
    await log(2);
    stop = feedOrders(db, everything);
    await expect.poll(() => found()?.total).toBe(2);
    expect(shownIds()).toEqual([orderId(1), orderId(0)]);
    await expect.poll(() => useOrders.getState().carriers).toEqual(['usps']);
    await log(3);
    await expect.poll(() => found()?.total).toBe(3);
  });

  it('shows what the filter lets through, and the whole again', async () => {
    await log(3);
    stop = feedOrders(db, { ...everything, state: 'exempt' });
    await expect.poll(() => found()?.total).toBe(0);
    filterOrders(db, { ...everything, text: orderId(2) });
    await expect.poll(() => shownIds()).toEqual([orderId(2)]);
    filterOrders(db, { ...everything, order: 'oldest' });
    await expect.poll(() => shownIds()).toEqual([orderId(0), orderId(1), orderId(2)]);
  });

  it('reads the pages that come into sight, and goes back when there are no such any more', async () => {
    await log(120);
    stop = feedOrders(db, everything);
    await expect.poll(() => found()?.total).toBe(120);
    showRange(db, 95, 119);
    await expect.poll(() => [...(found()?.pages.keys() ?? [])]).toEqual([1, 2]);
    expect(found()?.pages.get(2)).toHaveLength(20);
    showRange(db, 105, 119);
    filterOrders(db, { ...everything, text: orderId(7) });
    await expect.poll(() => shownIds()).toEqual([orderId(7)]);
  });

  it('tells when the log can’t be read', async () => {
    vi.spyOn(db.days, 'where').mockImplementation(() => {
      throw new Error('no');
    });
    stop = feedOrders(db, everything);
    await expect.poll(() => useOrders.getState().isUnreadable).toBe(true);
  });
});

describe('selected packages', () => {
  beforeEach(async () => {
    await log(5);
    stop = feedOrders(db, everything);
    await expect.poll(() => found()?.total).toBe(5);
    await selectAll(db, true);
  });

  it('are all that the filter lets through', () => {
    expect(useOrders.getState().selected.size).toBe(5);
    filterOrders(db, { ...everything, state: 'exempt' });
    expect(useOrders.getState().selected.size).toBe(0);
  });

  it('get a category, are no longer selected then, and get their old one back', async () => {
    await categorise(db, [...useOrders.getState().selected.values()], 'Kitchen');
    expect((await db.rows.toArray()).map((row) => row.category)).toEqual(Array(5).fill('Kitchen'));
    const told = useDashboard.getState().told;
    expect(told?.phrase).toEqual({ key: 'dashboardCategorySet', values: [5], count: 5 });
    expect(useOrders.getState().selected.size).toBe(0);
    told?.undo?.();
    await expect.poll(async () => (await db.rows.toArray())[0]?.category).toBe('unknown');
    await expect.poll(() => useDashboard.getState().told?.phrase.key).toBe('dashboardUndone');
  });

  it('give it to their SKUs, too, where the seller says so, and take all of it back', async () => {
    const [first, ...others] = [...useOrders.getState().selected.values()];
    await learnOrders(
      db,
      [...useOrders.getState().selected.values()].map((one) => ({ orderId: one.orderId, skus: ['CUP'] })),
      Date.now(),
    );
    const stopSkus = followSkus(db, [first!], 'openedSkus');
    await expect.poll(() => useOrders.getState().openedSkus).toEqual(['CUP']);
    stopSkus();
    await categorise(db, [first!], 'Kitchen', ['CUP']);
    expect((await db.rows.toArray()).map((row) => row.category)).toEqual(Array(1 + others.length).fill('Kitchen'));
    expect(await readSkuCategories(db)).toMatchObject([{ sku: 'CUP', category: 'Kitchen' }]);
    useDashboard.getState().told?.undo?.();
    await expect
      .poll(async () => (await db.rows.toArray()).map((row) => row.category))
      .toEqual(Array(1 + others.length).fill('unknown'));
    await expect.poll(() => readSkuCategories(db)).toEqual([]);
  });

  it('keep their category when the browser refuses, and the seller is told', async () => {
    vi.spyOn(db, 'transaction').mockRejectedValue(new Error('full') as never);
    await categorise(db, [...useOrders.getState().selected.values()], 'Kitchen');
    expect(useDashboard.getState().told).toMatchObject({ tone: 'error', phrase: { key: 'dashboardNotWritten' } });
    expect(useOrders.getState().selected.size).toBe(5);
  });

  it('are left out of the rate, those that are counted, and counted again; each can be taken back', async () => {
    const packages = () => [...useOrders.getState().selected.values()];
    const states = async () => (await db.rows.toArray()).map(({ state }) => state);
    const exemptOnes = Array(5).fill('exempt');
    const fine = Array(5).fill('awaiting-scan');
    const told = () => useDashboard.getState().told;
    await exempt(db, packages().slice(0, 2), Date.now());
    await selectAll(db, true);
    await expect.poll(() => packages().filter(({ state }) => state === 'exempt').length).toBe(2);
    expect(areExempt(packages())).toBe(false);
    await changeExemption(db, packages());
    expect(told()?.phrase).toEqual({ key: 'dashboardExempted', values: [3], count: 3 });
    expect(await states()).toEqual(exemptOnes);
    expect(packages()).toEqual([]);
    told()?.undo?.();
    await expect.poll(async () => (await states()).filter((state) => state === 'exempt').length).toBe(2);

    await exempt(db, await db.rows.toArray(), Date.now());
    const selectAnew = () => selectAll(db, true).then(() => areExempt(packages()));
    await expect.poll(selectAnew).toBe(true);
    await changeExemption(db, packages());
    expect(told()?.phrase).toEqual({ key: 'dashboardCountedAgain', values: [5], count: 5 });
    expect(await states()).toEqual(fine);
    told()?.undo?.();
    await expect.poll(states).toEqual(exemptOnes);
  });

  it('are opened in tabs behind this one, no more than asked for', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openPages(2);
    expect(create.mock.calls.map(([tab]) => [tab.url?.split('/').at(-2), tab.active])).toEqual([
      [orderId(4), false],
      [orderId(3), false],
    ]);
  });

  it.each([
    ['copied', async () => {}, 'dashboardCopied'],
    ['not copied where the browser refuses', () => Promise.reject(new Error('no')), 'dashboardNotCopied'],
  ])('are %s', async (_, writeText, key) => {
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await copyIds();
    vi.unstubAllGlobals();
    expect(useDashboard.getState().told?.phrase.key).toBe(key);
  });
});

describe('the case for Seller Support about one package', () => {
  const copied: string[] = [];
  beforeEach(async () => {
    copied.length = 0;
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await log(1);
    stop = () => {};
  });
  afterEach(() => vi.unstubAllGlobals());
  const key = { account: 'default', orderId: orderId(0), package: '1' };

  it.each(['en', 'zh_CN'] as const)('is copied in %s, with order and number', async (language) => {
    await copyCaseOf(db, key, textsIn(language));
    expect(useDashboard.getState().told?.phrase.key).toBe('dashboardCaseCopied');
    expect(copied[0]).toContain(orderId(0));
    expect(copied[0]).toContain('940011120255584233260');
    expect(copied[0]).toContain(language === 'en' ? 'tracking' : '追踪编码');
  });

  it('is not where the package is gone', async () => {
    await copyCaseOf(db, { ...key, package: '9' }, textsIn('en'));
    expect(copied).toEqual([]);
    expect(useDashboard.getState().told?.phrase.key).toBe('dashboardNotCopied');
  });
});

describe('the category of an SKU', () => {
  beforeEach(() => {
    stop = () => {};
  });

  it('is set and forgotten, and each can be taken back', async () => {
    const undo = () => useDashboard.getState().told?.undo?.();
    const skus = async () => (await readSkuCategories(db)).map(({ sku, category }) => [sku, category]);
    await setSku(db, 'CUP', 'Kitchen');
    await setSku(db, 'CUP', 'Toys');
    undo();
    await expect.poll(skus).toEqual([['CUP', 'Kitchen']]);
    await forgetSku(db, 'CUP');
    expect(await skus()).toEqual([]);
    undo();
    await expect.poll(skus).toEqual([['CUP', 'Kitchen']]);
  });
});
