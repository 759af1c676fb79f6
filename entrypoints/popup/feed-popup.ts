import type { TabState } from '@/components/tab-line';
import { missingAccess, watchAccess } from '@/utils/access/host-access';
import { showAttention } from '@/utils/log/attention';
import { readWriteTrouble, watchWriteTrouble } from '@/utils/log/backlog';
import type { LogDatabase } from '@/utils/log/database';
import { markLooked } from '@/utils/log/due';
import { watchLog } from '@/utils/log/live';
import { keyOfText } from '@/utils/log/log-row';
import { shownAccount } from '@/utils/preferences/accounts';
import type { Preferences } from '@/utils/preferences/schema';
import { readPreferences, watchPreferences, writePreferences } from '@/utils/preferences/store';
import { followTab, otherHostOfTab, tellTab } from './ask-tab';
import { readPopupLog } from './popup-log';
import { usePopup } from './popup-store';

/** Fills the popup's store from preferences, log and open tab, and keeps it filled while the popup is open. */
export function feedPopup(db: LogDatabase): void {
  const { setState } = usePopup;

  const look = async ({ hosts }: Preferences) => setState({ missing: await missingAccess(hosts) });
  let stop = () => {};
  let followed: string | undefined | null = null;
  const follow = (preferences: Preferences) => {
    setState({ preferences });
    void look(preferences);
    const account = shownAccount(preferences);
    if (account === followed) return;
    followed = account;
    stop();
    stop = watchLog(() => readPopupLog(db, Date.now(), account), {
      next: (log) => {
        if (account === followed) setState({ log });
      },
      error: () => setState({ isLogUnreadable: true }),
    });
  };
  void readPreferences().then(follow);
  watchPreferences(follow);
  watchAccess(() => void readPreferences().then(look));

  void readWriteTrouble().then((trouble) => setState({ trouble }));
  watchWriteTrouble((trouble) => setState({ trouble }));

  void followTab(showTab, isOn);
  void otherHostOfTab().then((otherHost) => setState({ otherHost }));
}

/** Switches sites on for which the browser has just given its consent; the worker does it, too, should we be closed. */
export async function switchOn(hosts: readonly string[]): Promise<void> {
  const { hosts: chosen } = await readPreferences();
  await writePreferences({ hosts: [...chosen, ...hosts] }).catch(() => 'the worker tries it, too');
}

const showTab = (tab: TabState) => usePopup.setState({ tab });
const isOn = () => usePopup.getState().preferences?.enabled === true;

/** Lets the seller point at the open tab's fields: the page asks for them, and the popup makes room. */
export async function showFields(): Promise<void> {
  if (await tellTab('show')) window.close();
  else await followTab(showTab, isOn);
}

/** Ticks a correction off that the seller has looked after; one that could not be written stays in the list. */
export async function looked(db: LogDatabase, line: string): Promise<void> {
  const now = Date.now();
  await markLooked(db, [keyOfText(line)], now).catch(() => 0);
  await showAttention(db, now).catch(() => 'the worker does it with its next event');
}

/** Shows another account, and logs what is confirmed from now on under it. One that could not be saved stays unchosen. */
export async function chooseAccount(account: string): Promise<void> {
  await writePreferences({ account }).catch(() => usePopup.setState({ notSaved: true }));
}

/** Turns everything on or off: shown at once, taken back and told when the browser would not save it. */
export async function switchAll(enabled: boolean): Promise<void> {
  const before = usePopup.getState().preferences ?? (await readPreferences());
  usePopup.setState({ preferences: { ...before, enabled }, notSaved: false });
  try {
    await writePreferences({ enabled });
    await followTab(showTab, isOn);
  } catch {
    usePopup.setState({ preferences: before, notSaved: true });
  }
}
