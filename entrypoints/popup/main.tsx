import { tagOf } from '@/utils/i18n';
import type { PopupContent } from './content-of';
import { keepPresses } from './keep-presses';
import { readKept } from './kept-content';
import { Popup } from './popup';
import { stillOf } from './still-of';
import '@/components/surface.css';

// React's renderer is ten times the size of what it draws here, and what reads the log is larger still. What was kept
// from before is painted without either; then React takes the same elements over.
const renderer = () => import('./take-over');
const live = () => import('./live-popup');

const now = Date.now();
const [kept] = await Promise.all([readKept(now), parsed()]);
const root = document.getElementById('root')!;
const still = kept && drawn(kept);
if (still) {
  document.documentElement.lang = tagOf(kept.texts.language);
  root.append(still);
  const pressAgain = keepPresses(root);
  await painted();
  const { takeOver } = await renderer();
  const show = takeOver(root, kept, now);
  pressAgain();
  const { watchPopup } = await live();
  watchPopup(show);
} else {
  const [{ fill }, { watchPopup }] = await Promise.all([renderer(), live()]);
  watchPopup(fill(root));
}

/** What was kept, drawn; null where that can't be: then React's own renderer does it later. */
function drawn(content: PopupContent): DocumentFragment | null {
  try {
    return stillOf(<Popup {...content} now={now} />);
  } catch {
    return null;
  }
}

/** This script doesn't wait for the page that asks for it. */
function parsed(): Promise<unknown> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/**
 * Waits until what was drawn stands on the screen: two processes are still at it after our own frame, and what is loaded
 * meanwhile would hold them up. A page that nobody sees is not painted.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((entries) => {
      if (entries.getEntriesByName('first-contentful-paint').length > 0) resolve();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, 300);
  });
}
