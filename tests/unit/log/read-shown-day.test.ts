import { describe, expect, it } from 'vitest';
import { readShownDay } from '@/utils/log/read-shown-day';

describe('the day that an order’s page names', () => {
  it.each<[source: string, text: string, day: string]>([
    ['public scripts 2019, US, ship-by', 'Thu, Dec 5, 2019', '2019-12-05'],
    ['public scripts 2019, UK, ship-by', 'Thu, 5 Dec 2019', '2019-12-05'],
    ['public scripts 2019, US, purchase date', 'Wed, Dec 4, 2019, 8:27 AM PST', '2019-12-04'],
    ['public script 2025, DE in English, purchase date', 'Sun, 2 Nov 2025, 15:20 MET', '2025-11-02'],
    ['public scripts 2021, JP, purchase date', '2021年5月19日(水) 23:45 JST', '2021-05-19'],
    ['public script 2021, IN, list', '18 Aug 2021 ', '2021-08-18'],
    ['public script 2026, US, list', 'Nov 4, 2026 PDT', '2026-11-04'],
    ['inferred: with a zone', 'Mon, Nov 23, 2026 PST', '2026-11-23'],
    ['inferred: a span', 'Mon, Nov 23, 2026 PST to Tue, Nov 24, 2026 PST', '2026-11-24'],
    ['inferred: a span of one day', 'Mon, 23 Nov 2026 GMT to Mon, 23 Nov 2026 GMT', '2026-11-23'],
    ['inferred: a span in Chinese', '2026年11月23日 周一 PST 至 2026年11月24日 周二 PST', '2026-11-24'],
    ['inferred: a span in Japanese', '2026/11/23 から 2026/11/24 JST', '2026-11-24'],
    ['inferred: over the turn of a year', 'Thu, Dec 31, 2026 PST to Fri, Jan 1, 2027 PST', '2027-01-01'],
    ['inferred: an offset for a zone', 'Mon., 23. Nov. 2026, 23:59 GMT+1', '2026-11-23'],
    ['inferred: an hour as in French', 'lun. 23 nov. 2026 à 23 h 59 UTC+1', '2026-11-23'],
    ['inferred: in numbers', '24.11.2026 23:59', '2026-11-24'],
    ['inferred: in numbers, one can only be the day', '11/24/2026', '2026-11-24'],
    ['inferred: in numbers, one can only be the day', '24/11/2026', '2026-11-24'],
    ['inferred: in numbers that are the same', '11/11/2026', '2026-11-11'],
    ['full-width digits', '２０２６年１１月２４日', '2026-11-24'],
    ['marks of direction and no-break spaces', '\u200eTue,\u00a0Nov\u202f24, 2026\u200f', '2026-11-24'],
    ['line breaks of the markup', '\n   Tue, Nov 24, 2026\n  to\n Wed, Nov 25, 2026 ', '2026-11-25'],
  ])('%s: %s', (_, text, day) => {
    expect(readShownDay(text)).toBe(day);
  });

  it.each<[why: string, text: string]>([
    ['nothing', ''],
    ['public script 2020, deliver-by', 'Currently unavailable'],
    ['a day that is not named', 'Tomorrow'],
    ['a weekday alone', 'Tue'],
    ['no year', 'Tue, Nov 24'],
    ['a year of two digits', '24.11.26'],
    ['a span whose second day has no year', 'Mon, Nov 23, 2026 to Tue, Nov 24'],
    ['a span whose first day has no year', 'Nov 23 – Nov 24, 2026'],
    ['a span within a month', '23–24 Nov 2026'],
    ['a span that ends before it begins', 'Tue, Nov 24, 2026 to Mon, Nov 23, 2026'],
    ['three days', 'Nov 22, 2026, Nov 23, 2026, Nov 24, 2026'],
    ['day or month', '03/11/2026'],
    ['day or month, in a span', '24/11/2026 – 03/12/2026'],
    ['no such day', 'Feb 30, 2026'],
    ['no such day', '31.4.2026'],
    ['no such month', 'Foo 24, 2026'],
    ['a beginning of two months', '24 Ju 2026'],
    ['the year of Thailand', '24 Nov 2569'],
    ['the year of the Hijra', '14/6/1448'],
    ['a number more', 'Tue, Nov 24, 2026 (2 items)'],
    ['a tracking number', '9400111202555842332669'],
    ['an order ID', '114-7941379-5480234'],
    ['a phone number', '206-266-1000'],
  ])('unknown rather than guessed, %s: %j', (_, text) => {
    expect(readShownDay(text)).toBeNull();
  });
});

/** The page's texts follow Unicode's locale data where public scripts show them; so each of Amazon's languages is tried. */
describe('each day of a year as it is written in', () => {
  const languages = [
    ...['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'en-SG', 'de-DE', 'fr-FR', 'fr-CA', 'fr-BE', 'es-ES', 'es-MX'],
    ...['it-IT', 'nl-NL', 'nl-BE', 'pl-PL', 'sv-SE', 'tr-TR', 'pt-BR', 'ja-JP', 'zh-CN', 'zh-TW', 'ko-KR'],
    ...['ar-AE', 'ar-EG'],
  ];
  const styles: readonly Intl.DateTimeFormatOptions[] = [
    { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
    { year: 'numeric', month: 'short', day: 'numeric' },
    { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
    { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  ];
  const year = Array.from({ length: 365 }, (_, at) => Date.UTC(2026, 0, 1 + at, 12));

  it.each(languages)('%s', (language) => {
    const wrong = styles.flatMap((style) => {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      return year.flatMap((moment) => {
        const day = new Date(moment).toISOString().slice(0, 10);
        const text = format.format(moment);
        return readShownDay(text) === day ? [] : [`${text}: ${readShownDay(text)}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});
