import { quietly } from './quietly';

/** Waits for the end of a press of the mouse, or of a finger, with what would move the page under it. */
export interface Press {
  readonly isOn: () => boolean;
  /** Does it, quietly: at once while nothing is pressed, else after the press, in the order it came in. */
  readonly hold: (act: () => void) => void;
  /** It is over, though its end may not have been heard. */
  readonly end: () => void;
}

// A popup of the browser can swallow the end of a press; then what is held is let go after this time.
const longestPress = 1000;

/**
 * Follows presses on `page`, its window, until `signal` ends; what is held then is never done. Whoever does something at
 * a press must listen there after this, or further in: else it is done before the press is known of.
 *
 * A note that grew between the press of a button and its release would move the button away from under the pointer, and
 * the click would be lost.
 */
export function holdDuringPress(page: EventTarget, signal: AbortSignal): Press {
  let isPressed = false;
  let held: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = () => {
    clearTimeout(timer);
    isPressed = false;
    const ready = held;
    held = [];
    if (!signal.aborted) for (const act of ready) quietly(act);
  };
  const on = (type: string, heard: () => void) => page.addEventListener(type, heard, { capture: true, signal });

  let lifted: ReturnType<typeof setTimeout> | undefined;
  on('pointerdown', () => {
    // The end of the press before is none of this one.
    clearTimeout(lifted);
    isPressed = true;
  });
  // The click follows the release of the button, and is what was waited for.
  on('click', release);
  for (const type of ['pointerup', 'pointercancel'])
    on(type, () => {
      lifted = setTimeout(release);
    });
  return {
    isOn: () => isPressed,
    end: release,
    hold: (act) => {
      if (!isPressed) return quietly(act);
      if (held.push(act) === 1) timer = setTimeout(release, longestPress);
    },
  };
}
