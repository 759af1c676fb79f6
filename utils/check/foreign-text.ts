import { rescue } from '@/utils/carriers/rescue';
import { longestExamined, type Reading } from './reading';

/** What stands in a tracking field instead of a tracking number. */
export type ForeignText =
  | { readonly kind: 'order-id' | 'asin' | 'email' | 'phone' | 'spreadsheet' | 'too-long' }
  | { readonly kind: 'several'; readonly numbers: readonly string[] };

/** Amazon's field takes no more (Shipping Confirmation template: 1–50 characters). */
const longestAccepted = 50;
/** FedEx's barcode; what is longer may be two numbers in one. */
const longestNumber = 34;

// 3-7-7 with the first three digits or, rarely, letters (Amazon's documentation); people copy it with any dash.
const orderId = /^[0-9A-Z]{3}[\s\p{Dash}]\d{7}[\s\p{Dash}]\d{7}$/u;
const asin = /^B0[0-9A-Z]{8}$/;
const email = /^(?:mailto:)?[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
// Bare digits are never called a phone number: it takes a plus, an area code in brackets, or the American 3-3-4.
const phones = [
  /^\+\s?\d[\d\s().\-/]{6,20}$/,
  /^(?:\d{1,3}[\s.-]?)?\(\d{2,5}\)[\s.-]?\d{2,5}(?:[\s.-]?\d{2,5}){0,3}$/,
  /^(?:1[\s.-])?[2-9]\d{2}([\s.-])[2-9]\d{2}\1\d{4}$/,
];

/** Recognises texts that are something else than a tracking number; null for all that may be one. */
export function foreignText(reading: Reading): ForeignText | null {
  const { strays, number, candidates } = reading;
  const raw = reading.shipment.number;
  if (raw.length > longestExamined) return { kind: 'too-long' };
  if (strays.length === 0 && raw.length <= longestNumber) {
    return asin.test(number) && candidates.length === 0 ? { kind: 'asin' } : null;
  }
  const text = raw.normalize('NFKC').trim();
  if (orderId.test(text.toUpperCase())) return { kind: 'order-id' };
  if (email.test(text)) return { kind: 'email' };
  if (asin.test(number) && candidates.length === 0) return { kind: 'asin' };
  const rescued = rescue(raw);
  if (rescued.kind === 'lost') return { kind: 'spreadsheet' };
  if (rescued.kind === 'several') return { kind: 'several', numbers: rescued.numbers };
  if (reading.own === null && phones.some((layout) => layout.test(text))) return { kind: 'phone' };
  if (rescued.kind !== 'number' && number.length > longestAccepted) return { kind: 'too-long' };
  return null;
}
