import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notifyOfRechecks, recheckAlarm, showAttention } from '@/utils/log/attention';
import type { Confirmation } from '@/utils/messages';
import { writePreferences } from '@/utils/preferences/store';
import { hour, noon } from './confirmation';
import { logged, orderOf } from './logged';

const action = {
  setBadgeText: vi.fn(async () => {}),
  setBadgeBackgroundColor: vi.fn(async () => {}),
  setBadgeTextColor: vi.fn(async () => {}),
  setTitle: vi.fn(async () => {}),
};
const create = vi.fn(async () => {});

beforeEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.action, action);
  Object.assign(fakeBrowser, { notifications: { create } });
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path: string) => `chrome-extension://x${path}`);
});

const mismatch = [{ code: 'carrier-mismatch', severity: 'error' }] as const;
const toMend = { orderId: orderOf(1), findings: mismatch, at: noon(20) };
const corrected = [
  { orderId: orderOf(2), findings: mismatch, at: noon(15) },
  { orderId: orderOf(2), page: 'edit', carrier: 'UPS', at: noon(16) },
] as const;

describe('the icon', () => {
  it.each<[what: string, entries: Partial<Confirmation>[], text: string, color: string, title: string]>([
    ['nothing to do', [{}], '', '#8a5200', 'VTR Guard'],
    ['a defect to correct', [toMend], '1', '#b3261e', 'VTR Guard: 1 order needs a hand'],
    ['a correction to look after', [...corrected], '1', '#8a5200', 'VTR Guard: 1 order needs a hand'],
    ['both', [toMend, ...corrected], '2', '#b3261e', 'VTR Guard: 2 orders need a hand'],
  ])('%s', async (_, entries, text, color, title) => {
    await showAttention(await logged(...entries), noon(21));
    expect(action.setBadgeText).toHaveBeenCalledWith({ text });
    expect(action.setBadgeBackgroundColor).toHaveBeenCalledWith({ color });
    expect(action.setTitle).toHaveBeenCalledWith({ title });
  });

  it('has room for two digits', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...toMend, orderId: orderOf(index) }));
    await showAttention(await logged(...many), noon(21));
    expect(action.setBadgeText).toHaveBeenCalledWith({ text: '99+' });
  });

  it('says nothing while everything is switched off', async () => {
    await writePreferences({ enabled: false });
    await showAttention(await logged(toMend, ...corrected), noon(16));
    expect(action.setBadgeText).toHaveBeenCalledWith({ text: '' });
    expect(await fakeBrowser.alarms.get(recheckAlarm)).toBeUndefined();
  });
});

describe('the alarm for the next look', () => {
  it('rings when the correction is due, and is taken back when there is none', async () => {
    const db = await logged(...corrected);
    await showAttention(db, noon(17));
    expect(await fakeBrowser.alarms.get(recheckAlarm)).toMatchObject({ scheduledTime: noon(16) + 72 * hour });
    await showAttention(db, noon(20));
    expect(await fakeBrowser.alarms.get(recheckAlarm)).toBeUndefined();
  });
});

describe('a notification', () => {
  it('is shown where the seller asked for it', async () => {
    await writePreferences({ notifyRechecks: true, language: 'zh_CN' });
    await notifyOfRechecks(await logged(...corrected), noon(20));
    expect(create).toHaveBeenCalledWith('recheck', {
      type: 'basic',
      iconUrl: 'chrome-extension://x/icons/128.png',
      title: '可以复查了',
      message: '1 个订单更正后已满 72 小时，请查看亚马逊的标记是否已消失。',
    });
  });

  it.each<[what: string, preferences: object, hasPermission: boolean, now: number]>([
    ['nobody asked for it', {}, true, noon(20)],
    ['the browser does not let us', { notifyRechecks: true }, false, noon(20)],
    ['everything is switched off', { notifyRechecks: true, enabled: false }, true, noon(20)],
    ['nothing is due', { notifyRechecks: true }, true, noon(17)],
  ])('is not shown where %s', async (_, preferences, hasPermission, now) => {
    await writePreferences(preferences);
    if (!hasPermission) Object.assign(fakeBrowser, { notifications: undefined });
    await notifyOfRechecks(await logged(...corrected), now);
    expect(create).not.toHaveBeenCalled();
  });
});
