// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdDuringPress } from '@/utils/page/hold-during-press';
import { listen } from '@/utils/page/listen';

let end = new AbortController();
const entered = vi.fn();
const typed = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<input><input>';
  listen(
    document,
    holdDuringPress(document, end.signal),
    { typed, entered, left: vi.fn(), focused: vi.fn(), reached: vi.fn(), clicked: vi.fn(), dismissed: vi.fn() },
    end.signal,
  );
});
afterEach(() => {
  end.abort();
  end = new AbortController();
  vi.clearAllMocks();
  vi.useRealTimers();
});

const field = (at = 0) => document.querySelectorAll('input')[at]!;

/** Something is entered `gap` ms after what came before. */
function enter(gap: number, init: InputEventInit, target = field()): void {
  vi.advanceTimersByTime(gap);
  const event = new InputEvent('input', { bubbles: true, composed: true, ...init });
  Object.defineProperty(event, 'timeStamp', { value: performance.now() });
  target.dispatchEvent(event);
}
const key = (gap: number, data = '1', target = field()) => enter(gap, { inputType: 'insertText', data }, target);
const keys = (...gaps: number[]) => {
  for (const gap of gaps) key(gap);
};
const pause = (ms: number) => vi.advanceTimersByTime(ms);
const press = (init: KeyboardEventInit) =>
  field().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));

describe('keys and the pause after them', () => {
  it.each<[about: string, gaps: readonly number[], isScan: boolean]>([
    ['a scanner at a plug, 2 ms a key', Array(22).fill(2), true],
    ['a scanner with a keyboard’s 16 ms', Array(22).fill(16), true],
    ['a scanner over Bluetooth, 30 ms', Array(12).fill(30), true],
    ['six keys at the very limit', Array(6).fill(35), true],
    ['five keys only', Array(5).fill(5), false],
    ['a millisecond too slow each', Array(22).fill(36), false],
    ['a fast typist, 80 ms', Array(22).fill(80), false],
    ['the fastest, 50 ms', Array(22).fill(50), false],
    ['a typist whose keys roll over in pairs', [80, 10, 80, 10, 80, 10, 80, 10, 80, 10], false],
    ['a hand key by key, then the scanner', [300, 200, ...Array(12).fill(5)], true],
    ['a scanner that a person goes on after', [...Array(12).fill(5), 110], false],
  ])('%s', (_, gaps, isScan) => {
    keys(...gaps);
    expect(entered).not.toHaveBeenCalled();
    pause(119);
    expect(entered).not.toHaveBeenCalled();
    pause(1);
    expect(entered.mock.calls).toEqual(isScan ? [[field()]] : []);
    pause(10_000);
    expect(entered).toHaveBeenCalledTimes(isScan ? 1 : 0);
    expect(typed.mock.calls.reduce((sum, [, count]) => sum + count, 0)).toBe(gaps.length);
  });
});

describe('keys are told of when the pause after them says that no scanner is at work', () => {
  it.each<[about: string, gaps: readonly number[], told: readonly number[]]>([
    ['a scanner at a plug, 2 ms a key', Array(22).fill(2), [22]],
    ['a scanner over Bluetooth, 30 ms', Array(12).fill(30), [12]],
    ['a scanner that stutters, 45 ms', Array(12).fill(45), [12]],
    ['a fast typist, 80 ms', Array(5).fill(80), [1, 1, 1, 1, 1]],
    ['a typist whose keys roll over in pairs', [1000, 10, 80, 10], [2, 2]],
    ['a hand, then the scanner', [300, 200, ...Array(12).fill(5)], [1, 13]],
  ])('%s', (_, gaps, told) => {
    keys(...gaps);
    pause(10_000);
    expect(typed.mock.calls).toEqual(told.map((count) => [field(), count]));
  });

  it('one among a person’s keys as soon as it is shown', () => {
    keys(1000);
    pause(49);
    expect(typed).not.toHaveBeenCalled();
    pause(31);
    expect(typed).toHaveBeenCalledTimes(1);
    keys(0);
    pause(17);
    expect(typed).toHaveBeenCalledTimes(2);
  });

  it('a person’s on a slow page with its frames, and not at the last key only', () => {
    vi.stubGlobal('requestAnimationFrame', (act: (now: number) => void) =>
      setTimeout(() => act(performance.now()), 130),
    );
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
    keys(...Array(6).fill(60));
    expect(typed.mock.calls).toEqual([[field(), 3]]);
    pause(10_000);
    expect(typed.mock.calls).toEqual([3, 3].map((count) => [field(), count]));
    vi.unstubAllGlobals();
  });

  it('a whole value at once', () => {
    enter(1000, { inputType: 'insertFromPaste' });
    pause(17);
    expect(entered.mock.calls).toEqual([[field()]]);
  });
});

describe('what is as fast and no scan', () => {
  it.each<[about: string, act: () => void]>([
    [
      'a digit held down',
      () => {
        for (let index = 0; index < 12; index += 1) {
          press({ key: '0', repeat: index > 0 });
          key(30, '0');
        }
      },
    ],
    [
      'Backspace held down',
      () => {
        for (let index = 0; index < 12; index += 1) enter(30, { inputType: 'deleteContentBackward', data: null });
      },
    ],
    [
      'a composition',
      () => {
        for (let index = 0; index < 12; index += 1) enter(5, { inputType: 'insertCompositionText', isComposing: true });
      },
    ],
    [
      'keys that are deleted again',
      () => {
        keys(...Array(8).fill(5));
        enter(60, { inputType: 'deleteContentBackward' });
      },
    ],
    [
      'three characters in each of two fields',
      () => {
        for (let index = 0; index < 6; index += 1) key(5, '1', field(index < 3 ? 0 : 1));
      },
    ],
    [
      'a form that is closed meanwhile',
      () => {
        keys(...Array(12).fill(5));
        end.abort();
      },
    ],
  ])('%s', (_, act) => {
    act();
    entered.mockClear();
    pause(10_000);
    expect(entered).not.toHaveBeenCalled();
  });
});
