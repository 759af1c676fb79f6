import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/utils/vtr/day';
import { forecast } from '@/utils/vtr/forecast';
import { standingsOf } from '@/utils/vtr/goals';
import { type Counts, noPackages, type PackageState, packageStates } from '@/utils/vtr/package-state';
import { rateSeries } from '@/utils/vtr/rate-series';
import type { DayCounts } from '@/utils/vtr/window-counts';

const today = '2026-11-21';
const options = { today, target: 0.95, windowDays: 30, days: 40 };
const dayCounts = (day: string, counts: Partial<Counts>): DayCounts => ({ day, counts: { ...noPackages, ...counts } });

describe('the forecast', () => {
  const known = [
    dayCounts('2026-10-23', { 'defect-reported': 2, unverifiable: 1 }),
    dayCounts('2026-11-21', { 'awaiting-scan': 38 }),
    dayCounts('2026-11-25', { 'awaiting-scan': 10 }),
  ];
  const days = forecast(known, options);

  it('begins tomorrow and says on which day known defects leave the window', () => {
    expect(days[0]).toMatchObject({ day: '2026-11-22', leaving: { defects: 2, unverifiable: 1 } });
    expect(days.filter(({ leaving }) => leaving.defects > 0)).toHaveLength(1);
  });

  it('lets packages count from the day their delivery was promised', () => {
    expect(days.slice(0, 4).map(({ rate }) => rate.counted)).toEqual([38, 38, 38, 48]);
  });

  it('says nothing of days on which no known package counts', () => {
    expect(days.at(-1)).toMatchObject({ day: '2026-12-31', rate: { counted: 0, low: null, high: null } });
  });

  it('can go on as before: so many clean packages a day, and never more days of them than the window has', () => {
    const pace = forecast([], { ...options, cleanPerDay: 1.5 });
    expect(pace.slice(0, 3).map(({ rate }) => rate.counted)).toEqual([2, 3, 5]);
    expect(pace.at(-1)?.rate.counted).toBe(45);
  });
});

interface Package {
  readonly day: string;
  readonly state: PackageState;
}

const someDay = fc.integer({ min: -70, max: 50 }).map((offset) => addDays(today, offset));
const somePackages: fc.Arbitrary<Package[]> = fc.array(
  fc.record({ day: someDay, state: fc.constantFrom(...packageStates) }),
  { maxLength: 150 },
);

const rolledUp = (packages: readonly Package[]) => packages.map(({ day, state }) => dayCounts(day, { [state]: 1 }));

/** The shares of the packages whose day lies in the window that ends with `day`, counted one by one. */
function naiveRate(packages: readonly Package[], day: string, windowDays: number) {
  const counted = packages.filter((one) => {
    const age = (Date.parse(day) - Date.parse(one.day)) / 86_400_000;
    return age >= 0 && age < windowDays && one.state !== 'exempt';
  });
  const clean = counted.filter(({ state }) => state === 'awaiting-scan' || state === 'no-defect-reported').length;
  const open = counted.filter(({ state }) => state === 'unverifiable').length;
  const share = (part: number) => (counted.length === 0 ? null : part / counted.length);
  return { counted: counted.length, low: share(clean), high: share(clean + open) };
}

describe('against counting one by one', () => {
  it('each coming day has the rate of its own window', () => {
    fc.assert(
      fc.property(somePackages, fc.integer({ min: 1, max: 45 }), (packages, windowDays) => {
        for (const { day, rate } of forecast(rolledUp(packages), { ...options, windowDays, days: 12 }))
          expect(rate).toMatchObject(naiveRate(packages, day, windowDays));
      }),
      { numRuns: 50 },
    );
  });

  it('and so has each day that is past', () => {
    fc.assert(
      fc.property(somePackages, fc.integer({ min: 1, max: 45 }), (packages, windowDays) => {
        const span = { from: addDays(today, -14), to: today };
        const series = rateSeries(rolledUp(packages), { span, windowDays, target: 0.95 });
        expect(series).toHaveLength(15);
        for (const { day, rate } of series) expect(rate).toMatchObject(naiveRate(packages, day, windowDays));
      }),
      { numRuns: 50 },
    );
  });

  it('every defect of the window leaves it on exactly one day', () => {
    fc.assert(
      fc.property(somePackages, (packages) => {
        const defects = packages.filter(({ day, state }) => day <= today && /^defect/.test(state));
        const inWindow = defects.filter(({ day }) => day > addDays(today, -30));
        const leaving = forecast(rolledUp(packages), { ...options, days: 30 }).map((one) => one.leaving.defects);
        expect(leaving.reduce((sum, one) => sum + one, 0)).toBe(inWindow.length);
      }),
      { numRuns: 50 },
    );
  });
});

it('both goals look at the same packages (Amazon VTR FAQ: 95 %; 98 % tracked)', () => {
  const counts = { ...noPackages, 'awaiting-scan': 97, 'defect-expected': 3 };
  const goals = { target: 0.95, goals: { tracked: 0.98 } };
  expect(standingsOf(counts, goals)).toMatchObject({
    privileges: { low: 0.97, buffer: 2, cleanToRecover: 0 },
    promises: { low: 0.97, buffer: 0, cleanToRecover: 50 },
  });
});
