import { afterFrame } from './after-frame';
import type { Ears } from './listen';
import { quietly } from './quietly';

// A scanner's next key comes within 30 ms, and what brings it may be late; a person's hardly does.
const lull = 50;
// A key so soon after another is one among a person's: no scanner begins with it.
const longestStroke = 500;

/** Keeps what was entered until the page has shown it. */
export interface HeldEntries {
  /** A key, at `at` ms of the event's own clock. */
  readonly typed: (target: Element, at: number) => void;
  readonly entered: (target: Element) => void;
  /** Tells now what is held, because something happens that it must come before. */
  readonly tell: () => void;
}

/**
 * Tells `ears` of whole values and of a person's keys right after the frame that shows them, of keys that may be a
 * scanner's once there was a pause besides: judging and drawing are no part of the time from key to frame, and those of
 * a scanner don't wait for what is said of those before. What comes meanwhile is told together. What is held when
 * `signal` ends is never told. `whenFree` runs what must not come while something is pressed.
 */
export function holdEntries(
  ears: Pick<Ears, 'typed' | 'entered'>,
  signal: AbortSignal,
  whenFree: (act: () => void) => void,
): HeldEntries {
  let held: { readonly target: Element; readonly keys: number } | null = null;
  let last = 0;
  let callOff = () => {};
  const drop = () => {
    held = null;
    callOff();
  };
  const tell = () => {
    if (!held) return;
    const { target, keys } = held;
    drop();
    quietly(() => (keys < whole ? ears.typed(target, keys) : ears.entered(target)));
  };
  const hold = (target: Element, keys: number, at: number) => {
    if (held?.target !== target) tell();
    // A person's key waits no longer than the one before, else on a slow page none would be told before the last.
    const gap = at - last;
    const isWaiting = held && gap > lull;
    last = at;
    held = { target, keys: keys + (held?.keys ?? 0) };
    if (isWaiting) return;
    callOff();
    callOff = afterFrame(() => whenFree(tell), gap > lull && gap < longestStroke ? 0 : at + lull);
  };

  signal.addEventListener('abort', drop);
  return { typed: (target, at) => hold(target, 1, at), entered: (target) => hold(target, whole, 0), tell };
}

/** A whole value: it stays one, whatever keys come before or after. */
const whole = Number.POSITIVE_INFINITY;
