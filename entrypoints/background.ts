import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { preparePopup } from '@/entrypoints/popup/prepare-popup';
import { keepScripts, letGo, takeGranted } from '@/utils/access/keep-scripts';
import { alone } from '@/utils/alone';
import { dismiss, scopesOf } from '@/utils/check/dismissal';
import { notifyOfRechecks, recheckAlarm, showAttention } from '@/utils/log/attention';
import { type Operation, perform } from '@/utils/log/backlog';
import { openLog } from '@/utils/log/database';
import { logLock } from '@/utils/log/erase';
import { readOrderIds, readPackages, readQuestion, readSettlement, readShownOrder } from '@/utils/log/intake';
import { learnFromPage } from '@/utils/log/order-facts';
import { knownOrders, seen } from '@/utils/log/read';
import { retainDaily } from '@/utils/log/retain';
import { verifyDaily } from '@/utils/log/verify-roll-ups';
import type { Snapshot } from '@/utils/messages';
import { onMessage, tellTabs } from '@/utils/messaging';
import { readAddress } from '@/utils/page/address';
import { homeHost, marketplaceOf } from '@/utils/page/hosts';
import { selectorOf } from '@/utils/page/selector-of';
import { policyFor } from '@/utils/policy/policy';
import { currentAccount } from '@/utils/preferences/accounts';
import { countReminder } from '@/utils/preferences/count-reminder';
import { readDismissal } from '@/utils/preferences/dismissed';
import { readLikeness } from '@/utils/preferences/read-likeness';
import type { Preferences } from '@/utils/preferences/schema';
import { readShownPage, withShownPage } from '@/utils/preferences/shown-fields';
import { readPreferences, watchPreferences, writePreferences } from '@/utils/preferences/store';
import { languageFor, textsForPage } from '@/utils/texts';
import { lastDayOf } from '@/utils/vtr/day';

// The worker may be stopped after any event: whatever has to last is in a storage, never in a variable.
export default defineBackground(() => {
  void closeStorageToPages();

  onMessage('snapshot', async ({ sender, data }) => {
    assertOurPage(sender);
    return snapshotOf(await readPreferences(), sender.url, data);
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
    const account = currentAccount(preferences);
    const changed = shown && (await alone(logLock, () => learnFromPage(openLog(), shown, Date.now(), account)));
    if (changed) refreshFigures();
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

/** An alarm a day, for what is done daily while the browser runs on and no page asks anything of the worker. */
const dailyAlarm = 'daily';

/** Writes what waits from before, should the browser let us this time, and once a day checks the log against itself. */
async function tidyUp(): Promise<void> {
  await setDailyAlarm();
  showSwitch(await readPreferences());
  await keepScripts().catch(() => 'tried again with the next event');
  await write().catch(() => 'still kept, and tried again with the next event');
  await verifyDaily(openLog(), Date.now()).catch(() => 'tried again with the next alarm');
}

async function setDailyAlarm(): Promise<void> {
  if (!(await browser.alarms.get(dailyAlarm))) await browser.alarms.create(dailyAlarm, { periodInMinutes: 1440 });
}

/** Shows on the icon whether anything is checked: grey while the seller's switch is off. */
function showSwitch({ enabled }: Preferences): void {
  const name = enabled ? '' : 'off-';
  const path = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icons/${name}${size}.png`]));
  browser.action.setIcon({ path }).catch(() => 'shown with the next event');
}

/** Figures on the icon, and in the popup at its next opening, are not worth failing for. */
async function refreshFigures(): Promise<void> {
  const wasWanted = areFiguresWanted;
  areFiguresWanted = true;
  if (wasWanted) return;
  await Promise.resolve(refreshing);
  areFiguresWanted = false;
  refreshing = Promise.allSettled([showAttention(openLog(), Date.now()), preparePopup(openLog(), Date.now())]);
}

// Of what is confirmed in quick succession the figures are read once while they are being read, and once after it.
let areFiguresWanted = false;
let refreshing: Promise<unknown> | undefined;

/** Writes `operations` in turn, after what waits from before, and once a day drops the rows past their date. */
function write(...operations: Operation[]): Promise<number> {
  return alone(logLock, async () => {
    const preferences = await readPreferences();
    const { enabled, keepDays } = preferences;
    // Only here, because messages of a page keep their order by asking for their turn at once.
    const account = currentAccount(preferences);
    const asked = operations.map((one) => (one.kind === 'capture' ? { ...one, account } : one));
    const written = await perform(openLog(), enabled ? asked : [], policyFor);
    await retainDaily(openLog(), { now: Date.now(), keepDays }).catch(() => 'tried again with the next event');
    refreshFigures();
    return written;
  });
}

/** The browser fills in who sent a message; a page can't. Only our content script on Seller Central may ask or write. */
function assertOurPage({ id, tab, url }: { id?: string; tab?: object; url?: string }): void {
  const isOurs = id === browser.runtime.id && tab && url && marketplaceOf(new URL(url).hostname) !== null;
  if (!isOurs) throw new Error('This question is answered to our own content script only.');
}

/** What the page at `address` has to know. One on a site that is not switched on does nothing any more. */
function snapshotOf(preferences: Preferences, address: string | undefined, pageLanguage?: unknown): Snapshot {
  const chosen = preferences.language;
  const language = chosen === 'auto' ? languageFor(browser.i18n.getUILanguage(), pageLanguage) : chosen;
  const enabled = preferences.enabled && isSwitchedOn(preferences, address);
  return { preferences: { ...preferences, enabled }, scopes: scopesOf, texts: textsForPage(language) };
}

function isSwitchedOn({ hosts }: Preferences, address = ''): boolean {
  const { hostname } = new URL(address);
  return hostname === homeHost || hosts.includes(hostname);
}

/** Content scripts share `storage.local` unless told otherwise; Firefox can't be told yet (2026). */
async function closeStorageToPages(): Promise<void> {
  try {
    await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Nothing in it is secret (preferences, and what waits to be logged), and our script doesn't touch it.
  }
}
