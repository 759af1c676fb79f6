import 'fake-indexeddb/auto';

import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PopupContent } from '@/entrypoints/popup/content-of';
import { contentOf } from '@/entrypoints/popup/content-of';
import { feedPopup } from '@/entrypoints/popup/feed-popup';
import { dropKept, keepContent, readKept } from '@/entrypoints/popup/kept-content';
import { Popup } from '@/entrypoints/popup/popup';
import { usePopup } from '@/entrypoints/popup/popup-store';
import { preparePopup, worthKeeping } from '@/entrypoints/popup/prepare-popup';
import { LogDatabase } from '@/utils/log/database';
import { type LogRow, rowOf } from '@/utils/log/log-row';
import { putRows } from '@/utils/log/put-rows';
import { defaultPreferences } from '@/utils/preferences/schema';
import { dayOf } from '@/utils/vtr/day';
import { type PackageState, packageStates } from '@/utils/vtr/package-state';
import { fakePermissions } from '../access/fake-permissions';

const now = Date.now();
const hour = 3_600_000;

function row(index: number, state: PackageState, marketplace: string): LogRow {
  const at = now - (index + 1) * hour;
  const stamped = <Value,>(value: Value) => ({ value, at });
  const corrected = index % 5 === 0;
  const event = { carrier: 'USPS', number: '1', state: 'defect-expected' } as const;
  return rowOf(
    { account: 'default', orderId: `114-7941379-54802${index + 10}`, package: index % 3 ? '1' : '2' },
    {
      marketplace: stamped(marketplace),
      carrier: stamped(index % 2 ? 'USPS' : 'Pigeon Post'),
      service: stamped(''),
      number: stamped(index % 4 ? '9400111202555842332669' : ''),
      noTracking: stamped(index % 4 === 0),
      findings: stamped(index % 7 ? [] : [{ code: 'check-digit', severity: 'error' } as const]),
      state: stamped(state),
      confirmed: stamped({ at, day: dayOf(at) }),
      visibleAt: stamped(corrected ? at : at + 72 * hour),
      category: stamped(index % 2 ? 'Toys' : ''),
    },
    corrected
      ? [
          { at: at - hour, kind: 'confirmed', ...event },
          { at, kind: 'edited', ...event },
        ]
      : [],
  );
}

/** A log with everything in it that the popup can say. */
async function fullLog(): Promise<LogDatabase> {
  const db = new LogDatabase(`log-${Math.random()}`);
  const rows = Array.from({ length: 24 }, (_, index) =>
    row(index, packageStates[index % packageStates.length]!, index % 4 === 3 ? 'CA' : 'US'),
  );
  await db.transaction('rw', db.rows, db.days, () =>
    putRows(
      db,
      rows.map((after) => ({ before: undefined, after })),
    ),
  );
  return db;
}

function markupOf(content: PopupContent): string {
  return renderToStaticMarkup(<Popup {...content} now={now} />);
}

beforeEach(() => {
  fakeBrowser.reset();
  fakePermissions();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  usePopup.setState(usePopup.getInitialState());
});

afterEach(() => vi.restoreAllMocks());

describe('what is kept for the popup', () => {
  it.each(['en', 'zh_CN'] as const)('shows in %s the same as what is read, to the last letter', async (language) => {
    const hosts = ['sellercentral.amazon.de', 'sellercentral-europe.amazon.com'];
    await fakeBrowser.storage.local.set({ preferences: { ...defaultPreferences, language, hosts } });
    const db = await fullLog();
    await preparePopup(db, now);
    const kept = await readKept(now);

    feedPopup(db);
    await expect.poll(() => contentOf(usePopup.getState(), now)).not.toBeNull();
    const read = contentOf({ ...usePopup.getState(), tab: 'asking' }, now);
    expect(kept?.view).toEqual(read?.view);
    expect(markupOf(kept!)).toBe(markupOf(read!));
    expect(Object.keys(kept!.texts.messages).length).toBeLessThan(Object.keys(read!.texts.messages).length / 3);
  });

  it.each([
    ['switched off', { enabled: false }],
    ['on', {}],
  ])('says what is so while the extension is %s', async (_, change) => {
    await fakeBrowser.storage.local.set({ preferences: { ...defaultPreferences, ...change } });
    await preparePopup(new LogDatabase(`log-${Math.random()}`), now);
    const kept = await readKept(now);
    expect(kept?.view.enabled).toBe(!('enabled' in change));
    expect(markupOf(kept!)).not.toMatch(/\b(popup|state|finding)[A-Z]\w+/);
  });

  it('is today’s or nothing: the window of a rate ends with the day', async () => {
    await preparePopup(await fullLog(), now);
    expect(await readKept(now)).not.toBeNull();
    expect(await readKept(now + 24 * hour)).toBeNull();
  });

  it('says nothing of the tab, whose it will be when the popup opens again, nor of what was refused then', async () => {
    await preparePopup(await fullLog(), now);
    const { texts, view } = (await readKept(now))!;
    const germany = { host: 'sellercentral.amazon.de', name: 'Germany' };
    const shown = { texts, view: { ...view, tab: 'checking', offSite: germany, notSaved: true } } as const;
    expect(worthKeeping(shown).view).toEqual({ ...view, tab: 'asking', offSite: null, notSaved: false });
  });

  it('is gone once it is dropped', async () => {
    await preparePopup(await fullLog(), now);
    await dropKept();
    expect(await readKept(now)).toBeNull();
  });

  it('stays as it was where nothing could be read', async () => {
    await preparePopup(await fullLog(), now);
    const before = await readKept(now);
    await keepContent(now, async () => null);
    expect(await readKept(now)).toEqual(before);
  });

  it('is missed by nobody where the browser keeps nothing', async () => {
    vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('closed'));
    expect(await readKept(now)).toBeNull();
  });
});
