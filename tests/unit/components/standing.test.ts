import { describe, expect, it } from 'vitest';
import { consequences, isKnown, type KnownRate, standingOf } from '@/components/standing';
import { noPackages } from '@/utils/vtr/package-state';
import { rateOf } from '@/utils/vtr/rate';

const target = 0.95;

function rate(clean: number, unverifiable: number, defects: number): KnownRate {
  const known = rateOf({ ...noPackages, 'awaiting-scan': clean, unverifiable, 'defect-expected': defects }, { target });
  if (!isKnown(known)) throw new Error('Nothing is counted.');
  return known;
}

// Source: the target of 95 % and its reading on the careful side (Amazon VTR FAQ; design: what can't be verified counts).
const rows: readonly [clean: number, unverifiable: number, defects: number, standing: string, said: string[]][] = [
  [100, 0, 0, 'on-target', ['popupBuffer']],
  [398, 7, 7, 'on-target', ['popupBuffer', 'popupUnverifiableFit']],
  [19, 0, 1, 'on-target', ['popupBufferNone']],
  [186, 9, 5, 'at-risk', ['popupRiskFit', 'popupSecure']],
  [180, 10, 10, 'at-risk', ['popupRisk', 'popupSecure']],
  [90, 0, 6, 'below', ['popupRecover']],
  [90, 1, 6, 'below', ['popupRecover', 'popupUnverifiable']],
  [7, 0, 2, 'below', ['popupRecover', 'popupSmall']],
  [1, 0, 0, 'on-target', ['popupBufferNone', 'popupSmall']],
  [0, 1, 0, 'at-risk', ['popupRisk', 'popupSecure', 'popupSmall']],
];

describe('where a seller stands', () => {
  it.each(rows)('%d clean, %d unverifiable, %d defects: %s', (clean, unverifiable, defects, standing, said) => {
    const known = rate(clean, unverifiable, defects);
    expect(standingOf(known, target)).toBe(standing);
    const phrases = consequences(known, target, (share) => `${share * 100}%`);
    expect(phrases.map(({ key }) => key)).toEqual(said);
  });

  it('is not known while nothing is counted', () => {
    expect(isKnown(rateOf(noPackages, { target }))).toBe(false);
  });
});
