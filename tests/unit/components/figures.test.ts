import { describe, expect, it } from 'vitest';
import { cappedAmount, measuredPercentage, percentage, timeAgo } from '@/components/figures';

describe('percentage', () => {
  it.each([
    [0.95, '95%', 'a whole one has no decimal'],
    [0.9496, '94.9%', 'just below the target never looks like it'],
    [0.94949, '94.9%', 'rounded to the nearest tenth'],
    [7 / 9, '77.8%', 'two bad of nine'],
    [0.9999, '99.9%', 'one bad of ten thousand is not all'],
    [1, '100%', 'all'],
    [0, '0%', 'none'],
    [0.29, '29%', '0.29 × 100 is 28.999… in binary fractions'],
    [19 / 20, '95%', 'nineteen of twenty'],
  ])('says %d as %s: %s', (share, said) => {
    expect(percentage(share, 'en')).toBe(said);
    expect(percentage(share, 'zh_CN')).toBe(said);
  });

  it.each([
    [0.93, '93.0%'],
    [0.964, '96.4%'],
    [1, '100%'],
  ])('measured, %d is %s', (share, said) => {
    expect(measuredPercentage(share, 'en')).toBe(said);
  });
});

describe('timeAgo', () => {
  const now = Date.UTC(2026, 10, 21, 12);
  it.each([
    [0, null, null],
    [59_000, null, null],
    [12 * 60_000, '12m ago', '12 分钟前'],
    [2 * 3_600_000, '2h ago', '2 小时前'],
    [26 * 3_600_000, 'yesterday', '昨天'],
    [6 * 86_400_000, '6d ago', '6 天前'],
    [-5_000, null, null],
  ])('%d ms before now is “%s” and “%s”', (before, en, zh) => {
    expect(timeAgo(now - before, now, 'en')).toBe(en);
    expect(timeAgo(now - before, now, 'zh_CN')).toBe(zh);
  });
});

it.each([
  [0, '0'],
  [99, '99'],
  [100, '99+'],
  [500, '99+'],
])('%d counted up to a hundred is %s', (amount, said) => {
  expect(cappedAmount(amount)).toBe(said);
});
