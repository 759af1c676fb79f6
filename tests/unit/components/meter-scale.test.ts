import { describe, expect, it } from 'vitest';
import { placeOn, scaleFor } from '@/components/meter-scale';

describe('the scale of the meter', () => {
  it.each([
    [0.98, 0.9],
    [0.901, 0.9],
    [0.9, 0.8],
    [7 / 9, 0.5],
    [0.3, 0],
    [0, 0],
  ])('for %d begins at %d', (share, from) => {
    expect(scaleFor(share).from).toBe(from);
  });

  it.each([
    [0.9, 0.95, 50],
    [0.9, 1, 100],
    [0.9, 0.5, 0],
    [0.8, 0.95, 75],
    [0, 0.95, 95],
  ])('from %d puts %d at %d percent', (from, share, place) => {
    expect(placeOn({ from }, share)).toBeCloseTo(place, 6);
  });
});
