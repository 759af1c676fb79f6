import { type Language, tagOf } from '@/utils/i18n';

/**
 * A share (0–1) as a percentage with at most one decimal. What would be rounded up to a whole percent stays below it:
 * 94.96 % must never look like the 95 % it has not reached.
 */
export function percentage(share: number, language: Language): string {
  return formatted(tenthsOf(share), language, 0);
}

/** The same with its decimal always shown, for a figure that stands alone: "93.0%". Only 100 % has none. */
export function measuredPercentage(share: number, language: Language): string {
  const tenths = tenthsOf(share);
  return formatted(tenths, language, tenths === 1000 ? 0 : 1);
}

function tenthsOf(share: number): number {
  const exact = Number((share * 1000).toPrecision(12));
  const rounded = Math.round(exact);
  return rounded > exact && rounded % 10 === 0 ? rounded - 1 : rounded;
}

function formatted(tenths: number, language: Language, minimumFractionDigits: number): string {
  const format = { style: 'percent', minimumFractionDigits, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(tagOf(language), format).format(tenths / 1000);
}

const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * How long ago `at` was, both in milliseconds since 1970: "2h ago", "昨天". Null for less than a minute, and for the
 * future, which only a changed clock can show.
 */
export function timeAgo(at: number, now: number, language: Language): string | null {
  const relative = new Intl.RelativeTimeFormat(tagOf(language), { numeric: 'auto', style: 'narrow' });
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  const step = steps.find(([, length]) => seconds >= length);
  if (!step) return null;
  const said = relative.format(-Math.floor(seconds / step[1]), step[0]);
  // Chinese in this product sets figures off by a space everywhere; Intl does not.
  return said.replace(/^(\d+)(?=\p{Script=Han})/u, '$1 ');
}

/** A moment in full, for a tooltip: day, month, hour and minute in the seller's own time zone. */
export function moment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
