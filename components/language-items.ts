import { languages, tagOf } from '@/utils/i18n';

/** The languages to choose from, each in its own words. */
export const languageItems = languages.map(({ id, name }) => ({ value: id, label: name, lang: tagOf(id) }));
