import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contentOf } from '@/entrypoints/popup/content-of';
import { readPopupLog } from '@/entrypoints/popup/popup-log';
import { type PopupShown, usePopup } from '@/entrypoints/popup/popup-store';
import { setCategory } from '@/utils/log/category';
import type { LogDatabase } from '@/utils/log/database';
import { capture, settle } from '@/utils/log/write';
import type { Confirmation } from '@/utils/messages';
import { policyFor } from '@/utils/policy/policy';
import { defaultPreferences } from '@/utils/preferences/schema';
import { confirmation, hour, noon } from '../log/confirmation';
import { freshLog } from '../log/fresh-log';
import { orderOf } from '../log/logged';

const blank = [{ code: 'blank', severity: 'error' }] as const;
const now = noon(21);

async function logged(db: LogDatabase, index: number, change: Partial<Confirmation> = {}, account?: string) {
  const one = confirmation({ orderId: orderOf(index), at: now - index * hour, ...change });
  await capture(db, [one], one.at, account);
  await settle(db, { orderIds: [one.orderId], outcome: 'confirmed' }, { now: one.at, policyFor });
}

/** What the popup shows of a log, everything else being as usual but for `change`. */
async function shown(db: LogDatabase, change: Partial<PopupShown> = {}) {
  const read = { preferences: defaultPreferences, missing: [], log: await readPopupLog(db, now) };
  const content = contentOf({ ...usePopup.getInitialState(), ...read, ...change }, now);
  if (content?.view.log.kind !== 'read') throw new Error('nothing is shown');
  return { ...content.view, log: content.view.log };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
});

describe('the popup shows', () => {
  it('nothing until everything was read, so that nothing jumps', async () => {
    const state = usePopup.getInitialState();
    const log = await readPopupLog(freshLog(), now);
    for (const missing of [{ preferences: null }, { missing: null }, { log: null }])
      expect(contentOf({ ...state, preferences: defaultPreferences, missing: [], log, ...missing }, now)).toBeNull();
  });

  it('the last ten orders, newest first, of the chosen account', async () => {
    const db = freshLog();
    for (let index = 1; index <= 12; index += 1) await logged(db, index);
    await logged(db, 0, {}, 'Toys');
    expect((await shown(db)).log.recent.map((line) => line.orderId)).toEqual(
      Array.from({ length: 10 }, (_, index) => orderOf(index)),
    );
    const log = await readPopupLog(db, now, 'default');
    expect(log.recent.map((one) => one.orderId)).toEqual(Array.from({ length: 10 }, (_, index) => orderOf(index + 1)));
  });

  it('the rate against both goals of the policy, and names the marketplace only beside another', async () => {
    const db = freshLog();
    await logged(db, 1);
    expect((await shown(db)).log.rates).toMatchObject([
      { goals: { target: 0.95, second: { tracked: 0.98, onTime: 0.97 } }, windowDays: 30, marketplace: null },
    ]);
    await logged(db, 2, { marketplace: 'DE', findings: blank });
    await logged(db, 3, { marketplace: '' });
    expect((await shown(db)).log.rates.map(({ marketplace }) => marketplace)).toMatchObject([
      { en: 'Germany' },
      { en: 'United States' },
      { key: 'popupUnknownMarketplace' },
    ]);
  });

  it('the worst category that is known', async () => {
    const db = freshLog();
    await logged(db, 1, { findings: blank });
    expect((await shown(db)).log.worst).toBeNull();
    for (const index of [2, 3, 4]) await logged(db, index, index === 2 ? { findings: blank } : {});
    const keyOf = (index: number) => ({ account: 'default', orderId: orderOf(index), package: '1' });
    await setCategory(db, [2, 3].map(keyOf), 'Toys', now);
    await setCategory(db, [keyOf(4)], 'Books', now);
    expect((await shown(db)).log.worst).toEqual({ name: 'Toys', low: 0.5, counted: 2 });
  });

  it('how many packages Amazon can’t show yet', async () => {
    const db = freshLog();
    await logged(db, 1);
    await logged(db, 73);
    expect((await shown(db)).log.awaiting).toBe(1);
  });

  it.each([['full'], ['refused']] as const)('why confirmations wait to be written: %s', async (reason) => {
    const trouble = { reason, message: '', since: now, waiting: 1 };
    expect((await shown(freshLog(), { trouble })).log.refusal).toBe(reason);
  });

  it('that everything is off, also where the tab has not heard of it yet', async () => {
    const off = { preferences: { ...defaultPreferences, enabled: false }, tab: 'checking' } as const;
    expect(await shown(freshLog(), off)).toMatchObject({ enabled: false, tab: 'off', icon: '/icons/off-48.png' });
    expect(await shown(freshLog(), { tab: 'checking' })).toMatchObject({ tab: 'checking', icon: '/icons/48.png' });
  });

  it('the open tab’s site while it is not switched on', async () => {
    const otherHost = 'sellercentral.amazon.de';
    expect((await shown(freshLog(), { otherHost })).offSite).toMatchObject({ host: otherHost });
    const preferences = { ...defaultPreferences, hosts: [otherHost] };
    expect((await shown(freshLog(), { otherHost, preferences })).offSite).toBeNull();
  });
});
