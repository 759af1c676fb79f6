import { describe, expect, it } from 'vitest';
import { setCategory } from '@/utils/log/category';
import type { LogDatabase } from '@/utils/log/database';
import { overview } from '@/utils/log/overview';
import { policyFor } from '@/utils/policy/policy';
import { dayOf } from '@/utils/vtr/day';
import { hour, noon } from './confirmation';
import { freshLog } from './fresh-log';
import { confirmAlike, orderOf } from './logged';

const options = { today: dayOf(noon(21)), policyFor, marketplace: 'US' };
const mismatch = [{ code: 'carrier-mismatch', severity: 'error' }] as const;

async function someLog(): Promise<LogDatabase> {
  const db = freshLog();
  await confirmAlike(db, 58, { orderId: orderOf(1), at: noon(20) });
  await confirmAlike(db, 3, { orderId: orderOf(2), at: noon(20) - 28 * 24 * hour, carrier: 'UPS', findings: mismatch });
  await confirmAlike(db, 1, { orderId: orderOf(3), at: noon(21), carrier: 'UPS', noTracking: true });
  await confirmAlike(db, 5, { orderId: orderOf(4), marketplace: 'DE', findings: mismatch });
  return db;
}

describe('the overview of a marketplace', () => {
  it('has the rate of each day over its own window', async () => {
    const { series, window } = await overview(await someLog(), options);
    expect(window).toEqual({ from: '2026-10-23', to: '2026-11-21' });
    expect(series).toHaveLength(90);
    expect(series.slice(-2)).toEqual([
      { day: '2026-11-20', counted: 61, low: 58 / 61, high: 58 / 61 },
      { day: '2026-11-21', counted: 62, low: 58 / 62, high: 58 / 62 },
    ]);
    expect(series[0]).toEqual({ day: '2026-08-24', counted: 0, low: null, high: null });
  });

  it('has the window’s causes and carriers, the gravest first', async () => {
    const { byCause, byCarrier } = await overview(await someLog(), options);
    expect(byCause).toEqual([
      { code: 'carrier-mismatch', count: 3 },
      { code: 'no-tracking', count: 1 },
    ]);
    expect(byCarrier).toEqual([
      { carrier: 'ups', counted: 4, defects: 4 },
      { carrier: 'usps', counted: 58, defects: 0 },
    ]);
  });

  it('stands against both goals', async () => {
    const { standings } = await overview(await someLog(), options);
    expect(standings).toMatchObject({
      privileges: { low: 58 / 62, buffer: 0, cleanToRecover: 18 },
      promises: { cleanToRecover: 138 },
    });
  });

  it('foresees the day on which known defects leave the window', async () => {
    const { forecast, cleanPerDay } = await overview(await someLog(), options);
    expect(cleanPerDay).toBeCloseTo(58 / 30);
    expect(forecast).toHaveLength(30);
    expect(forecast.filter(({ leaving }) => leaving > 0)).toMatchObject([
      { day: '2026-11-22', leaving: 3, counted: 61 },
      { day: '2026-12-21', leaving: 1, counted: 58 },
    ]);
  });

  it('is empty where nothing was logged', async () => {
    const empty = await overview(freshLog(), { ...options, pastDays: 3, comingDays: 2 });
    expect(empty).toMatchObject({
      byCause: [],
      byCarrier: [],
      cleanPerDay: 0,
      standings: { privileges: { low: null } },
    });
    expect([empty.series.length, empty.forecast.length]).toEqual([3, 2]);
  });

  it('shows a category with its own count, and the packages without one as such', async () => {
    const db = await someLog();
    const keys = Array.from({ length: 3 }, (_, index) => ({
      account: 'default',
      orderId: orderOf(2),
      package: String(index + 1),
    }));
    await setCategory(db, keys, 'Toys', noon(21));
    const toys = await overview(db, { ...options, category: 'Toys' });
    expect(toys.standings.privileges).toMatchObject({ counted: 3, defects: 3, isSmall: true });
    expect((await overview(db, { ...options, category: 'unknown' })).standings.privileges.counted).toBe(59);
    expect((await overview(db, options)).standings.privileges.counted).toBe(62);
  });
});
