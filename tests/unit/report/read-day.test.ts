import { describe, expect, it } from 'vitest';
import { type DayOrder, dayOrderOf, readDay } from '@/utils/report/read-day';

describe('a date is read as it is written', () => {
  it.each<[text: string, order: DayOrder, day: string | null]>([
    ['2026-11-03', 'month-first', '2026-11-03'],
    ['2026-11-03T23:59:59-08:00', 'month-first', '2026-11-03'],
    ['2026/1/3 07:59', 'day-first', '2026-01-03'],
    ['20261103', 'day-first', '2026-11-03'],
    ['2026年11月3日', 'day-first', '2026-11-03'],
    ['11/03/2026 11:59:59 PM PST', 'month-first', '2026-11-03'],
    ['03/11/2026', 'day-first', '2026-11-03'],
    ['3.11.26', 'day-first', '2026-11-03'],
    ['Nov 3, 2026', 'month-first', '2026-11-03'],
    ['Tuesday, November 3rd, 2026', 'month-first', '2026-11-03'],
    ['03-Nov-2026', 'month-first', '2026-11-03'],
    ['Tue 3 Nov 2026 10:00', 'month-first', '2026-11-03'],
    ['3. Dezember 2026', 'day-first', '2026-12-03'],
    ['3 févr. 2026', 'day-first', '2026-02-03'],
    ['3 de enero de 2026', 'day-first', '2026-01-03'],
    // A workbook's day 46329: 2026-11-03, counted from 1899-12-30 (ECMA-376, 18.17.4.1).
    ['46329', 'month-first', '2026-11-03'],
    ['46329.75', 'month-first', '2026-11-03'],
    ['2026-02-30', 'month-first', null],
    ['13/13/2026', 'month-first', null],
    ['3 ju 2026', 'day-first', null],
    ['soon', 'month-first', null],
    ['', 'month-first', null],
  ])('%s, %s', (text, order, day) => {
    expect(readDay(text, order)).toBe(day);
  });
});

describe('which comes first, day or month', () => {
  it.each<[why: string, texts: string[], marketplace: string, order: DayOrder, isSure: boolean]>([
    ['a day above 12 tells', ['01/02/2026', '21/02/2026'], 'US', 'day-first', true],
    ['a day above 12 tells', ['01/02/2026', '02/21/2026'], 'DE', 'month-first', true],
    ['habit of the marketplace', ['01/02/2026'], 'US', 'month-first', false],
    ['habit of the marketplace', ['01.02.2026'], 'DE', 'day-first', false],
    ['both above 12: nobody knows', ['13/02/2026', '02/13/2026'], 'UK', 'day-first', false],
    ['nothing to decide', ['2026-02-01', 'Feb 1, 2026'], 'US', 'month-first', true],
  ])('%s: %j in %s', (_, texts, marketplace, order, isSure) => {
    expect(dayOrderOf(texts, marketplace)).toEqual({ order, isSure });
  });
});
