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

/** How many there are; what is counted only up to a hundred says so. */
export function cappedAmount(amount: number): string {
  return amount > 99 ? '99+' : String(amount);
}

function tenthsOf(share: number): number {
  const exact = Number((share * 1000).toPrecision(12));
  const rounded = Math.round(exact);
  return rounded > exact && rounded % 10 === 0 ? rounded - 1 : rounded;
}

function formatted(tenths: number, language: Language, decimals: 0 | 1): string {
  return percents[decimals](language).format(tenths / 1000);
}

const percents = [0, 1].map((minimumFractionDigits) =>
  onceFor((tag) => new Intl.NumberFormat(tag, { style: 'percent', minimumFractionDigits, maximumFractionDigits: 1 })),
) as [OnceFor<Intl.NumberFormat>, OnceFor<Intl.NumberFormat>];

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
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  const step = steps.find(([, length]) => seconds >= length);
  if (!step) return null;
  const said = relative(language).format(-Math.floor(seconds / step[1]), step[0]);
  // Chinese in this product sets figures off by a space everywhere; Intl does not.
  return said.replace(/^(\d+)(?=\p{Script=Han})/u, '$1 ');
}

const relative = onceFor((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'narrow' }));

/** A moment in full, for a tooltip: day, month, hour and minute in the seller's own time zone. */
export function moment(at: number, language: Language): string {
  return moments(language).format(at);
}

const moments = onceFor((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }));

type OnceFor<Format> = (language: Language) => Format;

/** A format of each language, made when it is first asked for: making one takes longer than all that it says in a list. */
function onceFor<Format>(make: (tag: string) => Format): OnceFor<Format> {
  const made = new Map<Language, Format>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const format = make(tagOf(language));
    made.set(language, format);
    return format;
  };
}
