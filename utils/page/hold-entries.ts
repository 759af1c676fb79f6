import { afterFrame } from './after-frame';
import type { Ears } from './listen';
import { quietly } from './quietly';

/** Keeps what was entered until the page has shown it. */
export interface HeldEntries {
  readonly typed: (target: Element) => void;
  readonly entered: (target: Element) => void;
  /** Tells now what is held, because something happens that it must come before. */
  readonly tell: () => void;
}

/**
 * Tells `ears` of keys and of whole values right after the frame that shows them: judging and drawing are no part of the
 * time from key to frame. Keys that share a frame are told together. What is held when `signal` ends is never told.
 * `whenFree` runs what must not come while something is pressed.
 */
export function holdEntries(
  ears: Pick<Ears, 'typed' | 'entered'>,
  signal: AbortSignal,
  whenFree: (act: () => void) => void,
): HeldEntries {
  let held: { readonly target: Element; keys: number } | null = null;
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
  const hold = (target: Element, keys: number) => {
    if (held?.target !== target) tell();
    if (held) held.keys += keys;
    else {
      held = { target, keys };
      callOff = afterFrame(() => whenFree(tell));
    }
  };

  signal.addEventListener('abort', drop);
  return { typed: (target) => hold(target, 1), entered: (target) => hold(target, whole), tell };
}

/** A whole value: it stays one, whatever keys come before or after. */
const whole = Number.POSITIVE_INFINITY;
