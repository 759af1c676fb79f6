import { type Language, tagOf } from '@/utils/i18n';
import type { Day } from '@/utils/vtr/day';

/** A day for a table: "Nov 21, 2026", "2026年11月21日". It is the same day wherever it is read. */
export function dayText(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}

/** The same without the year, where there is little room: "Nov 21", "11月21日". */
export function shortDayText(day: Day, language: Language): string {
  const format = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(tagOf(language), format).format(Date.parse(day));
}

/** A whole number with its thousands set apart. */
export function wholeText(count: number, language: Language): string {
  return new Intl.NumberFormat(tagOf(language)).format(count);
}
