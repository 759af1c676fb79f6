import { browser } from 'wxt/browser';
import type { Language } from '@/utils/i18n';
import { languageFor } from '@/utils/texts';
import type { Preferences } from './schema';

/** The language the seller is spoken to in: the one they chose, else the page's (BCP 47), or the browser's. */
export function sellerLanguage({ language }: Pick<Preferences, 'language'>, pageTag?: unknown): Language {
  return language === 'auto' ? languageFor(browser.i18n.getUILanguage(), pageTag) : language;
}
