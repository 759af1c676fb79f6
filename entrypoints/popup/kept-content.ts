import { browser } from 'wxt/browser';
import { alone } from '@/utils/alone';
import { type Day, dayOf } from '@/utils/vtr/day';
import type { PopupContent } from './content-of';

interface Kept {
  /** The day it was read: its rate is that day's. */
  readonly day: Day;
  readonly content: PopupContent;
}

/** In the session's storage, which is kept in memory and closed to pages: it ends with the browser. */
const storageKey = 'popupContent';

/** What the popup showed or would have shown when the log was last read or changed; null when that is not today's. */
export async function readKept(now: number): Promise<PopupContent | null> {
  const found = await browser.storage.session.get(storageKey).catch(() => null);
  const kept = found?.[storageKey] as Kept | undefined;
  return kept?.day === dayOf(now) ? kept.content : null;
}

/** Keeps what `read` answers, unless that is null. Those who keep take turns, so that the last to read is the last to write. */
export async function keepContent(now: number, read: () => Promise<PopupContent | null>): Promise<void> {
  await alone(storageKey, async () => {
    const content = await read();
    if (content) await browser.storage.session.set({ [storageKey]: { day: dayOf(now), content } satisfies Kept });
  });
}

/** Forgets what was kept. */
export async function dropKept(): Promise<void> {
  await alone(storageKey, () => browser.storage.session.remove(storageKey));
}
