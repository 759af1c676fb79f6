import { counted, type Phrase } from '@/utils/i18n';

/** "22 digits", or "18 characters" where `text` has letters, too. */
export function amount(count: number, text: string): Phrase {
  return counted(isDigits(text) ? 'findingDigits' : 'findingCharacters', count);
}

/** True for digits and nothing else. */
export function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}
