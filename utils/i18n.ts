import type en from '@/public/_locales/en/messages.json';

/** The languages the product speaks, by the extension's `_locales` folders, with what each calls itself. */
export const languages = [
  { id: 'en', name: 'English' },
  { id: 'zh_CN', name: '中文' },
] as const;

/** A language the product speaks. */
export type Language = (typeof languages)[number]['id'];

/** A key of the catalogue. */
export type MessageKey = keyof typeof en;

/** The stem of each pair of keys ending in `_one` and `_other`; such a text depends on a count. */
export type CountedKey = MessageKey extends infer K ? (K extends `${infer S}_other` ? S : never) : never;

/** All texts of one language, small enough to be sent to a content script. A `$1` … `$9` stands for a value. */
export interface Texts {
  readonly language: Language;
  readonly messages: Readonly<Record<string, string>>;
}

/** What is called differently in each language, such as a carrier; English stands for a language that has no own word. */
export type Name = Readonly<Partial<Record<Language, string>> & { en: string }>;

/** What can stand in a text's place: a word, a number, a name, a smaller phrase, or an enumeration of these. */
export type Value = string | number | Name | Phrase | readonly Value[];

/** A text that is not spoken yet: pure rooms name what to say, the surface that shows it says it. */
export interface Phrase {
  readonly key: MessageKey | CountedKey;
  readonly values?: readonly Value[];
  /** For a {@link CountedKey}: the number that decides between singular and plural. */
  readonly count?: number;
}

/** Names what to say: a text of the catalogue, and what stands in its places. */
export function phrase(key: MessageKey, ...values: Value[]): Phrase {
  return values.length > 0 ? { key, values } : { key };
}

/** The same for a text that depends on a count; the count is its first value. */
export function counted(key: CountedKey, count: number, ...values: Value[]): Phrase {
  return { key, count, values: [count, ...values] };
}

/** Names what to say of a code, as one of the texts that begin alike: `findingName_checkDigit` of `check-digit`. */
export function phraseOfCode(beginning: string, code: string): Phrase {
  return { key: `${beginning}_${code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}` as MessageKey };
}

/** The BCP 47 tag of a language, for `lang` attributes and `Intl`. */
export function tagOf(language: Language): string {
  return language.replace('_', '-');
}

/** What something is called in `language`. */
export function nameIn(language: Language, name: Name): string {
  return name[language] ?? name.en;
}

/** What parts the members of an enumeration in running text. */
const separators: Name = { en: ', ', zh_CN: '、' };

/** The catalogue sets Latin names off by a space; a Chinese name in the same place needs none. */
const spaceInChinese = () => /(?<=[\p{Script=Han}，。：；、“”（）]) +(?=[\p{Script=Han}，。：；、“”（）])/gu;

/**
 * Says a phrase in the language of `texts`.
 *
 * A value may be a phrase itself (a carrier's advice inside a sentence), a name, or a list of these; each can also be
 * said alone. A key that the catalogue lacks is returned as it is: a missing text must never take the check down with
 * it. A test proves that no key is missing.
 */
export function say(texts: Texts, value: Value): string {
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map((member) => say(texts, member)).join(nameIn(texts.language, separators));
  if (!('key' in value)) return nameIn(texts.language, value);
  const text = templateOf(texts, value).replace(/\$([1-9])/g, (_, place: string) => {
    const said = value.values?.[Number(place) - 1];
    return said === undefined ? '' : say(texts, said);
  });
  return texts.language === 'zh_CN' ? text.replace(spaceInChinese(), '') : text;
}

/** `Array.isArray` does not narrow a read-only array. */
function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Both languages have a text for exactly one: Chinese leaves the number out there, or says "all" of none. */
function templateOf(texts: Texts, { key, count }: Phrase): string {
  const form = count === undefined ? key : `${key}_${count === 1 ? 'one' : 'other'}`;
  return texts.messages[form] ?? key;
}
