// Dexie takes IndexedDB from the surroundings when it is imported, and its live queries know no other way.
import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import { LogDatabase } from '@/utils/log/database';
import { watchLog } from '@/utils/log/live';
import { type RecentOrder, recentOrders } from '@/utils/log/recent-orders';
import { type Summary, summary } from '@/utils/log/summary';
import { policyFor } from '@/utils/policy/policy';
import { dayOf } from '@/utils/vtr/day';
import { confirmation, noon } from './confirmation';
import { confirm } from './logged';

describe('watching', () => {
  it('tells the answer at once and again after each write, until it is stopped', async () => {
    const db = new LogDatabase();
    const summaries: Summary[] = [];
    const lists: (readonly RecentOrder[])[] = [];
    const fail = (reason: unknown) => {
      throw reason;
    };
    const stopSummary = watchLog(() => summary(db, { today: dayOf(noon(21)), policyFor }), {
      next: (answer) => summaries.push(answer),
      error: fail,
    });
    const stopRows = watchLog(() => recentOrders(db, 10), { next: (answer) => lists.push(answer), error: fail });
    await expect.poll(() => [summaries.at(-1)?.isEmpty, lists.at(-1)?.length]).toEqual([true, 0]);
    await confirm(db, confirmation(), confirmation({ package: '2' }));
    await expect
      .poll(() => [summaries.at(-1)?.marketplaces[0]?.rate.counted, lists.at(-1)?.[0]?.packages])
      .toEqual([2, 2]);
    stopSummary();
    stopRows();
    const told = summaries.length;
    await confirm(db, confirmation({ orderId: '114-0000000-0000009' }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(summaries).toHaveLength(told);
  });
});
