import en from '@/public/_locales/en/messages.json';
import zhCN from '@/public/_locales/zh_CN/messages.json';
import type { Language, Texts } from './i18n';

const catalogue: Readonly<Record<Language, Texts>> = {
  en: textsOf('en', en),
  zh_CN: textsOf('zh_CN', zhCN),
};

/** All texts of `language`. The content script is sent these by the worker, so that it carries no catalogue itself. */
export function textsIn(language: Language): Texts {
  return catalogue[language];
}

/** The language that suits a browser set to `tag` (BCP 47): Chinese of any region reads Simplified Chinese here. */
export function languageFor(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh_CN' : 'en';
}

function textsOf(language: Language, file: Record<string, { message: string }>): Texts {
  const messages = Object.fromEntries(Object.entries(file).map(([key, entry]) => [key, entry.message]));
  return { language, messages };
}
