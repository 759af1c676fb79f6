import en from '@/public/_locales/en/messages.json';
import zhCN from '@/public/_locales/zh_CN/messages.json';
import { type Language, languages, type Texts } from './i18n';

const catalogue: Readonly<Record<Language, Texts>> = {
  en: textsOf('en', en),
  zh_CN: textsOf('zh_CN', zhCN),
};

/** All texts of `language`, for our own pages. The content script is sent its share by the worker. */
export function textsIn(language: Language): Texts {
  return catalogue[language];
}

/** Texts that only our own pages show, by their prefix; everything else may be needed inside Seller Central. */
const ownPagesOnly = /^(ext|popup|options|dashboard|state|report|cause|action|appeal)[A-Z]/;

/** The texts of `language` that can be needed inside Seller Central's pages: small enough for every page load. */
export function textsForPage(language: Language): Texts {
  const messages = Object.entries(catalogue[language].messages).filter(([key]) => !ownPagesOnly.test(key));
  return { language, messages: Object.fromEntries(messages) };
}

/** Texts that the popup may say, by their prefix. */
const popupOnly = /^(causeName|findingName|popup|state)(?=[A-Z_])/;

/** The texts of `language` that the popup may say: few enough to be kept beside what it shows. */
export function textsForPopup(language: Language): Texts {
  const messages = Object.entries(catalogue[language].messages).filter(([key]) => popupOnly.test(key));
  return { language, messages: Object.fromEntries(messages) };
}

/**
 * The language that suits a browser set to `browserTag` (BCP 47): Chinese of any region reads Simplified Chinese here. On a
 * page that says to be in a language we speak, it is that one.
 */
export function languageFor(browserTag: string, pageTag?: unknown): Language {
  return languageOf(String(pageTag)) ?? languageOf(browserTag) ?? 'en';
}

/** The one of our languages that a tag names, whichever its region. */
function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return languages.find(({ id }) => id.split('_')[0] === primary)?.id;
}

function textsOf(language: Language, file: Record<string, { message: string }>): Texts {
  const messages = Object.fromEntries(Object.entries(file).map(([key, entry]) => [key, entry.message]));
  return { language, messages };
}
