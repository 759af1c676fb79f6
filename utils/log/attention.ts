import { browser } from 'wxt/browser';
import { say } from '@/utils/i18n';
import { sellerLanguage } from '@/utils/preferences/seller-language';
import { readPreferences } from '@/utils/preferences/store';
import { textsIn } from '@/utils/texts';
import type { LogDatabase } from './database';
import { nextRecheck, ordersInNeed } from './due';

/** The alarm that rings when a correction becomes due for a look. */
export const recheckAlarm = 'recheck';

const notificationId = 'recheck';

/** Red while a defect can be corrected, amber when there is only something to look after; white stands on both (4.5:1). */
const badgeColours = { mend: '#b3261e', recheck: '#8a5200' } as const;

/**
 * Brings what the icon says up to date: how many orders need a hand. Sets the alarm for the next correction that becomes
 * due. To be called after every change of the log, by whoever made it.
 * @param now milliseconds since 1970
 */
export async function showAttention(db: LogDatabase, now: number): Promise<void> {
  const preferences = await readPreferences();
  const { all, mend } = preferences.enabled ? await ordersInNeed(db, now) : { all: 0, mend: 0 };
  const texts = textsIn(sellerLanguage(preferences));
  await Promise.all([
    browser.action.setBadgeText({ text: all === 0 ? '' : shownAs(all) }),
    browser.action.setBadgeBackgroundColor({ color: mend > 0 ? badgeColours.mend : badgeColours.recheck }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
    browser.action.setTitle({
      title:
        all === 0 ? texts.messages.extName! : say(texts, { key: 'stateNeedsHand', count: all, values: [shownAs(all)] }),
    }),
    setAlarm(preferences.enabled ? await nextRecheck(db, now) : null),
  ]);
}

/**
 * Tells the seller that corrections can be looked after, if they asked for it and the browser lets us. One notification
 * stands for all of them: a later one takes its place.
 */
export async function notifyOfRechecks(db: LogDatabase, now: number): Promise<void> {
  const preferences = await readPreferences();
  // Without the optional permission the browser does not even have this interface.
  if (!preferences.enabled || !preferences.notifyRechecks || !browser.notifications) return;
  const { recheck } = await ordersInNeed(db, now);
  if (recheck === 0) return;
  const texts = textsIn(sellerLanguage(preferences));
  await browser.notifications.create(notificationId, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: say(texts, { key: 'stateRecheckTitle' }),
    message: say(texts, { key: 'stateRecheck', count: recheck, values: [shownAs(recheck)] }),
  });
}

/** They are not counted any further. */
function shownAs(orders: number): string {
  return orders > 99 ? '99+' : String(orders);
}

async function setAlarm(when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(recheckAlarm);
  else await browser.alarms.create(recheckAlarm, { when });
}
