import { scopesOf } from '@/utils/check/dismissal';
import type { Snapshot } from '@/utils/messages';
import type { Preferences } from '@/utils/preferences/schema';
import { sellerLanguage } from '@/utils/preferences/seller-language';
import { textsForPage } from '@/utils/texts';
import { isSwitchedOn } from './is-switched-on';

/** What the page at `address` has to know. One on a site that is not switched on does nothing any more. */
export function snapshotFor(preferences: Preferences, address: string | undefined, pageLanguage?: unknown): Snapshot {
  const enabled = preferences.enabled && isSwitchedOn(preferences, address);
  return {
    preferences: { ...preferences, enabled },
    scopes: scopesOf,
    texts: textsForPage(sellerLanguage(preferences, pageLanguage)),
  };
}
