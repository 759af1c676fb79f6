// Dexie takes IndexedDB from the surroundings when it is imported, and its live queries know no other way.
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { write } from '@/entrypoints/background/write';
import {
  allowSite,
  endMerge,
  eraseEverything,
  feedOptions,
  mergeAccounts,
  notify,
  save,
  switchSite,
} from '@/entrypoints/options/feed-options';
import { useOptions } from '@/entrypoints/options/options-store';
import { perform } from '@/utils/log/backlog';
import { LogDatabase, openLog } from '@/utils/log/database';
import { eraseLog } from '@/utils/log/erase';
import { policyFor } from '@/utils/policy/policy';
import { defaultPreferences } from '@/utils/preferences/schema';
import { type FakePermissions, fakePermissions } from '../access/fake-permissions';
import { confirmation } from '../log/confirmation';
import { enter } from '../log/logged';

const { local, session } = fakeBrowser.storage;
let permissions: FakePermissions;

/** A log with one package in it. */
const logWithOne = () => enter(new LogDatabase(`log-${Math.random()}`), {});

beforeEach(() => {
  fakeBrowser.reset();
  permissions = fakePermissions();
  useOptions.setState({ preferences: defaultPreferences, save: 'idle', rows: null, erase: { kind: 'idle' } });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const stored = async () => (await local.get('preferences')).preferences as object | undefined;

describe('saving a change', () => {
  it('shows it at once, tells when it is saved, and goes quiet again', async () => {
    vi.useFakeTimers();
    const saving = save({ language: 'zh_CN' });
    expect(useOptions.getState().preferences?.language).toBe('zh_CN');
    expect(useOptions.getState().save).toBe('idle');
    await saving;
    expect(useOptions.getState().save).toBe('saved');
    expect(await stored()).toMatchObject({ language: 'zh_CN' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(useOptions.getState().save).toBe('idle');
  });

  it('takes back what the storage refused, and only that', async () => {
    await save({ keepDays: 90 });
    vi.spyOn(local, 'set').mockRejectedValue(new Error('disk full'));
    await save({ language: 'en' });
    expect(useOptions.getState()).toMatchObject({ save: 'refused', preferences: { language: 'auto', keepDays: 90 } });
    expect(await stored()).toMatchObject({ language: 'auto', keepDays: 90 });
  });

  it('takes back nothing that was changed meanwhile', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('disk full'));
    await Promise.all([save({ language: 'en' }), save({ keepDays: 120 })]);
    expect(useOptions.getState().preferences).toMatchObject({ language: 'auto', keepDays: 120 });
    expect(await stored()).toMatchObject({ language: 'auto', keepDays: 120 });
  });
});

describe('erasing everything', () => {
  it('empties the log and keeps no choice but the switch and the language', async () => {
    const db = await logWithOne();
    useOptions.setState({ rows: 1 });
    await save({
      enabled: false,
      language: 'zh_CN',
      keepDays: 90,
      off: ['duplicate'],
      carriers: { ups: { used: true } },
    });
    await eraseEverything(db);
    expect(await db.rows.count()).toBe(0);
    expect(useOptions.getState().erase).toEqual({ kind: 'erased', rows: 1 });
    expect(await stored()).toEqual({ ...defaultPreferences, enabled: false, language: 'zh_CN' });
  });

  it('leaves nothing in the browser that tells of an order: no figure on the icon, no letter, no damaged choice', async () => {
    const db = await logWithOne();
    const setBadgeText = vi.fn(async () => {});
    Object.assign(fakeBrowser.action, { setBadgeText, setBadgeBackgroundColor: vi.fn(), setTitle: vi.fn() });
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
    const order = '114-7941379-5480234';
    await local.set({ preferencesDamaged: { dismissed: order }, appealDrafts: { a: { text: order, at: 1 } } });
    await session.set({ popupContent: { day: '2026-11-21', content: order } });
    await eraseEverything(db);
    expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' });
    expect(JSON.stringify([await local.get(), await session.get()])).not.toContain(order);
  });

  it('tells when it was refused, and leaves every choice', async () => {
    const db = await logWithOne();
    await save({ keepDays: 90 });
    vi.spyOn(db, 'transaction').mockRejectedValue(new Error('no') as never);
    await eraseEverything(db);
    expect(useOptions.getState().erase).toEqual({ kind: 'refused' });
    expect(await db.rows.count()).toBe(1);
    expect(await stored()).toMatchObject({ keepDays: 90 });
  });
});

describe('merging an account into another', () => {
  const toys = { id: 'Toys', name: 'Toys' };
  const logged = async () => {
    const db = await logWithOne();
    const [row] = await db.rows.toArray();
    await db.rows.clear();
    await db.rows.put({ ...row!, account: 'Toys' });
    await save({ accounts: [toys], account: 'Toys' });
    return db;
  };
  const accountsIn = async (db: LogDatabase) => (await db.rows.toArray()).map(({ account }) => account);

  it('moves its packages, and lets the emptied one go', async () => {
    const db = await logged();
    await mergeAccounts(db, 'Toys', 'default');
    expect(await accountsIn(db)).toEqual(['default']);
    expect(useOptions.getState()).toMatchObject({
      merge: { kind: 'done', packages: 1, into: 'default' },
      save: 'saved',
    });
    const { accounts, account } = (await stored()) as typeof defaultPreferences;
    expect([accounts.map(({ id }) => id), account]).toEqual([['default'], 'default']);
  });

  it('what is confirmed meanwhile lands in the account that stays', async () => {
    const db = openLog();
    await eraseLog(db);
    await local.set({ preferences: { ...defaultPreferences, account: 'Toys', accounts: [toys] } });
    useOptions.setState({ preferences: { ...defaultPreferences, account: 'Toys', accounts: [toys] } });
    const [at, one] = [Date.now(), confirmation({ at: Date.now() })];
    const confirm = () =>
      write(
        { kind: 'capture', packages: [one], at },
        { kind: 'settle', orderIds: [one.orderId], outcome: 'confirmed', at },
      );
    const store = local.set.bind(local);
    let confirming: Promise<unknown> = Promise.resolve();
    // All is moved, and the account is about to go.
    vi.spyOn(local, 'set').mockImplementationOnce(async (items) => {
      confirming = confirm();
      await Promise.race([confirming, new Promise((resolve) => setTimeout(resolve, 50))]);
      await store(items);
    });
    await mergeAccounts(db, 'Toys', 'default');
    await confirming;
    expect(await accountsIn(db)).toEqual(['default']);
  });

  it('what waited to be written moves, too', async () => {
    const db = await logged();
    const one = confirmation({ orderId: '114-0000009-0000009' });
    const { at, orderId } = one;
    vi.spyOn(db.pending, 'toArray').mockRejectedValueOnce(new Error('disk full'));
    await perform(db, [{ kind: 'capture', packages: [one], at, account: 'Toys' }], policyFor);
    await mergeAccounts(db, 'Toys', 'default');
    await perform(db, [{ kind: 'settle', orderIds: [orderId], outcome: 'confirmed', at }], policyFor);
    expect(await db.rows.where({ orderId }).toArray()).toMatchObject([{ account: 'default' }]);
  });

  it('stopped by the seller, leaves the account there for the rest, and says so', async () => {
    const db = await logged();
    const merging = mergeAccounts(db, 'Toys', 'default');
    endMerge();
    await merging;
    expect(useOptions.getState()).toMatchObject({ merge: { kind: 'ended' } });
    expect(await stored()).toMatchObject({ accounts: [toys] });
    await mergeAccounts(db, 'Toys', 'default');
    expect(useOptions.getState()).toMatchObject({ merge: { kind: 'done' } });
    expect(await accountsIn(db)).toEqual(['default']);
  });

  it('refused by the browser, is told as such', async () => {
    const db = await logged();
    vi.spyOn(db, 'transaction').mockRejectedValue(new Error('no') as never);
    await mergeAccounts(db, 'Toys', 'default');
    expect(useOptions.getState()).toMatchObject({ merge: { kind: 'idle' }, save: 'refused' });
    expect(await stored()).toMatchObject({ accounts: [toys] });
  });
});

describe('notifications', () => {
  it.each([
    ['allowed', async () => true, true],
    ['refused', async () => false, false],
    ['impossible', () => Promise.reject(new Error('no gesture')), false],
  ])('%s: the choice follows', async (_, request, isOn) => {
    const asked = vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(request as never);
    useOptions.setState({ preferences: defaultPreferences });
    await notify(true);
    expect(asked).toHaveBeenCalledWith({ permissions: ['notifications'] });
    expect(useOptions.getState()).toMatchObject({ isNotifyRefused: !isOn, preferences: { notifyRechecks: isOn } });
    await notify(false);
    expect(useOptions.getState()).toMatchObject({ isNotifyRefused: false, preferences: { notifyRechecks: false } });
  });
});

describe('feeding the page', () => {
  it('reads preferences and counts packages, and follows changes made elsewhere', async () => {
    await local.set({ preferences: { ...defaultPreferences, keepDays: 70 } });
    const db = await logWithOne();
    feedOptions(db);
    await expect.poll(() => useOptions.getState().preferences?.keepDays).toBe(70);
    await expect.poll(() => useOptions.getState().rows).toBe(1);
    await local.set({ preferences: { ...defaultPreferences, keepDays: 80 } });
    await expect.poll(() => useOptions.getState().preferences?.keepDays).toBe(80);
  });
});

describe('a site', () => {
  const germany = 'sellercentral.amazon.de';
  const japan = 'sellercentral.amazon.co.jp';
  const access = { origins: [`https://${germany}/*`], permissions: ['scripting'] };

  it('is switched on and off, beside others', async () => {
    await save({ hosts: [japan] });
    await switchSite(germany, true);
    expect(await stored()).toMatchObject({ hosts: [germany, japan] });
    expect(permissions.granted).toContain(access.origins[0]);
    await switchSite(germany, false);
    expect(await stored()).toMatchObject({ hosts: [japan] });
  });

  it('that the seller refuses stays off, and that is told until something else is tried', async () => {
    permissions.answer = false;
    await switchSite(germany, true);
    expect(useOptions.getState()).toMatchObject({ refusedHost: germany, preferences: { hosts: [] } });
    expect(await stored()).toBeUndefined();
    permissions.answer = true;
    await switchSite(japan, true);
    expect(useOptions.getState()).toMatchObject({ refusedHost: null, preferences: { hosts: [japan] } });
  });

  it('that the browser no longer allows is known, and can be allowed again', async () => {
    await permissions.grant(access);
    await save({ hosts: [germany] });
    feedOptions(await logWithOne());
    await expect.poll(() => useOptions.getState().preferences?.hosts).toEqual([germany]);
    await permissions.revoke(access);
    await expect.poll(() => useOptions.getState().missing).toEqual([germany]);
    expect(await allowSite(germany)).toBe(true);
    await expect.poll(() => useOptions.getState().missing).toEqual([]);
  });
});
