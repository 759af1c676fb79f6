import { browser } from 'wxt/browser';
import type { TabState } from '@/components/tab-line';
import type { Protocol, TabStatus } from '@/utils/messages';
import { readAddress } from '@/utils/page/address';
import { otherHosts } from '@/utils/page/hosts';

/** A page that is busy longer than this is told as one that does not answer. */
const patience = 800;

/**
 * Asks the open tab whether it is being checked.
 *
 * Without an answer its address decides: an order page that is silent was open before the extension came and wants a
 * reload. The address is only known where the browser tells it, because we ask for no permission to see all tabs.
 */
export async function askTab(): Promise<TabState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  if (tab?.id === undefined) return 'unanswered';
  try {
    return await within(patience, statusOf(tab.id));
  } catch {
    if (!tab.url) return 'unanswered';
    return readAddress(tab.url) ? 'reload' : 'elsewhere';
  }
}

/** How soon a page is asked again. */
const again = 700;

/**
 * Shows whether the open tab is being checked, and again where that may change while the popup is open: the fields may
 * still come, a slow computer's page may answer late, and one that says it is off may not have heard of the switch yet.
 *
 * @param isOn whether everything is switched on, as the popup knows it
 * @param doubts how often a page's word that it is off is doubted then; it may be its site alone that is
 */
export async function followTab(show: (state: TabState) => void, isOn: () => boolean, doubts = 3): Promise<void> {
  const told = await askTab();
  const state = told === 'off' && isOn() && doubts > 0 ? 'asking' : told;
  show(state);
  if (['asking', 'waiting', 'unanswered', 'reload'].includes(state))
    setTimeout(() => void followTab(show, isOn, doubts - 1), again);
}

/** The open tab's host, if it is one of Seller Central that is not granted at install and its address is ours to see. */
export async function otherHostOfTab(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  const host = tab?.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : '';
  return otherHosts().includes(host) ? host : null;
}

/** Asked without `sendMessage`, which leaves an error on the console for each of the many tabs that are none of ours. */
async function statusOf(tab: number): Promise<TabStatus> {
  const answer: { res?: TabStatus } | undefined = await browser.tabs.sendMessage(tab, messageOf('status'));
  if (!answer?.res) throw new Error('The tab has no answer.');
  return answer.res;
}

/** Tells the open tab to begin something; false where nobody does. */
export async function tellTab(type: 'show'): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  if (tab?.id === undefined) return false;
  return browser.tabs.sendMessage(tab.id, messageOf(type)).then(
    (answer: { res?: boolean } | undefined) => answer?.res === true,
    () => false,
  );
}

function messageOf(type: keyof Protocol) {
  return { id: 0, type, data: undefined, timestamp: Date.now() };
}

function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The tab did not answer in time.')), milliseconds);
  });
  return Promise.race([answer, late]);
}
