import { showAttention } from '@/utils/log/attention';
import { readWriteTrouble, watchWriteTrouble } from '@/utils/log/backlog';
import type { LogDatabase } from '@/utils/log/database';
import { due, markLooked } from '@/utils/log/due';
import { watchLog, watchRecentRows, watchSummary } from '@/utils/log/live';
import { policyFor } from '@/utils/policy/policy';
import { readPreferences, watchPreferences, writePreferences } from '@/utils/preferences/store';
import { askTab } from './ask-tab';
import { watchExpectedDefects } from './expected-defects';
import { keyOfLine } from './line-of';
import { usePopup } from './popup-store';

const recentCount = 10;
const mendCount = 20;
const recheckCount = 5;

/** A number can be changed until the order is delivered (Amazon VTR FAQ); older ones are hardly still on their way. */
const mendableDays = 30;

/** Fills the popup's store from preferences, log and open tab, and keeps it filled while the popup is open. */
export function feedPopup(db: LogDatabase): void {
  const { setState } = usePopup;
  const error = () => setState({ isLogUnreadable: true });

  void readPreferences().then((preferences) => setState({ preferences }));
  watchPreferences((preferences) => setState({ preferences }));

  watchSummary(db, { now: Date.now, policyFor }, { next: (summary) => setState({ summary }), error });
  watchRecentRows(db, recentCount, { next: (recent) => setState({ recent }), error });
  const since = Date.now() - mendableDays * 86_400_000;
  watchExpectedDefects(db, { since, limit: mendCount }, { next: (defects) => setState({ defects }), error });

  watchLog(() => due(db, { now: Date.now(), limit: recheckCount }), {
    next: (found) => setState({ due: found }),
    error,
  });

  void readWriteTrouble().then((trouble) => setState({ trouble }));
  watchWriteTrouble((trouble) => setState({ trouble }));

  void askTab().then((tab) => setState({ tab }));
}

/** Ticks a correction off that the seller has looked after; one that could not be written stays in the list. */
export async function looked(db: LogDatabase, key: string): Promise<void> {
  const row = usePopup.getState().due?.recheck.rows.find((one) => keyOfLine(one) === key);
  if (!row) return;
  const now = Date.now();
  await markLooked(db, [row], now).catch(() => 0);
  await showAttention(db, now).catch(() => 'the worker does it with its next event');
}

/** Turns everything on or off: shown at once, taken back and told when the browser would not save it. */
export async function switchAll(enabled: boolean): Promise<void> {
  const before = usePopup.getState().preferences;
  if (!before) return;
  usePopup.setState({ preferences: { ...before, enabled }, notSaved: false });
  try {
    await writePreferences({ enabled });
    usePopup.setState({ tab: await askTab() });
  } catch {
    usePopup.setState({ preferences: before, notSaved: true });
  }
}
