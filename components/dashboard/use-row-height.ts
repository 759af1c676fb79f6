import { useSyncExternalStore } from 'react';

/** Below this width a package takes two lines; the style sheet of the table says the same. */
const narrow = '(max-width: 900px)';

const onOneLine = 44;
const onTwoLines = 88;

/** How high a row of the order table is, in pixels: it follows from the window's width alone. */
export function useRowHeight(): number {
  const isNarrow = useSyncExternalStore(watch, () => window.matchMedia(narrow).matches);
  return isNarrow ? onTwoLines : onOneLine;
}

function watch(onChange: () => void): () => void {
  const media = window.matchMedia(narrow);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
