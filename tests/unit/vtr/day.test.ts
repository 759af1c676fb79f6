import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, windowEnding } from '@/utils/vtr/day';

describe('addDays', () => {
  it.each([
    ['2026-11-21', 1, '2026-11-22'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    // The days on which summer time begins and ends in the US and in Europe are days like any other.
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-10-25', -1, '2026-10-24'],
    ['2026-11-21', -29, '2026-10-23'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i days', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -4000, max: 4000 }), (moment, count) => {
        const day = dayOf(moment);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});

describe('dayOf', () => {
  it.each([
    ['just after midnight', new Date(2026, 10, 21, 0, 0, 0, 0), '2026-11-21'],
    ['just before midnight', new Date(2026, 10, 21, 23, 59, 59, 999), '2026-11-21'],
    ['a one-digit month and day', new Date(2027, 0, 5, 12), '2027-01-05'],
  ])('is the day of the browser’s own zone: %s', (_, date, expected) => {
    expect(dayOf(date.getTime())).toBe(expected);
  });
});

it('a window of 30 days has 30 days, today among them', () => {
  const { from, to } = windowEnding('2026-11-21', 30);
  expect({ from, to }).toEqual({ from: '2026-10-23', to: '2026-11-21' });
  expect(addDays(from, 29)).toBe(to);
});
