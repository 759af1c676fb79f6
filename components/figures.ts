import { type Language, tagOf } from '@/utils/i18n';

/**
 * A share (0–1) as a percentage with at most one decimal. Rounded down: 94.96 % must never look like the 95 % it has
 * not reached.
 */
export function percentage(share: number, language: Language): string {
  return new Intl.NumberFormat(tagOf(language), {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'floor',
    // Binary fractions such as 0.29 * 100 = 28.999… would otherwise be floored by a whole step.
  } as Intl.NumberFormatOptions).format(Number(share.toPrecision(12)));
}

/** A whole number as the language groups it, e.g. `1,204`. */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(tagOf(language)).format(value);
}

const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago `at` was, both in milliseconds since 1970: "2h ago", "昨天". Future times (a changed clock) read as now. */
export function timeAgo(at: number, now: number, language: Language): string {
  const relative = new Intl.RelativeTimeFormat(tagOf(language), { numeric: 'auto', style: 'narrow' });
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  const step = steps.find(([, length]) => seconds >= length);
  const said = step ? relative.format(-Math.floor(seconds / step[1]), step[0]) : relative.format(0, 'second');
  // Chinese in this product sets figures off by a space everywhere; Intl does not.
  return said.replace(/^(\d+)(?=\p{Script=Han})/u, '$1 ');
}

/** A moment in full, for a tooltip: day, month, hour and minute in the seller's own time zone. */
export function moment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
