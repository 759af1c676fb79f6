import 'fake-indexeddb/auto';

import { afterEach, beforeEach, expect, it } from 'vitest';
import { feedOverview } from '@/entrypoints/dashboard/feed-overview';
import { useOverview } from '@/entrypoints/dashboard/overview-store';
import { setCategory } from '@/utils/log/category';
import { LogDatabase } from '@/utils/log/database';
import type { Confirmation } from '@/utils/messages';
import { dayOf } from '@/utils/vtr/day';
import { enter } from '../log/logged';

let db: LogDatabase;
let stop = () => {};
const today = dayOf(Date.now());

const log = (index: number, change: Partial<Confirmation> = {}) =>
  enter(db, { orderId: `112-0000000-000000${index}`, at: Date.now() - 3_600_000, ...change });

const counted = () => useOverview.getState().overview?.standings.privileges.counted;

beforeEach(() => {
  useOverview.setState(useOverview.getInitialState(), true);
  db = new LogDatabase(`overview-${Math.random()}`);
});
afterEach(() => stop());

it('is of the marketplace that stands worst, unless another is chosen, and follows the log', async () => {
  await log(1);
  await log(2);
  await log(3, { marketplace: 'DE', findings: [{ code: 'blank', severity: 'error' }] });
  stop = feedOverview(db, { marketplace: '', category: '', account: undefined, today });
  await expect.poll(() => useOverview.getState().overview?.standings.privileges.low).toBe(0);
  expect(counted()).toBe(1);
  stop();
  useOverview.setState({ marketplace: 'US' });
  stop = feedOverview(db, { marketplace: 'US', category: '', account: undefined, today });
  await expect.poll(counted).toBe(2);
  await log(4);
  await expect.poll(counted).toBe(3);
});

it('is of one category where that is chosen', async () => {
  await log(1);
  await log(2);
  await setCategory(db, [{ account: 'default', orderId: '112-0000000-0000001', package: '1' }], 'Toys', Date.now());
  useOverview.setState({ category: 'Toys' });
  stop = feedOverview(db, { marketplace: '', category: 'Toys', account: undefined, today });
  await expect.poll(counted).toBe(1);
});

it('is empty where nothing was logged', async () => {
  stop = feedOverview(db, { marketplace: '', category: '', account: undefined, today });
  await expect.poll(() => useOverview.getState().summary).toEqual({ marketplaces: [], isEmpty: true });
  expect(useOverview.getState().overview).toBeNull();
});
