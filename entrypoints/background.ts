import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Snapshot } from '@/utils/messages';
import { onMessage } from '@/utils/messaging';
import type { Preferences } from '@/utils/preferences/schema';
import { readPreferences } from '@/utils/preferences/store';
import { languageFor, textsForPage } from '@/utils/texts';

export default defineBackground(() => {
  onMessage('snapshot', async () => snapshotOf(await readPreferences()));
});

function snapshotOf(preferences: Preferences): Snapshot {
  const chosen = preferences.language;
  const language = chosen === 'auto' ? languageFor(browser.i18n.getUILanguage()) : chosen;
  return { preferences, texts: textsForPage(language) };
}
