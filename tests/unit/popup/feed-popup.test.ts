// Dexie takes IndexedDB from the surroundings when it is imported, and its live queries know no other way.
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { feedPopup, looked, switchAll, switchOn } from '@/entrypoints/popup/feed-popup';
import { mendableDefects } from '@/entrypoints/popup/popup-log';
import { usePopup } from '@/entrypoints/popup/popup-store';
import { LogDatabase } from '@/utils/log/database';
import { ordersInNeed } from '@/utils/log/due';
import { type LogRow, rowOf, textOfKey } from '@/utils/log/log-row';
import { defaultPreferences } from '@/utils/preferences/schema';
import type { PackageState } from '@/utils/vtr/package-state';
import { type FakePermissions, fakePermissions } from '../access/fake-permissions';

const { local } = fakeBrowser.storage;
let permissions: FakePermissions;
const freshLog = () => new LogDatabase(`log-${Math.random()}`);

function row(orderId: string, state: PackageState, at: number): LogRow {
  const stamped = <Value>(value: Value) => ({ value, at });
  return rowOf(
    { account: 'default', orderId, package: '1' },
    {
      marketplace: stamped('US'),
      carrier: stamped('USPS'),
      service: stamped(''),
      number: stamped('9400111202555842332669'),
      noTracking: stamped(false),
      findings: stamped([]),
      state: stamped(state),
      confirmed: stamped({ at, day: '2026-11-21' }),
      visibleAt: stamped(at + 72 * 3_600_000),
    },
    [],
  );
}

beforeEach(() => {
  fakeBrowser.reset();
  permissions = fakePermissions();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  usePopup.setState({ ...usePopup.getInitialState(), preferences: defaultPreferences });
});

afterEach(() => vi.restoreAllMocks());

describe('defects that can still be corrected', () => {
  it.each<[string, number, string[], number]>([
    ['all, expected or reported, newest first', 10, ['order-5', 'order-3', 'order-1'], 3],
    ['the newest, with the number of all', 1, ['order-5'], 3],
  ])('are read: %s', async (_, limit, orders, amount) => {
    const db = freshLog();
    await db.rows.bulkPut([
      row('order-1', 'defect-expected', 1000),
      row('order-2', 'awaiting-scan', 2000),
      row('order-3', 'defect-expected', 3000),
      row('order-4', 'unverifiable', 4000),
      row('order-5', 'defect-reported', 5000),
    ]);
    const defects = await mendableDefects(db, { now: 6000, limit });
    expect(defects.rows.map(({ orderId }) => orderId)).toEqual(orders);
    expect(defects.amount).toBe(amount);
    expect((await ordersInNeed(db, 6000)).mend, 'the icon counts the same').toBe(amount);
  });

  it('are those not delivered, with those last that most likely have arrived', async () => {
    const db = freshLog();
    const now = Date.parse('2026-11-22T12:00:00Z');
    const known = [{}, { promised: '2026-11-21' }, { promised: '2026-11-22' }, { delivered: true }];
    for (const [index, { promised, delivered }] of known.entries()) {
      const { fields, history, ...key } = row(`order-${index}`, 'defect-expected', now - 10_000 + index);
      const more = {
        ...(promised ? { promised: { value: promised, at: 1 } } : {}),
        ...(delivered ? { delivered: { value: true, at: 1 } } : {}),
      };
      await db.rows.put(rowOf(key, { ...fields, ...more }, history));
    }
    const { rows } = await mendableDefects(db, { now, limit: 10 });
    expect(rows.map(({ orderId }) => orderId)).toEqual(['order-2', 'order-0', 'order-1']);
  });
});

describe('the popup’s store', () => {
  it('is filled from preferences and log', async () => {
    await local.set({ preferences: { ...defaultPreferences, enabled: false } });
    const db = freshLog();
    await db.rows.put(row('order-1', 'defect-expected', Date.now()));
    feedPopup(db);
    await expect.poll(() => usePopup.getState().log?.recent.length).toBe(1);
    await expect.poll(() => usePopup.getState().log?.defects.amount).toBe(1);
    await expect.poll(() => usePopup.getState().log?.summary.marketplaces).toEqual([]);
    await expect.poll(() => usePopup.getState().preferences?.enabled).toBe(false);
    await expect.poll(() => usePopup.getState().tab).toBe('unanswered');
    expect(usePopup.getState().isLogUnreadable).toBe(false);
  });

  it('knows of confirmations that wait to be written', async () => {
    const trouble = { reason: 'full', message: 'QuotaExceededError', since: 1 };
    await local.set({ logBacklog: { operations: [], trouble } });
    feedPopup(freshLog());
    await expect.poll(() => usePopup.getState().trouble?.reason).toBe('full');
  });

  it('knows when the log can’t be opened', async () => {
    const shut = {
      open: () => {
        throw new DOMException('A mutation operation was attempted on a closed storage.', 'InvalidStateError');
      },
    };
    const db = new LogDatabase('shut', { indexedDB: shut as never, IDBKeyRange });
    feedPopup(db);
    await expect.poll(() => usePopup.getState().isLogUnreadable).toBe(true);
  });
});

it('a correction that was looked after leaves the list', async () => {
  const db = freshLog();
  const now = Date.now();
  const old = row('order-1', 'awaiting-scan', now - 80 * 3_600_000);
  const event = (kind: 'confirmed' | 'edited', at: number, state: 'awaiting-scan' | 'defect-expected') =>
    ({ kind, at, state, carrier: 'USPS', number: '1' }) as const;
  const history = [
    event('confirmed', old.enteredAt - 1000, 'defect-expected'),
    event('edited', old.enteredAt, 'awaiting-scan'),
  ];
  const visibleAt = { value: now - 3_600_000, at: old.enteredAt };
  await db.rows.put(rowOf(old, { ...old.fields, visibleAt }, history));
  feedPopup(db);
  await expect.poll(() => usePopup.getState().log?.recheck.rows.length).toBe(1);
  const [found] = usePopup.getState().log!.recheck.rows;
  await looked(db, textOfKey(found!));
  await expect.poll(() => usePopup.getState().log?.recheck.rows.length).toBe(0);
});

describe('the switch', () => {
  it('is saved', async () => {
    await switchAll(false);
    expect(usePopup.getState()).toMatchObject({ notSaved: false, preferences: { enabled: false } });
    expect((await local.get('preferences')).preferences).toMatchObject({ enabled: false });
  });

  it('is taken back and told when the storage refuses', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('disk full'));
    await switchAll(false);
    expect(usePopup.getState()).toMatchObject({ notSaved: true, preferences: { enabled: true } });
  });
});

describe('sites', () => {
  const germany = 'sellercentral.amazon.de';
  const access = { origins: [`https://${germany}/*`], permissions: ['scripting'] };

  it('that the browser no longer allows are known, and those it allows again', async () => {
    await local.set({ preferences: { ...defaultPreferences, hosts: [germany] } });
    feedPopup(freshLog());
    await expect.poll(() => usePopup.getState().missing).toEqual([germany]);
    await permissions.grant(access);
    await expect.poll(() => usePopup.getState().missing).toEqual([]);
    await permissions.revoke(access);
    await expect.poll(() => usePopup.getState().missing).toEqual([germany]);
  });

  it('are switched on beside those that are', async () => {
    await local.set({ preferences: { ...defaultPreferences, hosts: ['sellercentral.amazon.co.jp'] } });
    await switchOn([germany]);
    const { preferences } = await local.get('preferences');
    expect(preferences).toMatchObject({ hosts: [germany, 'sellercentral.amazon.co.jp'] });
  });
});
