import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, noPackages, packageStates } from '@/utils/vtr/package-state';
import { rateOf } from '@/utils/vtr/rate';

const policy = { target: 0.95 };

describe('a rate', () => {
  it.each<[source: string, counts: Partial<Counts>, expected: object]>([
    [
      'nothing logged',
      {},
      { low: null, high: null, counted: 0, buffer: 0, hopefulBuffer: 0, cleanToRecover: 0, isSmall: false },
    ],
    [
      'VTR FAQ: 95 % is met at exactly 19 of 20',
      { 'awaiting-scan': 19, 'defect-expected': 1 },
      { low: 0.95, high: 0.95, buffer: 0, cleanToRecover: 0, isSmall: false },
    ],
    [
      'seller forums: "2 bad of 9 = 77.8 %"',
      { 'awaiting-scan': 7, 'defect-reported': 2 },
      { low: 7 / 9, defects: 2, buffer: 0, cleanToRecover: 31, isSmall: true },
    ],
    [
      'careful: what can’t be verified counts as a defect',
      { 'awaiting-scan': 190, unverifiable: 10 },
      { low: 0.95, high: 1, unverifiable: 10, buffer: 0, hopefulBuffer: 10 },
    ],
    [
      'Amazon help: exempt packages leave the denominator',
      { 'no-defect-reported': 20, exempt: 80 },
      { low: 1, counted: 20, buffer: 1, isSmall: false },
    ],
    ['19 clean packages do not bear one defect: 19 of 20 do', { 'awaiting-scan': 19 }, { buffer: 1, isSmall: true }],
    ['18 clean packages bear none', { 'awaiting-scan': 18 }, { buffer: 0, isSmall: true }],
  ])('%s', (_, counts, expected) => {
    expect(rateOf({ ...noPackages, ...counts }, policy)).toMatchObject(expected);
  });

  it('can’t be recovered by clean packages when the target is everything', () => {
    const counts = { ...noPackages, 'awaiting-scan': 50, 'defect-expected': 1 };
    expect(rateOf(counts, { target: 1 }).cleanToRecover).toBeNull();
  });
});

const someCounts = fc.record(
  Object.fromEntries(packageStates.map((state) => [state, fc.nat(state === 'awaiting-scan' ? 2000 : 60)])),
) as fc.Arbitrary<Counts>;
const someTarget = fc.integer({ min: 5000, max: 9999 });

/** Is `clean` of `all` at least the target? In whole numbers, as on paper. */
const meets = (clean: number, all: number, needed: number) => clean * 10_000 >= needed * all;

describe('against counting one by one', () => {
  it('holds as many more defects as the buffer says, and not one more', () => {
    fc.assert(
      fc.property(someCounts, someTarget, (counts, needed) => {
        const { counted, buffer, hopefulBuffer } = rateOf(counts, { target: needed / 10_000 });
        const clean = counts['awaiting-scan'] + counts['no-defect-reported'];
        expect(buffer).toBe(naiveBuffer(clean, counted, needed));
        expect(hopefulBuffer).toBe(naiveBuffer(clean + counts.unverifiable, counted, needed));
      }),
    );
  });

  it('recovers after as many clean packages as it says, and not one earlier', () => {
    fc.assert(
      fc.property(someCounts, someTarget, (counts, needed) => {
        const { counted, cleanToRecover } = rateOf(counts, { target: needed / 10_000 });
        const clean = counts['awaiting-scan'] + counts['no-defect-reported'];
        const more = cleanToRecover as number;
        expect(meets(clean + more, counted + more, needed)).toBe(true);
        if (more > 0) expect(meets(clean + more - 1, counted + more - 1, needed)).toBe(false);
      }),
    );
  });

  it('equals the share of packages counted from a list', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...packageStates), { maxLength: 200 }), (packages) => {
        const counts: Record<string, number> = { ...noPackages };
        for (const state of packages) counts[state]! += 1;
        const rate = rateOf(counts as Counts, policy);
        const measured = packages.filter((state) => state !== 'exempt');
        const clean = measured.filter((state) => state === 'awaiting-scan' || state === 'no-defect-reported').length;
        const open = measured.filter((state) => state === 'unverifiable').length;
        expect(rate.counted).toBe(measured.length);
        expect(rate.low).toBe(measured.length === 0 ? null : clean / measured.length);
        expect(rate.high).toBe(measured.length === 0 ? null : (clean + open) / measured.length);
        expect(rate.defects).toBe(measured.length - clean - open);
      }),
    );
  });

  it('is small exactly when one defect among those counted misses the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), someTarget, (counted, needed) => {
        const { isSmall } = rateOf({ ...noPackages, 'awaiting-scan': counted }, { target: needed / 10_000 });
        expect(isSmall).toBe(!meets(counted - 1, counted, needed));
      }),
    );
  });
});

function naiveBuffer(clean: number, counted: number, needed: number): number {
  let defects = 0;
  while (meets(clean, counted + defects + 1, needed)) {
    defects += 1;
    if (defects > 10_000) throw new Error('endless');
  }
  return defects;
}
