// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Appeal } from '@/entrypoints/dashboard/appeal';
import { useAppeal } from '@/entrypoints/dashboard/appeal-store';
import { useDashboard } from '@/entrypoints/dashboard/dashboard-store';
import { readAppealDrafts } from '@/utils/log/appeal-drafts';
import { setCategory } from '@/utils/log/category';
import { LogDatabase } from '@/utils/log/database';
import { importReport } from '@/utils/log/report-import';
import { capture, settle } from '@/utils/log/write';
import { policyFor } from '@/utils/policy/policy';
import { defaultPreferences } from '@/utils/preferences/schema';
import { dayOf } from '@/utils/vtr/day';
import { renderIn } from '../components/render-in';
import { confirmation } from '../log/confirmation';
import { enter } from '../log/logged';
import { options, report } from '../log/reported-log';
import { reportRow } from '../report/evidence';

let db: LogDatabase;

async function log(orderId: string, code?: 'blank' | 'carrier-mismatch', account?: string): Promise<void> {
  const findings = code ? [{ code, severity: 'error' as const }] : [];
  const one = confirmation({ orderId, findings, at: Date.now() - 3_600_000 });
  await capture(db, [one], one.at, account);
  await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now: one.at, policyFor });
}

beforeEach(() => {
  fakeBrowser.reset();
  useAppeal.setState(useAppeal.getInitialState(), true);
  useDashboard.setState(useDashboard.getInitialState(), true);
  db = new LogDatabase(`appeal-${Math.random()}`);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const open = () => renderIn('en', <Appeal db={db} preferences={defaultPreferences} />);
const letter = async () => (await screen.findByRole('textbox', { name: 'Draft' })) as HTMLTextAreaElement;

it('says what to do when there is nothing to write about', async () => {
  await log('112-0000001-0000001');
  open();
  const link = await screen.findByRole('link', { name: 'Import a report' });
  expect(link.getAttribute('href')).toBe('#report');
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('drafts from a report of orders that were never confirmed here', async () => {
  const day = dayOf(Date.now() - 5 * 86_400_000);
  const rows = [reportRow({ orderId: '112-0000009-0000009', promised: day })];
  const read = { ...report(...rows), from: day, to: day };
  await importReport(db, read, options({ reportedAt: Date.now(), now: Date.now() }));
  open();
  expect((await letter()).value).toContain('112-0000009-0000009');
});

const unlogged = '112-0000009-0000009';

/** A report of the United Kingdom that names an order which was never confirmed here. */
async function importForUk(): Promise<void> {
  const day = dayOf(Date.now() - 5 * 86_400_000);
  const read = { ...report(reportRow({ orderId: unlogged, promised: day })), from: day, to: day };
  await importReport(db, read, options({ marketplace: 'UK', reportedAt: Date.now(), now: Date.now() }));
}

it('is about the marketplace of a report where nothing was logged', async () => {
  await importForUk();
  open();
  expect((await letter()).value).toContain(unlogged);
});

it.each([
  ['of which only a report speaks', 'United Kingdom', importForUk],
  [
    'where the last packages were confirmed before the rate’s window',
    'Germany',
    () =>
      enter(db, {
        orderId: unlogged,
        marketplace: 'DE',
        findings: [{ code: 'blank', severity: 'error' }],
        at: Date.now() - 45 * 86_400_000,
      }),
  ],
])('offers a marketplace %s', async (_, name, prepare) => {
  await log('112-0000001-0000001', 'blank');
  await prepare();
  useAppeal.setState(({ about }) => ({ about: { ...about, days: '60' } }));
  open();
  expect((await letter()).value).not.toContain(unlogged);
  await userEvent.click(screen.getByRole('combobox', { name: 'Marketplace' }));
  await userEvent.click(await screen.findByRole('option', { name }));
  await expect.poll(async () => (await letter()).value).toContain(unlogged);
});

it('offers a category whose last packages were confirmed before the rate’s window', async () => {
  const blank = [{ code: 'blank', severity: 'error' }] as const;
  await enter(db, { orderId: unlogged, findings: blank, at: Date.now() - 45 * 86_400_000 });
  await setCategory(db, [{ account: 'default', orderId: unlogged, package: '1' }], 'Toys', Date.now());
  useAppeal.setState(({ about }) => ({ about: { ...about, days: '60' } }));
  open();
  await letter();
  await userEvent.click(screen.getByRole('combobox', { name: 'Category' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Toys' }));
  await expect.poll(async () => (await letter()).value).toContain('Toys');
});

it('drafts from the log, in the language of the letter and not of the page', async () => {
  await log('112-0000001-0000001', 'blank');
  await log('112-0000002-0000002', 'carrier-mismatch');
  await log('112-0000003-0000003');
  open();
  expect((await letter()).value).toMatch(/Our own log holds 3 packages[\s\S]*112-0000001-0000001/);
  expect((await letter()).value).not.toContain('112-0000003-0000003');
  await userEvent.click(screen.getByRole('radio', { name: '中文' }));
  await expect.poll(async () => (await letter()).value).toContain('行动计划');
  const paper = (await letter()).parentElement!;
  expect(paper.lang).toBe('zh-CN');
  // What is printed, where a field would show only what is in sight.
  expect(paper.dataset.text).toBe((await letter()).value);
});

it('keeps what the seller wrote, and gives the draft and the changes back', async () => {
  await log('112-0000001-0000001', 'blank');
  open();
  const drafted = (await letter()).value;
  fireEvent.change(await letter(), { target: { value: 'My own words' } });
  await log('112-0000002-0000002', 'blank');
  expect((await letter()).value).toBe('My own words');
  await userEvent.click(screen.getByRole('button', { name: 'Draft it anew' }));
  await expect.poll(async () => (await letter()).value).not.toBe(drafted);
  useDashboard.getState().told?.undo?.();
  await expect.poll(async () => (await letter()).value).toBe('My own words');
});

it('copies and saves the letter as the seller left it', async () => {
  await log('112-0000001-0000001', 'blank');
  const copied: string[] = [];
  const saved: Blob[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  open();
  fireEvent.change(await letter(), { target: { value: 'My own words' } });
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await expect.poll(() => copied).toEqual(['My own words']);
  expect(await saved[0]?.text()).toBe('My own words');
  vi.unstubAllGlobals();
});

it('is about one marketplace and its last days, and about one category where that is chosen', async () => {
  const day = 86_400_000;
  const late = { at: Date.now() - 45 * day };
  for (const [orderId, change] of [
    ['112-0000001-0000001', {}],
    ['112-0000002-0000002', { marketplace: 'DE' }],
    ['112-0000003-0000003', late],
  ] as const) {
    const blank = [{ code: 'blank', severity: 'error' }] as const;
    await enter(db, { orderId, findings: blank, at: Date.now() - 3_600_000, ...change });
  }
  const ordersIn = async () => (await letter()).value.match(/112-\d{7}-\d{7}/g);
  useAppeal.setState(({ about }) => ({ about: { ...about, marketplace: 'US', days: '30' } }));
  open();
  await expect.poll(ordersIn).toEqual(['112-0000001-0000001']);
  useAppeal.setState(({ about }) => ({ about: { ...about, days: '60' } }));
  await expect.poll(async () => (await ordersIn())?.sort()).toEqual(['112-0000001-0000001', '112-0000003-0000003']);
  useAppeal.setState(({ about }) => ({ about: { ...about, marketplace: 'DE' } }));
  await expect.poll(ordersIn).toEqual(['112-0000002-0000002']);
  await setCategory(db, [{ account: 'default', orderId: '112-0000002-0000002', package: '1' }], 'Toys', Date.now());
  useAppeal.setState(({ about }) => ({ about: { ...about, category: 'Toys' } }));
  await expect.poll(async () => (await letter()).value).toContain('Toys');
});

it('keeps a letter over a reload, by account and language, until it is drafted anew', async () => {
  await log('112-0000001-0000001', 'blank');
  open();
  fireEvent.change(await letter(), { target: { value: 'My own words' } });
  cleanup();
  await expect.poll(async () => (await readAppealDrafts()).size).toBe(1);
  useAppeal.setState(useAppeal.getInitialState(), true);
  open();
  await expect.poll(async () => (await letter()).value).toBe('My own words');
  await userEvent.click(screen.getByRole('radio', { name: '中文' }));
  await expect.poll(async () => (await letter()).value).toContain('行动计划');
  cleanup();

  const preferences = { ...defaultPreferences, accounts: [{ id: 'Toys', name: 'Toys' }], account: 'Toys' };
  await log('112-0000002-0000002', 'blank', 'Toys');
  useAppeal.setState(useAppeal.getInitialState(), true);
  renderIn('en', <Appeal db={db} preferences={preferences} />);
  expect((await letter()).value).toContain('112-0000002-0000002');
  cleanup();

  useAppeal.setState(useAppeal.getInitialState(), true);
  open();
  await expect.poll(async () => (await letter()).value).toBe('My own words');
  await userEvent.click(screen.getByRole('button', { name: 'Draft it anew' }));
  cleanup();
  await expect.poll(async () => [...(await readAppealDrafts()).values()]).toEqual([]);
});

it('tells when the log can’t be read', async () => {
  vi.spyOn(db.days, 'where').mockImplementation(() => {
    throw new Error('no');
  });
  vi.spyOn(db, 'transaction').mockImplementation((() => {
    throw new Error('no');
  }) as never);
  open();
  expect((await screen.findByRole('alert')).textContent).toContain('The log can’t be opened');
});
