import { carrierNamed } from '@/utils/carriers/name';
import { recognise } from '@/utils/carriers/recognise';
import { rescue } from '@/utils/carriers/rescue';
import { counted, type MessageKey, type Phrase, phrase } from '@/utils/i18n';
import { enterLabelNumber, type LabelledFix, replace } from '../fix';
import { longestBarcode, longestExamined, longestNumber, type Reading } from '../reading';
import type { Rule } from '../rule';

/** Something else was pasted or typed: an order id, an ASIN, an address, a phone number, a damaged cell, two numbers, a name. */
export const notATrackingNumber: Rule = {
  code: 'not-a-tracking-number',
  onRight: true,
  silentAfter: ['blank'],
  find: (reading) => {
    const found = foreignText(reading);
    return found && { severity: 'error', ...found };
  },
};

// 3-7-7 with the first three digits or, rarely, letters (Amazon's documentation); people copy it with any dash.
const orderId = () => /(?<![0-9A-Z])[0-9A-Z]{3}[\s\p{Dash}]\d{7}[\s\p{Dash}]\d{7}(?!\d)/iu;
const asin = /^B0[0-9A-Z]{8}$/;
const email = /^(?:mailto:)?[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
// Bare digits are never called a phone number: it takes a plus, an area code in brackets, or the American 3-3-4.
const phone =
  /^(?:\+\s?\d[\d\s().\-/]{6,20}|(?:\d{1,3}[\s.-]?)?\(\d{2,5}\)[\s.-]?\d{2,5}(?:[\s.-]?\d{2,5}){0,3}|(?:1[\s.-])?[2-9]\d{2}([\s.-])\d{3}\1\d{4})$/;
// What sellers enter to get past a field they have no number for; cleaned, so N/A, too. One word of
// other letters may be somebody's number: it is only unknown.
const placeholder = /^(?:NA|NO(?:NE)?|NULL|TBD|TEST|PENDING|UNKNOWN|(.)\1{0,7}|1234?5?6?7?8?)$/;

interface Foreign {
  readonly title: Phrase;
  readonly detail: Phrase;
  readonly fixes?: readonly LabelledFix[];
}

function foreignText({ strays, number, candidates, own, shipment }: Reading): Foreign | null {
  const raw = shipment.number;
  const isNobodys = candidates.length === 0;
  if (isNobodys && (placeholder.test(number) || carrierNamed(number))) return titled('findingNoNumberTitle');
  const isAsin = asin.test(number);
  // A spreadsheet keeps fifteen digits of a number; of one it can't read and shows in full, the rest are noughts.
  if (isNobodys && /^\d{14}[1-9]0{3,}$/.test(number)) return spreadsheet;
  const scanned = own === null && strays.length === 0 ? scannedTogether(number) : null;
  if (scanned) return several(scanned);
  if (strays.length === 0 && raw.length <= longestBarcode) return isAsin ? titled('findingAsinTitle') : null;
  if (raw.length > longestExamined) return titled('findingTooLongTitle');
  const text = raw.normalize('NFKC').trim();
  if (email.test(text)) return titled('findingEmailTitle');
  if (isAsin) return titled('findingAsinTitle');
  if (/^[A-Z]+$/.test(number) && /[^A-Z]/i.test(text)) return titled('findingNoNumberTitle');
  const rescued = rescue(raw);
  if (rescued.kind === 'none' && orderId().test(text)) return titled('findingOrderIdTitle');
  if (rescued.kind === 'lost') return spreadsheet;
  if (rescued.kind === 'several') return several(rescued.numbers);
  if (own === null && phone.test(text)) return titled('findingPhoneTitle');
  return rescued.kind === 'none' && number.length > longestNumber ? titled('findingTooLongTitle') : null;
}

/** One number scanned twice, or two scanned one after the other, with nothing between them; null for anything else. */
function scannedTogether(number: string): readonly string[] | null {
  if (/^(.)\1*$/.test(number)) return null;
  const half = number.slice(0, number.length / 2);
  if (half + half === number && recognise(half).length > 0) return [half];
  if (number.length <= longestBarcode) return null;
  for (let at = 10; at <= number.length - 10; at++) {
    const both = [number.slice(0, at), number.slice(at)];
    if (both.every((one) => recognise(one).some(({ evidence }) => evidence !== 'possible'))) return both;
  }
  return null;
}

function titled(title: MessageKey, detail = enterLabelNumber): Foreign {
  return { title: phrase(title), detail };
}

const spreadsheet = titled('findingSpreadsheetTitle', phrase('findingSpreadsheetDetail'));

/** Which of two is right only the seller knows; of more than three a button each would be no help. */
function several(numbers: readonly string[]): Foreign {
  return {
    title: counted('findingSeveralTitle', Math.max(numbers.length, 2)),
    detail: phrase('findingSeveralDetail'),
    fixes: numbers.length > 3 ? [] : numbers.map(replace),
  };
}
