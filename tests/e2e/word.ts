import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CountedKey, Language, MessageKey } from '@/utils/i18n';

/** The text of the catalogue for `key`, so that a test asks for the thing and not for its wording. */
export function word(key: MessageKey, values: readonly (string | number)[] = [], language: Language = 'en'): string {
  const file = resolve(import.meta.dirname, `../../public/_locales/${language}/messages.json`);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  const entry = messages[key];
  if (!entry) throw new Error(`No text ${key} in ${language}`);
  return entry.message.replace(/\$([1-9])/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}

/** The same of a text that depends on a count, in its plural. */
export function countedWord(key: CountedKey, values: readonly (string | number)[]): string {
  return word(`${key}_other` as MessageKey, values);
}
