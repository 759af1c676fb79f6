import { showAttention } from '@/utils/log/attention';
import { readWriteTrouble, watchWriteTrouble } from '@/utils/log/backlog';
import type { LogDatabase } from '@/utils/log/database';
import { markLooked } from '@/utils/log/due';
import { watchLog } from '@/utils/log/live';
import { readPreferences, watchPreferences, writePreferences } from '@/utils/preferences/store';
import { askTab } from './ask-tab';
import { keyOf } from './line-of';
import { readPopupLog } from './popup-log';
import { usePopup } from './popup-store';

/** Fills the popup's store from preferences, log and open tab, and keeps it filled while the popup is open. */
export function feedPopup(db: LogDatabase): void {
  const { setState } = usePopup;

  void readPreferences().then((preferences) => setState({ preferences }));
  watchPreferences((preferences) => setState({ preferences }));

  watchLog(() => readPopupLog(db, Date.now()), {
    next: (log) => setState({ log }),
    error: () => setState({ isLogUnreadable: true }),
  });

  void readWriteTrouble().then((trouble) => setState({ trouble }));
  watchWriteTrouble((trouble) => setState({ trouble }));

  void askTab().then((tab) => setState({ tab }));
}

/** Ticks a correction off that the seller has looked after; one that could not be written stays in the list. */
export async function looked(db: LogDatabase, line: string): Promise<void> {
  const now = Date.now();
  await markLooked(db, [keyOf(line)], now).catch(() => 0);
  await showAttention(db, now).catch(() => 'the worker does it with its next event');
}

/** Turns everything on or off: shown at once, taken back and told when the browser would not save it. */
export async function switchAll(enabled: boolean): Promise<void> {
  const before = usePopup.getState().preferences ?? (await readPreferences());
  usePopup.setState({ preferences: { ...before, enabled }, notSaved: false });
  try {
    await writePreferences({ enabled });
    usePopup.setState({ tab: await askTab() });
  } catch {
    usePopup.setState({ preferences: before, notSaved: true });
  }
}
