// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Worker } from '@/entrypoints/orders.content/connect-worker';
import { guardForm } from '@/entrypoints/orders.content/guard-form';
import { waitForIdle } from '@/entrypoints/orders.content/wait-for-idle';
import type { Snapshot, TabStatus } from '@/utils/messages';
import { type PageAddress, readAddress } from '@/utils/page/address';
import { followAddress } from '@/utils/page/follow-address';
import { holdDuringPress } from '@/utils/page/hold-during-press';
import { takeOver } from '@/utils/page/take-over';
import { textsIn } from '@/utils/texts';
import { addressOf, deskWith, marksOf, notes, orderId, snapshot, standInWorker, textOf } from './open-form';
import { openPage } from './open-page';

beforeEach(() => {
  vi.stubEnv('VITE_OPEN_ROOTS', '1');
  vi.useFakeTimers();
});
let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(60_000);
const off: Snapshot = { ...snapshot, preferences: { ...snapshot.preferences, enabled: false } };

/** Guards the fixture; `tell` changes the preferences, `status` is what the popup would hear. */
function guard(fixture: string, own: Partial<Worker> = {}, address: PageAddress | null = addressOf('edit')) {
  let now = snapshot;
  let hear = () => {};
  let status = (): TabStatus | null => null;
  const worker = standInWorker({
    snapshot: async () => now,
    onChanged: (heard) => {
      hear = heard;
    },
    onStatus: (answer) => {
      status = answer;
    },
    ...own,
  });
  const tell = async (next: Snapshot) => {
    now = next;
    hear();
    await vi.advanceTimersByTimeAsync(0);
  };
  openPage(fixture);
  guardForm(address, deskWith(worker), end.signal);
  return { worker, tell, hear: () => hear(), status: () => status() };
}

describe('guarding a form', () => {
  it('begins with the worker’s answer', async () => {
    const { status } = guard('edit');
    await settle();
    expect(marksOf()).toBe('error carrier-mismatch');
    expect(status()).toBe('checking');
  });
  it.each([
    ['has begun and the answer waits', true],
    ['is yet to begin', false],
  ])('grows no note under a first press when it %s: the click comes first', async (_, hasBegun) => {
    const idle: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act));
    openPage('edit');
    const press = holdDuringPress(window, end.signal);
    const whenIdle = waitForIdle(window, end.signal);
    whenIdle(() => guardForm(addressOf('edit'), deskWith(standInWorker(), { press, whenIdle }), end.signal));
    if (hasBegun) idle.shift()!();
    await vi.advanceTimersByTimeAsync(0);
    const button = document.querySelector<HTMLInputElement>('input.a-button-input')!;
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await vi.advanceTimersByTimeAsync(100);
    for (const act of idle.splice(0)) act();
    expect(marksOf()).toBe('none');
    button.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
    button.click();
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('off: nothing stands in the page, nothing is listened to; on again without a reload', async () => {
    const { tell, status } = guard('edit');
    await settle();
    await tell(off);
    expect(notes()).toEqual([]);
    expect(status()).toBe('off');
    await tell(snapshot);
    await settle();
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('another language is spoken at once', async () => {
    const { tell } = guard('edit');
    await settle();
    await tell({ ...snapshot, preferences: { ...snapshot.preferences, language: 'zh_CN' }, texts: textsIn('zh_CN') });
    expect(textOf('.word')).toBe('错误');
  });
  it('goes on with the last answer on the next form after an update, and says that logging wants a reload', async () => {
    let isGone = false;
    const gone = () => Promise.reject(new Error('gone'));
    const { worker } = guard('edit', {
      snapshot: () => (isGone ? gone() : Promise.resolve(snapshot)),
      isGone: () => isGone,
    });
    await settle();
    end.abort();
    end = new AbortController();
    isGone = true;
    openPage('lookalike');
    guardForm(addressOf('edit'), deskWith(worker), end.signal);
    await vi.advanceTimersByTimeAsync(1000);
    openPage('edit');
    await settle();
    expect(marksOf()).toBe('error carrier-mismatch');
    expect(textOf('[data-remark]')).toContain('reload this page');
  });
  it('of two answers that cross the one that was asked for last counts', async () => {
    const answers: ((snapshot: Snapshot) => void)[] = [];
    const { hear } = guard('edit', { snapshot: () => new Promise((resolve) => answers.push(resolve)) });
    hear();
    answers[1]!({ ...snapshot, texts: textsIn('zh_CN') });
    answers[0]!(off);
    await settle();
    expect(textOf('.word')).toBe('错误');
  });
  it('asks again while the worker does not answer, and is silent until it does', async () => {
    let asked = 0;
    guard('edit', {
      snapshot: async () => {
        asked += 1;
        if (asked < 3) throw new Error('asleep');
        return snapshot;
      },
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(notes()).toEqual([]);
    await settle();
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it.each([
    ['has not answered yet', () => new Promise<Snapshot>(() => undefined)],
    ['refuses to answer', () => Promise.reject(new Error('asleep'))],
  ])('what is confirmed while the worker %s is captured, though nothing is shown', async (_, answer) => {
    const { worker } = guard('edit', { snapshot: answer });
    document.querySelector<HTMLInputElement>('input.a-button-input')!.click();
    expect(notes()).toEqual([]);
    expect(worker.capture).toHaveBeenCalledOnce();
    expect(worker.capture.mock.calls[0]?.[0]).toMatchObject([
      { orderId, findings: [{ code: 'carrier-mismatch', severity: 'error' }] },
    ]);
  });
  it('a form without the fields is not recognised, and left alone', async () => {
    const { status } = guard('lookalike');
    expect(status(), 'its fields may still come').toBe('waiting');
    await settle();
    expect(status()).toBe('unrecognised');
    expect(notes()).toEqual([]);
  });
  it.each([
    ['the page took what was confirmed', 'success', 'done'],
    ['the page refused it', 'error', 'unrecognised'],
  ])('%s, and its form is gone: %s', async (_, kind, told) => {
    const { status } = guard('confirm', {}, addressOf('confirm'));
    await settle();
    document.querySelector<HTMLElement>('input.a-button-input')!.click();
    document.querySelector('#alerts')!.innerHTML = `<div class="a-alert-${kind}">确认完成</div>`;
    await settle();
    expect(status()).toBe('checking');
    document.querySelector('.a-box')!.remove();
    await settle();
    expect(status()).toBe(told);
  });
  it.each(['', '/mfn/unshipped', '/order/114-7941379-5480234'])(
    'orders-v3%s is no form: nobody is asked anything',
    async (path) => {
      const { worker, status } = guard('edit', {}, readAddress(`https://sellercentral.amazon.com/orders-v3${path}`));
      await settle();
      expect(worker.snapshot).not.toHaveBeenCalled();
      expect(status()).toBeNull();
      expect(notes()).toEqual([]);
    },
  );
  it('ends with the page: what comes later finds nobody', async () => {
    const { tell } = guard('edit');
    await settle();
    end.abort();
    expect(notes()).toEqual([]);
    await tell(snapshot);
    await settle();
    expect(notes()).toEqual([]);
  });
});

describe('following the address', () => {
  const list = 'https://sellercentral.amazon.com/orders-v3/mfn/unshipped';
  const confirm = 'https://sellercentral.amazon.com/orders-v3/order/114-7941379-5480234/confirm-shipment';

  function follow(start: string, navigation?: EventTarget) {
    const window = { location: { href: start }, navigation };
    const arrivals: [string | undefined, AbortSignal][] = [];
    followAddress(window as never, end.signal, (address, signal) => arrivals.push([address?.kind, signal]));
    const go = async (url: string) => {
      window.location.href = url;
      navigation?.dispatchEvent(new Event('currententrychange'));
      await vi.advanceTimersByTimeAsync(navigation ? 0 : 1000);
    };
    return { arrivals, go };
  }

  it('arrives where the script started', () => {
    expect(follow(confirm).arrivals.map(([kind]) => kind)).toEqual(['confirm']);
  });
  it.each([
    ['tells of it', new EventTarget()],
    ['does not, as Firefox before 147', undefined],
  ])('goes along when the application goes on and the browser %s, and ends the stay before', async (_, navigation) => {
    const { arrivals, go } = follow(list, navigation);
    await go(confirm);
    expect(arrivals.map(([kind, signal]) => [kind, signal.aborted])).toEqual([
      ['list', true],
      ['confirm', false],
    ]);
  });
  it('stays when only the query changes', async () => {
    const { arrivals, go } = follow(confirm);
    await go(`${confirm}?ref=x#top`);
    expect(arrivals).toHaveLength(1);
  });
  it('ends with the script, and follows no further', async () => {
    const { arrivals, go } = follow(confirm);
    end.abort();
    await go(list);
    expect(arrivals.map(([kind, signal]) => [kind, signal.aborted])).toEqual([['confirm', true]]);
  });
});

describe('taking the page over', () => {
  const start = (born: number) => {
    const script = new AbortController();
    takeOver(document, born, script, end.signal);
    return script.signal;
  };

  it.each<[order: string, born: readonly number[]]>([
    ['comes last', [1, 2]],
    ['was there first, because the older one looks at the address later', [2, 1]],
    ['comes between', [1, 3, 2]],
  ])('leaves the newest script alone, also where it %s', (_, born) => {
    const scripts = born.map((at) => ({ at, signal: start(at) }));
    const left = scripts.filter(({ signal }) => !signal.aborted);
    expect(left.map(({ at }) => at)).toEqual([Math.max(...born)]);
  });
  it('hears nothing any more once the stay is over', () => {
    const first = start(1);
    end.abort();
    start(2);
    expect(first.aborted).toBe(false);
  });
});
