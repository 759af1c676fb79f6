import { type Day, dayOfParts } from '@/utils/vtr/day';
import { monthNamed } from '@/utils/vtr/month-named';

// Each with the year in four digits: of a date without one nobody knows when it is.
const ways = [
  // 2021年5月19日(水), 2026년 11월 24일 (화), 2026-11-24, 2026/11/24
  String.raw`(?<y1>\d{4})\s?[-/.年년]\s?(?<m1>\d{1,2})\s?[-/.月월]\s?(?<d1>\d{1,2})(?!\d)\s?[日일]?`,
  // 24.11.2026: with points the day comes first, whatever the language
  String.raw`(?<d2>\d{1,2})\.\s?(?<m2>\d{1,2})\.\s?(?<y2>\d{4})`,
  // 24/11/2026 or 11/24/2026
  String.raw`(?<one>\d{1,2})\s?\/\s?(?<two>\d{1,2})\s?\/\s?(?<y3>\d{4})`,
  // Sun, 2 Nov 2025, 15:20 MET; So., 2. Nov. 2025; dom., 2 de nov. de 2025
  String.raw`(?<d4>\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s(?:de\s)?(?<m4>\p{L}{3,})\.?,?\s(?:de\s)?(?<y4>\d{4})`,
  // Wed, Dec 4, 2019, 8:27 AM PST
  String.raw`(?<m5>\p{L}{3,})\.?\s(?<d5>\d{1,2})(?:st|nd|rd|th)?,?\s(?<y5>\d{4})`,
];
const dates = new RegExp(ways.map((way) => String.raw`(?<!\d)${way}(?!\d)`).join('|'), 'gu');
/** 8:27 AM, 15:20, 15h20; and what a zone may have behind its name: GMT+1, UTC-08:00. */
const times =
  /(?<!\d)\d{1,2}(?:[:.]\d{2}){1,2}(?!\d)|\d{1,2}\s?h\s?\d{2}(?!\d)|(?:GMT|UTC)\s?[-+−]\d{1,2}(?::?\d{2})?/gu;

/**
 * The day that an order's page names as ship-by or deliver-by, of a span ("… to …") its last; null for anything that is
 * not understood to the last digit ("Currently unavailable"): a day that is guessed would be worse than none.
 *
 * It is a day of Amazon's clock for the order's marketplace. The zone that stands behind it is not kept: whoever
 * compares waits until the day is over everywhere (`lastDayOf`).
 *
 * Texts of this page in public scripts, 2019–2025: `Thu, Dec 5, 2019` and `Thu, 5 Dec 2019` (ship-by), `Wed, Dec 4,
 * 2019, 8:27 AM PST`, `Sun, 2 Nov 2025, 15:20 MET`, `2021年5月19日(水) 23:45 JST` (purchase date), `Currently unavailable`
 * (deliver-by). They are what Unicode's common locale data (CLDR) gives for weekday, day, month and year in the page's
 * language; that other languages follow it, too, is inferred. Two numbers that could each be the month name no day:
 * their order follows the language a seller chose, which the host does not tell.
 */
export function readShownDay(text: string): Day | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\s+/g, ' ');
  const days = [...plain.matchAll(dates)].map(({ groups = {} }) => dayOf(groups));
  const rest = plain.replace(dates, ' ').replace(times, ' ');
  const [first, last = first, ...more] = days;
  if (!first || !last || more.length > 0 || last < first || /\d/.test(rest)) return null;
  return last;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf({ y1, m1, d1, y2, m2, d2, one, two, y3, d4, m4, y4, m5, d5, y5 }: Groups): Day | null {
  if (y1) return plausible(y1, m1!, d1!);
  if (y2) return plausible(y2, m2!, d2!);
  if (y3) {
    const [first, second] = [Number(one), Number(two)];
    if (first !== second && first <= 12 && second <= 12) return null;
    return first > 12 ? plausible(y3, second, one!) : plausible(y3, first, two!);
  }
  return y4 ? plausible(y4, monthNamed(m4!), d4!) : plausible(y5!, monthNamed(m5!), d5!);
}

/** Another calendar's year (2569 in Thailand, 1448 of the Hijra) is no year of ours. */
function plausible(year: string, month: string | number | null, day: string): Day | null {
  return year < '2010' || year > '2100' ? null : dayOfParts(year, month, day);
}
