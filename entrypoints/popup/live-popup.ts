import { openLog } from '@/utils/log/database';
import { contentOf, type PopupContent } from './content-of';
import * as feed from './feed-popup';
import { keepContent } from './kept-content';
import { usePopup } from './popup-store';
import { worthKeeping } from './prepare-popup';

/** "2 minutes ago" must not grow old while the popup stays open. */
const refreshEvery = 30_000;

const db = openLog();

/**
 * Calls `show` with what the popup shows as soon as everything was read, with every change of it, and twice a minute.
 * What is read first is kept for the next time: at a day's first opening nothing is.
 */
export function watchPopup(show: (content: PopupContent, now: number) => void): void {
  let isKept = false;
  const tell = () => {
    const now = Date.now();
    const shown = usePopup.getState();
    const content = contentOf(shown, now);
    if (!content) return;
    show(content, now);
    if (isKept || shown.isLogUnreadable) return;
    isKept = true;
    void keepContent(now, async () => worthKeeping(content)).catch(() => 'the next opening reads the log first');
  };
  usePopup.subscribe(tell);
  setInterval(tell, refreshEvery);
  feed.feedPopup(db);
}

/** What the seller does in the popup. */
export const actions = {
  switchAll: feed.switchAll,
  chooseAccount: feed.chooseAccount,
  switchOn: feed.switchOn,
  showFields: feed.showFields,
  looked: (line: string) => feed.looked(db, line),
};
