import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import { openLog } from '@/utils/log/database';
import { eraseLog } from '@/utils/log/erase';
import { learnOrders } from '@/utils/log/order-facts';
import { recentOrders } from '@/utils/log/recent-orders';
import type { Confirmation, Snapshot } from '@/utils/messages';
import { removeAllListeners } from '@/utils/messaging';
import { defaultPreferences } from '@/utils/preferences/schema';
import { readPreferences, writePreferences } from '@/utils/preferences/store';
import { type FakePermissions, fakePermissions } from '../access/fake-permissions';

const orderId = '114-7941379-5480234';
const page = {
  id: fakeBrowser.runtime.id,
  tab: { id: 7 },
  url: `https://sellercentral.amazon.com/orders-v3/order/${orderId}/confirm-shipment`,
};
const entered = (change: Partial<Confirmation> = {}): Confirmation => ({
  orderId,
  package: '1',
  marketplace: 'US',
  page: 'confirm',
  carrier: 'USPS',
  service: 'Ground Advantage',
  number: '9400111202555842332669',
  noTracking: false,
  findings: [],
  at: Date.now(),
  ...change,
});

let permissions: FakePermissions;
const setAccessLevel = vi.fn(async () => {});
const setBadgeText = vi.fn(async () => {});
const setIcon = vi.fn(async (_icon: { path: Record<number, string> }) => {});
const ignore = async () => {};
const toTabs = vi.fn(async (_tab: number, _message: { type: string }) => {});

beforeEach(async () => {
  vi.restoreAllMocks();
  toTabs.mockClear();
  setBadgeText.mockClear();
  setIcon.mockClear();
  removeAllListeners();
  fakeBrowser.reset();
  await eraseLog(openLog());
  permissions = fakePermissions();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('zh-TW');
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 8 }, {}] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(toTabs as never);
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  Object.assign(fakeBrowser.action, { setBadgeText, setIcon, setBadgeBackgroundColor: ignore, setTitle: ignore });
  background.main();
});

/** Says `type` to the worker as `sender`, and answers what comes back over the wire. */
async function say(type: string, data?: unknown, sender: object = page): Promise<{ res?: unknown; err?: unknown }> {
  const message = { id: 1, type, data, timestamp: Date.now() };
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
  });
}

describe('a snapshot', () => {
  it('has the preferences, and the texts of the browser’s language', async () => {
    const { preferences, texts } = (await say('snapshot')).res as Snapshot;
    expect(preferences).toEqual(defaultPreferences);
    expect(texts.language).toBe('zh_CN');
  });

  it('has the texts of the page’s language where that is ours, unless the seller chose one', async () => {
    const languageOn = async (page: string) => ((await say('snapshot', page)).res as Snapshot).texts.language;
    expect([await languageOn('en-US'), await languageOn('zh-CN'), await languageOn('de')]).toEqual([
      'en',
      'zh_CN',
      'zh_CN',
    ]);
    await writePreferences({ language: 'zh_CN' });
    expect(await languageOn('en-US')).toBe('zh_CN');
  });

  it('has the texts of the chosen language, without those of our own pages', async () => {
    await writePreferences({ language: 'en' });
    const { texts } = (await say('snapshot')).res as Snapshot;
    expect(texts.language).toBe('en');
    const prefixes = new Set(Object.keys(texts.messages).map((key) => /^[a-z]+/.exec(key)?.[0]));
    expect([...prefixes].filter((prefix) => /^(ext|popup|options|dashboard|state)$/.test(prefix ?? ''))).toEqual([]);
  });

  it('is told anew to every tab when preferences change; tabs that are none of ours are no error', async () => {
    toTabs.mockRejectedValueOnce(new Error('Could not establish connection.'));
    await writePreferences({ enabled: false });
    await expect.poll(() => toTabs.mock.calls.map(([tab]) => tab)).toEqual([7, 8]);
    expect(toTabs.mock.calls[1]?.[1]).toMatchObject({ type: 'changed' });
    expect((await say('snapshot')).res).toMatchObject({ preferences: { enabled: false } });
  });
});

describe('the fields that a seller pointed at', () => {
  const fields = { tracking: 'input[name="parcel"]', carrier: 'select[id^="courier-"]' };
  const stored = async () => (await readPreferences()).shownFields;

  it('are named by the worker', async () => {
    const all = [{ tag: 'input', names: { name: 'parcel' }, boxes: [] }];
    expect(await say('name', { at: 0, all, host: null })).toEqual({ res: 'input[name="parcel"]' });
  });

  it('are kept for the host that the browser names, and for that kind of page', async () => {
    await say('shown', { kind: 'confirm', fields });
    await say('shown', { kind: 'edit', fields: { tracking: 'input' }, host: 'sellercentral.amazon.de' });
    expect(await stored()).toEqual({
      'sellercentral.amazon.com confirm': fields,
      'sellercentral.amazon.com edit': { tracking: 'input' },
    });
    await say('shown', { kind: 'edit', fields }, { ...page, url: page.url.replace('.com/', '.de/') });
    expect(await stored()).toMatchObject({ 'sellercentral.amazon.de edit': fields });
  });

  it('loses none when several pages are shown at once', async () => {
    await Promise.all(['confirm', 'edit', 'bulk'].map((kind) => say('shown', { kind, fields })));
    expect(Object.keys(await stored())).toHaveLength(3);
  });

  it.each([
    ['another kind of page', { kind: 'list', fields }],
    ['no tracking field', { kind: 'confirm', fields: { carrier: 'select' } }],
    ['no text', { kind: 'confirm', fields: { tracking: 7 } }],
    ['something before the selector', { kind: 'confirm', fields: { tracking: '*, input' } }],
    ['something behind the selector', { kind: 'confirm', fields: { tracking: 'input, *' } }],
    ['ten thousand characters', { kind: 'confirm', fields: { tracking: 'x'.repeat(10_000) } }],
  ])('are refused: %s', async (_, message) => {
    expect((await say('shown', message)).err).toBeTruthy();
    expect(await stored()).toEqual({});
  });

  it.each(['name', 'shown'])('%s is heard from our own script on Seller Central only', async (type) => {
    const message = { kind: 'confirm', fields, at: 0, all: [], host: null };
    for (const sender of [
      { ...page, url: 'https://example.com/' },
      { ...page, id: 'other' },
    ])
      expect((await say(type, message, sender)).err).toBeTruthy();
    expect(await stored()).toEqual({});
  });
});

describe('what a page confirmed', () => {
  it('is logged when the page shows success, and seen afterwards', async () => {
    expect(await say('capture', [entered()])).toEqual({ res: undefined });
    expect(await say('settle', { orderIds: [orderId], outcome: 'confirmed' })).toEqual({ res: 1 });
    expect(await recentOrders(openLog(), 10)).toMatchObject([{ orderId, state: 'awaiting-scan', marketplace: 'US' }]);
    const question = { number: entered().number, orderId: '114-0000000-0000001', package: '1' };
    expect(await say('seen', question)).toEqual({ res: [{ orderId, package: '1' }] });
  });

  it('is logged under the account that is chosen at the click', async () => {
    await writePreferences({ account: 'Toys', accounts: [{ id: 'Toys', name: 'Toys' }] });
    await say('capture', [entered()]);
    await writePreferences({ account: 'default' });
    await say('settle', { orderIds: [orderId], outcome: 'confirmed' });
    expect(await recentOrders(openLog(), 10)).toMatchObject([{ orderId, account: 'Toys' }]);
  });

  it.each([
    ['may be running somewhere', '2026-11-21T11:59:59Z', []],
    ['is over everywhere', '2026-11-21T12:00:00Z', [{ orderId, isDelivered: false, missedShipBy: '2026-11-20' }]],
  ])('is told late or not when the last day to ship %s', async (_, now, known) => {
    await learnOrders(openLog(), [{ orderId, shipBy: '2026-11-20' }], Date.now());
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse(now));
    expect(await say('orders', [orderId])).toEqual({ res: known });
  });

  it('is told late by what the order’s page had shown', async () => {
    const shown = { orderId, shipBy: 'Thu, Dec 5, 2019', deliverBy: '', items: [] };
    const known = [{ orderId, isDelivered: false, missedShipBy: '2019-12-05' }];
    expect(await say('learn', shown)).toEqual({ res: known });
    expect(await say('orders', [orderId])).toEqual({ res: known });
  });

  it.each([
    ['the switch is off', { enabled: false }, page],
    ['the site is not switched on', {}, { ...page, url: page.url.replace('.com/', '.de/') }],
  ])('what the order’s page shows is not kept while %s', async (_, preferences, sender) => {
    await writePreferences(preferences);
    expect(await say('learn', { orderId, shipBy: 'Thu, Dec 5, 2019', deliverBy: '', items: [] }, sender)).toEqual({
      res: [],
    });
    expect(await openLog().orderFacts.count()).toBe(0);
  });

  it.each<[what: string, change: object, sender: object]>([
    ['of another order than the address names', { orderId: '114-0000000-0000001' }, page],
    [
      'of the order before it, the application having gone on',
      {},
      { ...page, tab: { id: 7, url: 'https://sellercentral.amazon.com/orders-v3/order/114-0000000-0000001' } },
    ],
    ['from elsewhere', {}, { ...page, url: 'https://example.com/' }],
    ['that is none', { items: 'SKU: A' }, page],
  ])('what a page shows is refused: %s', async (_, change, sender) => {
    const shown = { orderId, shipBy: 'Thu, Dec 5, 2019', deliverBy: '', items: [], ...change };
    expect((await say('learn', shown, sender)).err).toBeTruthy();
    expect(await openLog().orderFacts.count()).toBe(0);
  });

  it('is logged in the order in which it was said, without waiting for answers', async () => {
    const answers = await Promise.all([
      say('capture', [entered()]),
      say('settle', { orderIds: [orderId], outcome: 'confirmed' }),
      say('capture', [entered({ page: 'edit', carrier: 'UPS', at: Date.now() + 1 })]),
      say('settle', { orderIds: [orderId], outcome: 'confirmed' }),
    ]);
    expect(answers.map(({ res }) => res)).toEqual([undefined, 1, undefined, 1]);
    expect(await recentOrders(openLog(), 10)).toMatchObject([{ carrier: 'UPS' }]);
  });

  it('is not logged while everything is switched off', async () => {
    await writePreferences({ enabled: false });
    await say('capture', [entered()]);
    expect(await say('settle', { orderIds: [orderId], outcome: 'confirmed' })).toEqual({ res: 0 });
    expect(await openLog().pending.count()).toBe(0);
  });

  it.each([
    [false, '/icons/off-16.png'],
    [true, '/icons/16.png'],
  ])('switched %s, the icon is %s, now and when the browser starts again', async (enabled, path) => {
    await writePreferences({ enabled: !enabled });
    await writePreferences({ enabled });
    await expect.poll(() => setIcon.mock.lastCall?.[0].path[16]).toBe(path);
    setIcon.mockClear();
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(() => setIcon.mock.lastCall?.[0].path[16]).toBe(path);
  });

  it('is no more spoken of while everything is switched off', async () => {
    const number = entered().number;
    const question = { number, orderId: '114-7941379-5480235', package: '1' };
    await say('capture', [entered()]);
    await say('settle', { orderIds: [orderId], outcome: 'confirmed' });
    await learnOrders(openLog(), [{ orderId, shipBy: '2020-01-01' }], 1);
    expect(await say('seen', question)).toEqual({ res: [{ orderId, package: '1' }] });
    expect(await say('orders', [orderId])).toMatchObject({ res: [{ orderId }] });
    await writePreferences({ enabled: false });
    expect(await say('seen', question)).toEqual({ res: [] });
    expect(await say('orders', [orderId])).toEqual({ res: [] });
  });

  it('waits when the disk is full, and is written when the browser starts again', async () => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const refusing = vi.spyOn(openLog().pending, 'bulkPut').mockImplementation((() => Promise.reject(full)) as never);
    expect(await say('capture', [entered()])).toEqual({ res: undefined });
    expect(await say('settle', { orderIds: [orderId], outcome: 'confirmed' })).toEqual({ res: 0 });
    refusing.mockRestore();
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(() => openLog().rows.count()).toBe(1);
  });

  it('is dropped when past its date, at the first event of a day', async () => {
    const old = Date.now() - 401 * 86_400_000;
    await say('capture', [entered({ at: old })]);
    await say('settle', { orderIds: [orderId], outcome: 'confirmed' });
    expect(await openLog().rows.count()).toBe(1);
    await openLog().memos.delete('retainedOn');
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(() => openLog().rows.count()).toBe(0);
    expect(await openLog().days.count()).toBe(1);
  });
});

describe('what a page’s seller dismissed', () => {
  const checkDigit = { code: 'check-digit', scope: 'carrier', value: 'UPS' };

  it('is kept, told to every tab, and forgotten again', async () => {
    expect((await say('dismiss', { ...checkDigit, isUndone: false })).res).toMatchObject({ dismissed: [checkDigit] });
    expect((await readPreferences()).dismissed).toEqual([checkDigit]);
    await expect.poll(() => toTabs.mock.calls.map(([, { type }]) => type)).toEqual(['changed', 'changed']);
    await say('dismiss', { ...checkDigit, isUndone: true });
    expect((await readPreferences()).dismissed).toEqual([]);
  });

  it('loses none when several are dismissed at once', async () => {
    const values = ['UPS', 'DHL', 'OnTrac', 'FedEx'];
    await Promise.all(values.map((value) => say('dismiss', { ...checkDigit, value, isUndone: false })));
    expect((await readPreferences()).dismissed.map(({ value }) => value)).toEqual(values);
  });
});

describe('without being asked', () => {
  const blank = [{ code: 'blank', severity: 'error' }] as const;

  it('the icon tells after each write how many orders need a hand', async () => {
    await say('capture', [entered({ number: '', findings: blank })]);
    await say('settle', { orderIds: [orderId], outcome: 'confirmed' });
    await expect.poll(() => setBadgeText.mock.lastCall).toEqual([{ text: '1' }]);
    await writePreferences({ enabled: false });
    await expect.poll(() => setBadgeText.mock.lastCall).toEqual([{ text: '' }]);
  });

  it('an icon that can’t be drawn on stops nothing', async () => {
    setBadgeText.mockRejectedValue(new Error('No window'));
    await say('capture', [entered()]);
    expect(await say('settle', { orderIds: [orderId], outcome: 'confirmed' })).toEqual({ res: 1 });
  });

  it('the alarm of a correction that is due lets the browser notify the seller who asked for it', async () => {
    const create = vi.fn(async () => {});
    Object.assign(fakeBrowser.notifications, { create });
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('');
    await writePreferences({ notifyRechecks: true, language: 'en' });
    const at = Date.now() - 80 * 3_600_000;
    for (const change of [
      { findings: blank, at: at - 1 },
      { page: 'edit' as const, at },
    ]) {
      await say('capture', [entered(change)]);
      await say('settle', { orderIds: [orderId], outcome: 'confirmed' });
    }
    const ring = (name: string) => fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: Date.now() } as never);
    await ring('daily');
    await ring('recheck');
    await expect.poll(() => create.mock.calls.length).toBe(1);
  });

  it('a click on a notification opens the orders', async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path: string) => `chrome-extension://x${path}`);
    await fakeBrowser.notifications.onClicked.trigger('recheck');
    expect(opened).toHaveBeenCalledWith({ url: 'chrome-extension://x/dashboard.html#orders' });
  });

  it('the alarm a day is not put off by what happens before it rings', async () => {
    const set = vi.spyOn(fakeBrowser.alarms, 'create');
    const isTidy = () => openLog().memos.get('verified');
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await expect.poll(isTidy).toBeDefined();
    await openLog().memos.delete('verified');
    await fakeBrowser.runtime.onStartup.trigger();
    await expect.poll(isTidy).toBeDefined();
    expect(set.mock.calls.filter(([name]) => name === 'daily')).toHaveLength(1);
  });

  it('an alarm a day is set, and lets the log be checked against itself and repaired', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await expect.poll(() => fakeBrowser.alarms.get('daily')).toMatchObject({ periodInMinutes: 1440 });
    await say('capture', [entered()]);
    await say('settle', { orderIds: [orderId], outcome: 'confirmed' });
    await openLog().days.clear();
    await openLog().memos.delete('verified');
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'daily', scheduledTime: Date.now() } as never);
    await expect.poll(() => openLog().memos.get('verified')).toMatchObject({ compared: 1, repaired: 1 });
    expect(await openLog().days.count()).toBe(1);
  });
});

describe('nobody else is answered', () => {
  const questions: [type: string, data: unknown][] = [
    ['snapshot', undefined],
    ['seen', { number: '1', orderId, package: '1' }],
    ['orders', [orderId]],
    ['reminded', undefined],
    ['capture', [entered()]],
    ['settle', { orderIds: [orderId], outcome: 'confirmed' }],
    ['dismiss', { code: 'check-digit', scope: 'number', value: '1', isUndone: false }],
  ];

  it.each(
    questions.flatMap(([type, data]) =>
      [
        ['another extension', { ...page, id: 'other' }],
        ['a page of another host', { ...page, url: 'https://sellercentral.amazon.com.evil.example/orders-v3' }],
        ['a frame without an address', { ...page, url: undefined }],
        ['an address that is none', { ...page, url: 'about:' }],
        ['no tab', { ...page, tab: undefined }],
      ].map(([who, sender]) => [type, who, data, sender] as const),
    ),
  )('%s, asked by %s', async (type, _, data, sender) => {
    const { res, err } = await say(type, data, sender as object);
    expect(res).toBeUndefined();
    expect(err).toBeDefined();
    expect(await openLog().pending.count()).toBe(0);
  });

  it.each([
    ['capture', 'garbage'],
    ['capture', [{ orderId: {} }]],
    ['settle', { orderIds: [orderId], outcome: 'perhaps' }],
    ['seen', null],
    ['dismiss', { code: 'blank', scope: 'always', value: '', isUndone: false }],
    ['orders', ['<script>']],
  ])('%s with %j ends in an answer and a worker that goes on', async (type, data) => {
    expect((await say(type, data)).err).toBeDefined();
    expect((await say('snapshot')).res).toBeDefined();
  });
});

describe('other sites of Seller Central', () => {
  const germany = 'sellercentral.amazon.de';
  const access = { origins: [`https://${germany}/*`], permissions: ['scripting'] };
  const onGermany = { ...page, url: `https://${germany}/orders-v3/order/304-6502205-3216347/confirm-shipment` };
  const enabledFor = async (sender: object) => {
    const { preferences } = (await say('snapshot', undefined, sender)).res as Snapshot;
    return preferences.enabled;
  };

  it('are checked while they are switched on, and fall silent when they are not', async () => {
    expect(await enabledFor(onGermany)).toBe(false);
    await permissions.grant(access);
    await expect.poll(() => [...permissions.scripts.keys()]).toEqual([germany]);
    expect(await enabledFor(onGermany)).toBe(true);
    expect((await readPreferences()).hosts).toEqual([germany]);

    await writePreferences({ hosts: [] });
    await expect.poll(() => permissions.granted.has(access.origins[0] ?? '')).toBe(false);
    expect([...permissions.scripts.keys()]).toEqual([]);
    expect(await enabledFor(onGermany)).toBe(false);
    expect(await enabledFor(page)).toBe(true);
  });

  it.each([
    ['the browser starts again', () => fakeBrowser.runtime.onStartup.trigger()],
    [
      'the extension was updated',
      () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' }),
    ],
    ['another permission goes', () => permissions.revoke({ permissions: ['notifications'] })],
  ])('are registered again when %s', async (_, happen) => {
    await permissions.grant(access);
    await expect.poll(() => permissions.scripts.size).toBe(1);
    permissions.scripts.clear();
    await happen();
    await expect.poll(() => [...permissions.scripts.keys()]).toEqual([germany]);
  });
});

it('closes the extension’s storage to pages where the browser can', () => {
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});
