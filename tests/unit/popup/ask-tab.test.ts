import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askTab, followTab } from '@/entrypoints/popup/ask-tab';

afterEach(() => vi.restoreAllMocks());

const orderPage = 'https://sellercentral.amazon.com/orders-v3/order/114-7941379-5480234/confirm-shipment';

type Tab = { id?: number; url?: string };

function browserWith(tab: Tab | undefined, answer: () => Promise<unknown>): void {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue((tab ? [tab] : []) as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer as never);
}

const silent = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));

describe('the open tab', () => {
  it.each([
    ['answers that it is checked', { id: 1 }, () => Promise.resolve({ res: 'checking' }), 'checking'],
    ['answers that it is off', { id: 1 }, () => Promise.resolve({ res: 'off' }), 'off'],
    ['knows no field', { id: 1, url: orderPage }, () => Promise.resolve({ res: 'unrecognised' }), 'unrecognised'],
    ['is a silent order page', { id: 1, url: orderPage }, silent, 'reload'],
    ['failed to answer', { id: 1, url: orderPage }, () => Promise.resolve({ err: {} }), 'reload'],
    ['is silent elsewhere', { id: 1, url: 'https://example.com/orders-v3' }, silent, 'elsewhere'],
    ['is silent and its address not ours to see', { id: 1 }, silent, 'unanswered'],
    ['has no id', {}, silent, 'unanswered'],
    ['is not there', undefined, silent, 'unanswered'],
  ] as const)('that %s is shown as such', async (_, tab, answer, state) => {
    browserWith(tab as Tab | undefined, answer);
    expect(await askTab()).toBe(state);
  });

  it('that never answers is given up', async () => {
    vi.useFakeTimers();
    browserWith({ id: 1, url: orderPage }, () => new Promise(() => {}));
    const asked = askTab();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await asked).toBe('reload');
    vi.useRealTimers();
  });

  it('that answers late is asked until it does', async () => {
    vi.useFakeTimers();
    const answers = [() => new Promise(() => {}), silent, () => Promise.resolve({ res: 'checking' })];
    browserWith({ id: 1, url: orderPage }, () => (answers.shift() ?? silent)());
    const shown: string[] = [];
    void followTab(
      (state) => shown.push(state),
      () => true,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown).toEqual(['reload', 'reload', 'checking']);
    vi.useRealTimers();
  });

  it.each([
    ['is asked until it has heard of the switch', true, ['off', 'off', 'checking'], ['asking', 'asking', 'checking']],
    ['is believed where everything is switched off', false, ['off', 'checking'], ['off']],
    ['is believed in the end: its site may be', true, Array(20).fill('off'), ['asking', 'asking', 'asking', 'off']],
  ])('that says it is off %s', async (_, isOn, answers, states) => {
    vi.useFakeTimers();
    const left = [...answers];
    browserWith({ id: 1 }, () => Promise.resolve({ res: left.shift() }));
    const shown: string[] = [];
    void followTab(
      (state) => shown.push(state),
      () => isOn,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown).toEqual(states);
    vi.useRealTimers();
  });
});
