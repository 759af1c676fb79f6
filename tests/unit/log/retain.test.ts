import { describe, expect, it } from 'vitest';
import { countByAccount } from '@/utils/log/count-by-account';
import type { LogDatabase } from '@/utils/log/database';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import { learnOrders } from '@/utils/log/order-facts';
import { putReported } from '@/utils/log/reported-parts';
import { retain, retainDaily } from '@/utils/log/retain';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { capture, settle } from '@/utils/log/write';
import { policyFor } from '@/utils/policy/policy';
import { confirmation, hour, noon } from './confirmation';
import { freshLog } from './fresh-log';

const days = (count: number) => count * 24 * hour;

/** One package confirmed on each of the given numbers of days ago. */
async function loggedDaysAgo(...ages: number[]): Promise<LogDatabase> {
  const db = freshLog();
  await logDaysAgo(db, ...ages);
  return db;
}

async function logDaysAgo(db: LogDatabase, ...ages: number[]): Promise<void> {
  for (const age of ages) {
    const at = noon(21) - days(age);
    const orderId = `114-0000000-${String(age).padStart(7, '0')}`;
    await capture(db, [confirmation({ orderId, at })], at);
    await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now: at, policyFor });
  }
}

describe('retention', () => {
  it('deletes past its date only, and keeps the roll-ups', async () => {
    const db = await loggedDaysAgo(0, 59, 60, 61, 200);
    expect(await retain(db, { now: noon(21), keepDays: 60 })).toBe(2);
    expect(await db.rows.count()).toBe(3);
    expect(await db.days.count()).toBe(5);
    expect(await countByAccount(db)).toEqual(new Map([['default', 3]]));
  });

  it('leaves nothing for the self-check to repair, even when more is kept from then on', async () => {
    const db = await loggedDaysAgo(0, 61, 200);
    await retain(db, { now: noon(21), keepDays: 60 });
    await retain(db, { now: noon(21), keepDays: 400 });
    expect(await verifyRollUps(db)).toEqual({ compared: 1, repaired: [] });
    expect(await db.days.count()).toBe(3);
  });

  it('repairs nothing either where something older comes in once more is kept', async () => {
    const db = await loggedDaysAgo(0, 61);
    await retain(db, { now: noon(21), keepDays: 60 });
    await logDaysAgo(db, 450);
    expect(await retain(db, { now: noon(21), keepDays: 400 })).toBe(1);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
    expect(await db.days.count()).toBe(3);
  });

  it('lets a backup bring what is older, as long as nothing had to be deleted', async () => {
    const db = await loggedDaysAgo(0);
    await retain(db, { now: noon(21), keepDays: 60 });
    const backup = await exportJson(await loggedDaysAgo(61), noon(21));
    expect(await importJson(db, backup)).toMatchObject({ merged: 1, past: 0 });
    expect(await retain(db, { now: noon(22), keepDays: 60 })).toBe(1);
    expect(await db.days.count()).toBe(2);
  });

  it('forgets what was learned and imported as long ago', async () => {
    const db = await loggedDaysAgo(0);
    for (const age of [59, 61]) {
      const [id, at] = [`r${age}`, noon(21) - days(age)];
      await learnOrders(db, [{ orderId: `114-0000000-00000${age}`, skus: ['S1'] }], at);
      await db.imports.put({ id, at, fileName: 'r.csv', marketplace: 'US', rows: 1, from: null, to: null });
      const row = {
        ...{ importId: id, account: 'default', orderId: '1', package: null, carrier: '', number: '' },
        ...{ cause: 'blank', action: 'edit', before: {} },
      };
      const lines = [-1, 2, 1777].map((line) => ({ ...row, line }));
      await putReported(db, lines, () => {});
    }
    await retain(db, { now: noon(21), keepDays: 60 });
    expect(await db.imports.toCollection().primaryKeys()).toEqual(['r59']);
    expect(await db.reportedParts.toCollection().primaryKeys()).toEqual([
      ['r59', -1],
      ['r59', 0],
      ['r59', 3],
    ]);
    expect(await db.orderFacts.toCollection().primaryKeys()).toEqual([['default', '114-0000000-0000059']]);
  });

  it('is done once a day', async () => {
    const db = await loggedDaysAgo(61);
    expect(await retainDaily(db, { now: noon(21), keepDays: 400 })).toBe(0);
    expect(await retainDaily(db, { now: noon(21) + hour, keepDays: 60 })).toBe(0);
    expect(await retainDaily(db, { now: noon(22), keepDays: 60 })).toBe(1);
  });

  it('deletes nothing on a day to which the clock has leapt, nor once it is right again', async () => {
    const db = await loggedDaysAgo(0, 40);
    await retainDaily(db, { now: noon(21), keepDays: 60 });
    expect(await retainDaily(db, { now: noon(21) + days(365), keepDays: 60 })).toBe(0);
    expect(await retainDaily(db, { now: noon(22), keepDays: 60 })).toBe(0);
    expect(await db.rows.count()).toBe(2);
  });

  it('deletes on the second day after a long time without anything to do', async () => {
    const db = await loggedDaysAgo(0, 40);
    await retainDaily(db, { now: noon(21), keepDays: 60 });
    expect(await retainDaily(db, { now: noon(21) + days(50), keepDays: 60 })).toBe(0);
    expect(await retainDaily(db, { now: noon(21) + days(51), keepDays: 60 })).toBe(1);
  });
});
