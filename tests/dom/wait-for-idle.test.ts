// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitForIdle } from '@/entrypoints/orders.content/wait-for-idle';

let idle: (() => void)[] = [];
let end = new AbortController();
beforeEach(() => {
  idle = [];
  vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act));
});
afterEach(() => {
  end.abort();
  end = new AbortController();
  vi.unstubAllGlobals();
});

const beIdle = () => {
  for (const act of idle.splice(0)) act();
};
const touch = (type: string) => document.body.dispatchEvent(new Event(type, { bubbles: true }));

/** What was done, in turn. */
function notedWith(signal = end.signal) {
  const done: string[] = [];
  const whenIdle = waitForIdle(window, signal);
  const later = (name: string, then = () => {}) =>
    whenIdle(() => {
      done.push(name);
      then();
    });
  return { done, later };
}

describe('waiting until the browser is idle', () => {
  it('does what waits then, in turn', () => {
    const { done, later } = notedWith();
    later('begin', () => later('look'));
    later('texts');
    expect(done).toEqual([]);
    beIdle();
    expect(done).toEqual(['begin', 'texts']);
    beIdle();
    expect(done).toEqual(['begin', 'texts', 'look']);
  });
  it.each(['pointerdown', 'focusin', 'keydown', 'paste', 'input', 'change', 'click'])(
    'at a first %s does all of it once, before the page hears of that',
    (type) => {
      const { done, later } = notedWith();
      document.addEventListener(type, () => done.push('heard'), { capture: true, once: true });
      later('begin', () => later('look'));
      touch(type);
      expect(done).toEqual(['begin', 'look', 'heard']);
      beIdle();
      expect(done).toHaveLength(3);
    },
  );
  it('a pointer that lies over the page touches nothing', () => {
    const { done, later } = notedWith();
    later('begin');
    touch('pointerover');
    expect(done).toEqual([]);
  });
  it('waits again after the first touch: no second key is kept waiting', () => {
    const { done, later } = notedWith();
    touch('keydown');
    later('look');
    touch('keydown');
    expect(done).toEqual([]);
    beIdle();
    expect(done).toEqual(['look']);
  });
  it.each(['beIdle', 'touch'])('does nothing once its page was left (%s)', (way) => {
    const { done, later } = notedWith();
    later('begin');
    end.abort();
    if (way === 'touch') touch('click');
    else beIdle();
    expect(done).toEqual([]);
  });
});
