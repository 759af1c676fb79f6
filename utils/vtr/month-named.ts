/** The languages of the marketplaces that write months in words. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'sv', 'tr', 'pt', 'ar'];
/** In full and short, standing alone and behind a day (Polish listopad, listopada). */
const styles: readonly Intl.DateTimeFormatOptions[] = (['long', 'short'] as const).flatMap((month) => [
  { month },
  { month, day: 'numeric' },
]);
let months: readonly (readonly [name: string, month: number])[] | undefined;

/** The month, 1 to 12, that a word names or begins in one of the marketplaces' languages; null where that is not one. */
export function monthNamed(word: string): number | null {
  months ??= languages.flatMap((language) => styles.flatMap((style) => namesIn(language, style)));
  const begun = plain(word);
  if (begun.length < 3) return null;
  const meant = new Set(months.filter(([name]) => name.startsWith(begun)).map(([, month]) => month));
  return meant.size === 1 ? [...meant][0]! : null;
}

function namesIn(language: string, style: Intl.DateTimeFormatOptions): (readonly [string, number])[] {
  const format = new Intl.DateTimeFormat(language, { ...style, calendar: 'gregory', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => {
    const parts = format.formatToParts(Date.UTC(2026, at, 1));
    return [plain(parts.find(({ type }) => type === 'month')!.value), at + 1] as const;
  });
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
