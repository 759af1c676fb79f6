// What a seller does first on a page. A pointer that comes over something is none: it may only lie where the page grows.
const touches = ['pointerdown', 'focusin', 'keydown', 'paste', 'input', 'change', 'click'];

// A page may be busy for long, and what its scripts fill in is to be seen even so.
const longest = 500;

/**
 * Answers how to have something done once the browser has nothing else to do, so that a page that opens need not wait for
 * us. When the seller does something there for the first time, all that waits is done at once, before the page hears of
 * it; when `signal` has ended, nothing is.
 */
export function waitForIdle(window: Window, signal: AbortSignal): (act: () => void) => void {
  const waiting = new Set<() => void>();
  const run = (act: () => void) => {
    if (waiting.delete(act) && !signal.aborted) act();
  };
  const touched = () => {
    for (const type of touches) window.removeEventListener(type, touched, true);
    // What is added meanwhile comes along.
    for (const act of waiting) run(act);
  };
  for (const type of touches) window.addEventListener(type, touched, true);
  return (act) => {
    waiting.add(act);
    requestIdleCallback(() => run(act), { timeout: longest });
  };
}
