import { browser } from 'wxt/browser';
import { marketplaceOf } from '@/utils/page/hosts';

/** The browser fills in who sent a message; a page can't. Only our content script on Seller Central may ask or write. */
export function assertOurPage({ id, tab, url }: { id?: string; tab?: object; url?: string }): void {
  const isOurs = id === browser.runtime.id && tab && url && marketplaceOf(new URL(url).hostname) !== null;
  if (!isOurs) throw new Error('This question is answered to our own content script only.');
}
