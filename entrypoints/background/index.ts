import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepScripts, letGo, takeGranted } from '@/utils/access/keep-scripts';
import { alone } from '@/utils/alone';
import { dismiss } from '@/utils/check/dismissal';
import { notifyOfRechecks, recheckAlarm } from '@/utils/log/attention';
import { openLog } from '@/utils/log/database';
import { logLock } from '@/utils/log/erase';
import { readOrderIds, readPackages, readQuestion, readSettlement, readShownOrder } from '@/utils/log/intake';
import { type LearnedOrder, learnFromPage } from '@/utils/log/order-facts';
import { knownOrders, seen } from '@/utils/log/read';
import { onMessage, tellTabs } from '@/utils/messaging';
import { readAddress } from '@/utils/page/address';
import { selectorOf } from '@/utils/page/selector-of';
import { currentAccount } from '@/utils/preferences/accounts';
import { countReminder } from '@/utils/preferences/count-reminder';
import { readDismissal } from '@/utils/preferences/dismissed';
import { readLikeness } from '@/utils/preferences/read-likeness';
import { readShownPage, withShownPage } from '@/utils/preferences/shown-fields';
import { readPreferences, watchPreferences, writePreferences } from '@/utils/preferences/store';
import { lastDayOf } from '@/utils/vtr/day';
import { assertOurPage } from './assert-our-page';
import { closeStorageToPages } from './close-storage-to-pages';
import { isSwitchedOn } from './is-switched-on';
import { refreshFigures } from './refresh-figures';
import { showSwitch } from './show-switch';
import { snapshotFor } from './snapshot-for';
import { tidyUp } from './tidy-up';
import { write } from './write';

// The worker may be stopped after any event: whatever has to last is in a storage, never in a variable.
export default defineBackground(() => {
  void closeStorageToPages();

  onMessage('snapshot', async ({ sender, data }) => {
    assertOurPage(sender);
    return snapshotFor(await readPreferences(), sender.url, data);
  });

  onMessage('seen', async ({ sender, data }) => {
    assertOurPage(sender);
    const question = readQuestion(data);
    const preferences = await readPreferences();
    return preferences.enabled ? seen(openLog(), question, currentAccount(preferences)) : [];
  });

  onMessage('orders', async ({ sender, data }) => {
    assertOurPage(sender);
    const orderIds = readOrderIds(data);
    const { enabled } = await readPreferences();
    return enabled ? knownOrders(openLog(), orderIds, lastDayOf(Date.now())) : [];
  });

  onMessage('learn', async ({ sender, data }) => {
    assertOurPage(sender);
    // The sender's own address is the one its document was loaded from; its application may have gone on since.
    const pageOrderId = readAddress(sender.tab?.url ?? sender.url ?? '')?.orderId ?? '';
    const shown = readShownOrder(data, pageOrderId);
    const preferences = await readPreferences();
    if (!preferences.enabled || !isSwitchedOn(preferences, sender.url)) return [];
    const learn = async (order: LearnedOrder) => {
      // The account is asked for once nobody else writes: it may be let go by then.
      const account = currentAccount(await readPreferences());
      return learnFromPage(openLog(), order, Date.now(), account);
    };
    if (shown && (await alone(logLock, () => learn(shown)))) refreshFigures();
    return knownOrders(openLog(), [pageOrderId], lastDayOf(Date.now()));
  });

  onMessage('reminded', async ({ sender }) => {
    assertOurPage(sender);
    await writePreferences(countReminder);
  });

  onMessage('name', ({ sender, data }) => {
    assertOurPage(sender);
    return selectorOf(readLikeness(data));
  });

  onMessage('shown', async ({ sender, data }) => {
    assertOurPage(sender);
    // The page may name its kind, which its application changes without loading; its host the browser names.
    const { host } = new URL(sender.url ?? '');
    const page = readShownPage(data);
    await writePreferences(({ shownFields }) => ({ shownFields: withShownPage(shownFields, host, page) }));
  });

  onMessage('capture', async ({ sender, data }) => {
    assertOurPage(sender);
    const at = Date.now();
    await write({ kind: 'capture', packages: readPackages(data, at), at });
  });

  onMessage('settle', async ({ sender, data }) => {
    assertOurPage(sender);
    return write({ kind: 'settle', ...readSettlement(data), at: Date.now() });
  });

  onMessage('dismiss', async ({ sender, data }) => {
    assertOurPage(sender);
    const request = readDismissal(data);
    return writePreferences((before) => dismiss(before, request));
  });

  watchPreferences((preferences, before) => {
    tellTabs('changed');
    showSwitch(preferences);
    refreshFigures();
    const switchedOff = before.hosts.filter((host) => !preferences.hosts.includes(host));
    letGo(switchedOff).catch(() => 'the script is dropped with the next event');
  });
  browser.permissions.onAdded.addListener(({ origins }) => {
    takeGranted(origins).catch(() => 'tried again with the next event');
    refreshFigures();
  });
  browser.permissions.onRemoved.addListener(() => {
    keepScripts().catch(() => 'tried again with the next event');
    refreshFigures();
  });
  browser.runtime.onStartup.addListener(tidyUp);
  browser.runtime.onInstalled.addListener(tidyUp);
  // Without the optional permission the browser does not have this interface.
  browser.notifications?.onClicked.addListener(() => {
    void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#orders') });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === recheckAlarm) void notifyOfRechecks(openLog(), Date.now()).catch(() => 'the icon still tells');
    tidyUp();
  });
});
