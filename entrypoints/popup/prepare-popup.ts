import { missingAccess } from '@/utils/access/host-access';
import { readWriteTrouble } from '@/utils/log/backlog';
import type { LogDatabase } from '@/utils/log/database';
import { shownAccount } from '@/utils/preferences/accounts';
import { readPreferences } from '@/utils/preferences/store';
import { textsForPopup } from '@/utils/texts';
import { contentOf, type PopupContent } from './content-of';
import { keepContent } from './kept-content';
import { readPopupLog } from './popup-log';

/**
 * Keeps what the popup will show, so that it need not read the log before its first paint. To be called after every
 * change of the log, the preferences or the permissions, by whoever made it.
 * @param now milliseconds since 1970
 */
export async function preparePopup(db: LogDatabase, now: number): Promise<void> {
  await keepContent(now, async () => {
    const preferences = await readPreferences();
    const [log, trouble, missing] = await Promise.all([
      readPopupLog(db, now, shownAccount(preferences)),
      readWriteTrouble(),
      missingAccess(preferences.hosts),
    ]);
    const known = { preferences, log, trouble, missing };
    const shown = { ...known, notSaved: false, tab: 'asking', otherHost: null, isLogUnreadable: false } as const;
    const content = contentOf(shown, now);
    return content && worthKeeping(content);
  });
}

/** The catalogue is many times what the popup says of it. */
export function worthKeeping({ texts, view }: PopupContent): PopupContent {
  return { texts: textsForPopup(texts.language), view: { ...view, tab: 'asking', offSite: null, notSaved: false } };
}
