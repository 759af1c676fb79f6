import { describe, expect, it } from 'vitest';
import { changeRows } from '@/utils/log/change-rows';
import { countAwaiting, dueForRecheck, markLooked, mostCounted, nextRecheck, ordersInNeed } from '@/utils/log/due';
import { rowOf } from '@/utils/log/log-row';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { capture, settle } from '@/utils/log/write';
import { policyFor } from '@/utils/policy/policy';
import { confirmation, hour, noon } from './confirmation';
import { logged } from './logged';

const [a, b, c] = ['114-0000000-0000001', '114-0000000-0000002', '114-0000000-0000003'] as const;
const mismatch = [{ code: 'carrier-mismatch', severity: 'error' }] as const;
const day = 24 * hour;
const limit = 20;

const keyOf = (orderId: string) => ({ account: 'default', orderId, package: '1' });

describe('what can still be corrected', () => {
  it('is a defect of the last thirty days', async () => {
    const db = await logged(
      { orderId: a, at: noon(1), findings: mismatch },
      { orderId: b, at: noon(20), noTracking: true },
      { orderId: c, at: noon(20) },
    );
    expect((await ordersInNeed(db, noon(21))).mend).toBe(2);
    expect((await ordersInNeed(db, noon(1) + 31 * day)).mend).toBe(1);
  });

  it('is nothing any more once it was corrected, or a report shows that it was delivered', async () => {
    const db = await logged(
      { orderId: a, at: noon(19), findings: mismatch },
      { orderId: a, at: noon(20), page: 'edit', carrier: 'UPS' },
      { orderId: b, at: noon(19), findings: mismatch },
    );
    await changeRows(db, [keyOf(b)], (row) =>
      rowOf(row, { ...row.fields, delivered: { value: true, at: noon(21) } }, row.history),
    );
    expect((await ordersInNeed(db, noon(21))).mend).toBe(0);
  });
});

describe('what wants another look', () => {
  const corrected = () =>
    logged(
      { orderId: a, at: noon(1), findings: mismatch },
      { orderId: a, at: noon(10), page: 'edit', carrier: 'UPS' },
      { orderId: b, at: noon(11) },
      { orderId: b, at: noon(12), page: 'edit', carrier: 'UPS' },
    );

  it.each([
    ['not while Amazon may still show the old state', noon(10) + 71 * hour, 0],
    ['72 hours after the correction', noon(10) + 72 * hour, 1],
    ['not for ever: two weeks later the next report tells', noon(10) + 72 * hour + 15 * day, 0],
  ])('%s', async (_, now, orders) => {
    expect((await dueForRecheck(await corrected(), { now, limit })).orders).toBe(orders);
  });

  it('is not what never was a defect', async () => {
    const { rows } = await dueForRecheck(await corrected(), { now: noon(16), limit });
    expect(rows.map(({ orderId }) => orderId)).toEqual([a]);
  });

  it('is known beforehand', async () => {
    const db = await corrected();
    expect(await nextRecheck(db, noon(10))).toBe(noon(10) + 72 * hour);
    expect(await nextRecheck(db, noon(14))).toBeNull();
  });

  it('is done with once the seller has looked, until the next correction', async () => {
    const db = await corrected();
    expect(await markLooked(db, [keyOf(a), keyOf(c)], noon(14))).toBe(1);
    expect(await dueForRecheck(db, { now: noon(14), limit })).toEqual({ rows: [], orders: 0 });
    await capture(db, [confirmation({ orderId: a, page: 'edit', carrier: 'FedEx', at: noon(15) })], noon(15));
    await settle(db, { orderIds: [a], outcome: 'confirmed' }, { now: noon(15), policyFor });
    expect((await dueForRecheck(db, { now: noon(19), limit })).orders).toBe(1);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });
});

it('counts orders, not packages, and each once', async () => {
  const db = await logged({ orderId: b, at: noon(1), findings: mismatch });
  const two = [
    confirmation({ orderId: a, findings: mismatch }),
    confirmation({ orderId: a, package: '2', findings: mismatch }),
  ];
  await capture(db, two, noon(21));
  await settle(db, { orderIds: [a], outcome: 'confirmed' }, { now: noon(21), policyFor });
  await capture(db, [{ ...two[0]!, page: 'edit', at: noon(21) + 1, findings: [] }], noon(21));
  await settle(db, { orderIds: [a], outcome: 'confirmed' }, { now: noon(21), policyFor });
  expect(await ordersInNeed(db, noon(25))).toEqual({ mend: 2, recheck: 1, all: 2 });
});

it('counts the orders of each account by themselves, whatever their ids', async () => {
  const db = await logged({ orderId: a, findings: mismatch });
  const there = await db.rows.get(['default', a, '1']);
  await db.rows.put({ ...there!, account: 'Toys' });
  expect(await ordersInNeed(db, noon(21))).toMatchObject({ mend: 2, all: 2 });
});

it('counts the packages that were entered too recently for Amazon to show it', async () => {
  const db = await logged({ orderId: a, at: noon(18) }, { orderId: b, at: noon(19) });
  expect(await countAwaiting(db, noon(21))).toBe(1);
});

it('counts them for one account, however many another one has before its own', async () => {
  const db = await logged({ orderId: a, at: noon(18) });
  const row = (await db.rows.get(['default', a, '1']))!;
  const others = Array.from({ length: 600 }, (_, at) => ({
    ...row,
    orderId: `114-0000001-${String(at).padStart(7, '0')}`,
  }));
  await db.rows.bulkAdd([...others, { ...row, account: 'Toys', visibleAt: row.visibleAt + 1 }]);
  expect(await countAwaiting(db, noon(20), 'Toys')).toBe(1);
  expect(await countAwaiting(db, noon(20), 'default')).toBe(mostCounted);
});
