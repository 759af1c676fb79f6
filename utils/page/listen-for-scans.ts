// A scanner at a keyboard's plug sends a character every 1–20 ms, over Bluetooth every 30 at most; the fastest typists
// are at 50, and only two of their keys ever come closer. Six in a row within this are no person's.
const fewest = 6;
const longestGap = 35;
/** Three times the longest gap: a scanner that stutters is not cut in two, and nobody sees a tenth of a second. */
const silence = 120;

/** Hears a scanner that ends with neither Enter nor Tab, by its pace. */
export interface ScanEar {
  /** A key that entered a character, at `at` ms of the event's own clock: a page that is busy does not change the pace. */
  readonly key: (at: number, target: Element) => void;
  /** Anything else was entered or deleted, or a key is held down: a keyboard repeats as fast as a scanner types. */
  readonly other: () => void;
}

/** Calls `scanned` once a burst of keys has come to rest, until `signal` ends it. */
export function listenForScans(scanned: (target: Element) => void, signal: AbortSignal): ScanEar {
  let last = 0;
  let field: Element | null = null;
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const other = () => {
    run = 0;
    clearTimeout(timer);
  };

  signal.addEventListener('abort', other);
  return {
    other,
    key: (at, target) => {
      const isBurst = target === field && at - last <= longestGap;
      const before = run;
      other();
      run = isBurst ? before + 1 : 1;
      last = at;
      field = target;
      if (run >= fewest) timer = setTimeout(() => scanned(target), silence);
    },
  };
}
