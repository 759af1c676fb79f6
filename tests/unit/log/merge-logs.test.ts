import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setCategory, setSkuCategory } from '@/utils/log/category';
import type { LogDatabase } from '@/utils/log/database';
import { countAgain, exempt } from '@/utils/log/exempt';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import { learnFromPage, learnOrders } from '@/utils/log/order-facts';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { confirmation, hour, noon } from './confirmation';
import { freshLog } from './fresh-log';
import { confirm, orderOf } from './logged';

// Few orders and moments, so that both computers know of the same, and often of the same moment.
const orderId = fc.integer({ min: 1, max: 3 }).map(orderOf);
const sku = fc.constantFrom('S1', 'S2', 'S3');
const category = fc.constantFrom('Books', 'Kitchen', 'Toys');
const day = fc.constantFrom('2026-11-20', '2026-11-24');
const marketplace = fc.constantFrom('US', 'UK');
const carrier = fc.constantFrom('USPS', 'UPS', 'Pigeon Post');

type Step = (db: LogDatabase, at: number) => Promise<unknown>;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ orderId, marketplace, carrier, page: fc.constantFrom('confirm' as const, 'edit' as const) }).map(
    (entry): Step =>
      (db, at) =>
        confirm(db, confirmation({ ...entry, at })),
  ),
  orderId.map(
    (id): Step =>
      (db, at) =>
        exempt(db, [keyOf(id)], at),
  ),
  orderId.map(
    (id): Step =>
      (db) =>
        countAgain(db, [keyOf(id)]),
  ),
  fc.tuple(orderId, category).map(
    ([id, name]): Step =>
      (db, at) =>
        setCategory(db, [keyOf(id)], name, at),
  ),
  fc.tuple(sku, category).map(
    ([one, name]): Step =>
      (db, at) =>
        setSkuCategory(db, { sku: one, category: name, at }),
  ),
  fc.record({ orderId, skus: fc.subarray(['S1', 'S2', 'S3']), shipBy: day, promised: day }).map(
    (learned): Step =>
      (db, at) =>
        learnOrders(db, [learned], at),
  ),
  fc.record({ orderId, skus: fc.subarray(['S1', 'S2', 'S3']), shipBy: day, promised: day }).map(
    (learned): Step =>
      (db, at) =>
        learnFromPage(db, learned, at),
  ),
);

const computer = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 3 })), { maxLength: 10 });

const keyOf = (id: string) => ({ account: 'default', orderId: id, package: '1' });

/** A log in which these steps were taken, each so many hours after noon of 21 November. */
async function logOf(steps: readonly (readonly [Step, number])[]): Promise<LogDatabase> {
  const db = freshLog();
  for (const [take, hours] of steps) await take(db, noon(21) + hours * hour);
  return db;
}

/** All that two computers may both know; SKUs are a set. */
async function contents({ rows, days, orderFacts, skuCategories }: LogDatabase) {
  const facts = (await orderFacts.toArray()).map((one) => ({ ...one, skus: one.skus.toSorted() }));
  return [await rows.toArray(), await days.toArray(), facts, await skuCategories.toArray()];
}

it('two computers’ logs, each merged into the other, are the same; and so is an empty one after both', async () => {
  await fc.assert(
    fc.asyncProperty(computer, computer, async (ones, others) => {
      const [one, other, third] = [await logOf(ones), await logOf(others), freshLog()];
      const [first, second] = [await exportJson(one, noon(22)), await exportJson(other, noon(22))];
      await importJson(one, second);
      await importJson(other, first);
      await importJson(third, second);
      await importJson(third, first);
      const merged = await contents(one);
      expect(await contents(other)).toEqual(merged);
      expect(await contents(third)).toEqual(merged);
      expect((await verifyRollUps(one)).repaired).toEqual([]);
      // What went round comes back as nothing new.
      expect(await importJson(one, await exportJson(other, noon(22)))).toMatchObject({ merged: 0 });
      expect(await contents(one)).toEqual(merged);
    }),
    { numRuns: 60 },
  );
}, 60_000);
