// @vitest-environment happy-dom
import 'fake-indexeddb/auto';

import { act, cleanup } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Overview } from '@/entrypoints/dashboard/overview';
import { useOverview } from '@/entrypoints/dashboard/overview-store';
import { LogDatabase } from '@/utils/log/database';
import { renderIn } from '../components/render-in';
import { noon } from '../log/confirmation';
import { enter } from '../log/logged';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('is about the new day when it stays open over midnight', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(2026, 10, 30, 23, 59, 50) });
  const db = new LogDatabase('midnight');
  await enter(db, { orderId: '112-0000000-0000001', at: noon(1) }, { orderId: '112-0000000-0000002', at: noon(2) });
  renderIn('en', <Overview db={db} language="en" account={undefined} />);
  const counted = () => useOverview.getState().overview?.standings.privileges.counted;
  await expect.poll(counted).toBe(2);
  act(() => vi.advanceTimersByTime(30_000));
  // The thirty days begin on the second now.
  await expect.poll(counted).toBe(1);
});
