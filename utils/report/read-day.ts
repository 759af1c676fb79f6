import { addDays, type Day, dayOfParts } from '@/utils/vtr/day';
import { monthNamed } from '@/utils/vtr/month-named';

/** Which comes first in a date of three numbers that does not begin with its year. */
export type DayOrder = 'month-first' | 'day-first';

/** Marketplaces where a date written in numbers begins with its month. */
const monthFirst: ReadonlySet<string> = new Set(['US', 'unknown', '']);

const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?!\d)/;
const yearFirst = /^(\d{4})[/.\-年 ]\s*(\d{1,2})[/.\-月 ]\s*(\d{1,2})(?!\d)/;
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const dayThenWord =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)/u;
const wordThenDay = /^(?:\p{L}+,?\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
/** A workbook keeps a date as the number of days since the end of 1899; this is 2009 to 2064 (since 1904: four years later). */
const serial = /^[45]\d{4}(?:\.\d+)?$/;

/**
 * The order in which the dates of a column are written, from those that can be read one way only; by the marketplace's
 * habit, and not sure, where none tells.
 */
export function dayOrderOf(texts: Iterable<string>, marketplace: string): { order: DayOrder; isSure: boolean } {
  const habit = monthFirst.has(marketplace) ? 'month-first' : 'day-first';
  let isTold = true;
  let day = false;
  let month = false;
  for (const text of texts) {
    const [, first, second] = numbers.exec(text) ?? [];
    if (first === undefined) continue;
    isTold = false;
    day ||= Number(first) > 12;
    month ||= Number(second) > 12;
  }
  if (day !== month) return { order: day ? 'day-first' : 'month-first', isSure: true };
  return { order: habit, isSure: isTold };
}

/**
 * The day a text names, as it is written: a time and a zone behind it don't move it, for Amazon counts by its own day.
 * Null for what names no day.
 * @param isFrom1904 true for a workbook that counts its days from 1904
 */
export function readDay(text: string, order: DayOrder, isFrom1904 = false): Day | null {
  const trimmed = text.normalize('NFKC').trim();
  if (serial.test(trimmed)) return addDays(isFrom1904 ? '1904-01-01' : '1899-12-30', Math.floor(Number(trimmed)));
  let match = yearFirst.exec(trimmed) ?? compact.exec(trimmed);
  if (match) return dayFrom(match[1], match[2], match[3]);
  match = numbers.exec(trimmed);
  if (match) {
    return order === 'day-first' ? dayFrom(match[3], match[2], match[1]) : dayFrom(match[3], match[1], match[2]);
  }
  match = dayThenWord.exec(trimmed);
  if (match) return dayFrom(match[3], monthNamed(match[2]!), match[1]);
  match = wordThenDay.exec(trimmed);
  return match ? dayFrom(match[3], monthNamed(match[1]!), match[2]) : null;
}

/** A report's cell as a day; years may have two digits. */
function dayFrom(year = '', month: string | number | null = null, day = ''): Day | null {
  return dayOfParts(year.length === 2 ? `20${year}` : year, month, day);
}
