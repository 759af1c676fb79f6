import { defineExtensionMessaging, type Message } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { Protocol } from './messages';

type ProtocolMap = { [Name in keyof Protocol]: Protocol[Name] };

/**
 * The worker's side of the {@link Protocol}. Order pages speak the same format in a few lines of their own
 * (`connect-worker.ts`), because there every byte is loaded with every page.
 */
export const { onMessage, removeAllListeners } = defineExtensionMessaging<ProtocolMap>();

/**
 * Worker → every tab. Tabs without our content script can't answer, and that is no error: most tabs are none of ours,
 * and telling them apart would take the `tabs` permission.
 */
export async function tellTabs(type: 'changed'): Promise<void> {
  const message: Message<ProtocolMap, 'changed'> = { id: 0, type, data: undefined, timestamp: Date.now() };
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, message)));
}
