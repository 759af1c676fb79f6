import { firstAccount } from '@/utils/preferences/accounts';
import { addDays, type Day } from '@/utils/vtr/day';
import { changeStored } from './change-rows';
import type { LogDatabase, OrderFacts, SkuCategory } from './database';
import { type LogFields, type LogRow, rowOf, type Stamped } from './log-row';
import { isNewer } from './merge';
import { rowsOfOrders } from './rows-of-orders';

/** What a file says of an order (an unshipped-orders report, say), or its page. */
export interface LearnedOrder {
  readonly orderId: string;
  readonly skus?: readonly string[];
  readonly category?: string;
  readonly shipBy?: Day;
  readonly promised?: Day;
  /** Set on what a page showed. */
  readonly source?: 'page';
}

/**
 * Keeps what was learned of orders, for their packages that are logged and for those that will be; days that a page
 * shows only where no file has told them. Answers how many rows of the log changed. Learning the same again changes
 * nothing.
 * @param now milliseconds since 1970
 */
export async function learnOrders(
  db: LogDatabase,
  learned: readonly LearnedOrder[],
  now: number,
  account = firstAccount,
): Promise<number> {
  return db.transaction('rw', db.rows, db.days, db.orderFacts, db.skuCategories, async () => {
    const keys = learned.map(({ orderId }): [string, string] => [account, orderId]);
    const stored = new Map(
      (await db.orderFacts.bulkGet(keys)).flatMap((one) => (one ? [[one.orderId, one]] : [])) as [string, OrderFacts][],
    );
    for (const one of learned) stored.set(one.orderId, mergedFacts(stored.get(one.orderId), one, account, now));
    await db.orderFacts.bulkPut([...stored.values()]);
    const known = await knownSkus(
      db,
      [...stored.values()].flatMap(({ skus }) => skus),
    );
    const rows = await rowsOfOrders(db, [...stored.keys()]);
    return changeStored(db, rows, (row) =>
      row.account === account ? withFacts(row, stored.get(row.orderId)!, known) : row,
    );
  });
}

/**
 * {@link learnOrders} of what one order's page shows, in the account in which the order is logged; in `account` while it
 * is in none.
 */
export async function learnFromPage(
  db: LogDatabase,
  learned: Omit<LearnedOrder, 'source' | 'category'>,
  now: number,
  account = firstAccount,
): Promise<number> {
  const logged = await db.rows.where({ orderId: learned.orderId }).first();
  return learnOrders(db, [{ ...learned, source: 'page' }], now, logged?.account ?? account);
}

/** The SKUs of the orders of some packages, as far as a file or the order's page told them; each once, by name. */
export async function readSkus(
  db: LogDatabase,
  packages: readonly Pick<OrderFacts, 'account' | 'orderId'>[],
): Promise<readonly string[]> {
  const facts = await db.orderFacts.bulkGet(packages.map(({ account, orderId }) => [account, orderId]));
  return [...new Set(facts.flatMap((one) => one?.skus ?? []))].sort();
}

/**
 * A row with what is known of its order beside it: its dates, as learned last, and its category where the row has none.
 * A category that is known stays: it is the item's at the time of the order (Amazon VTR FAQ).
 */
export function withFacts(row: LogRow, facts: OrderFacts, known: ReadonlyMap<string, SkuCategory>): LogRow {
  const category = row.fields.category?.value ? row.fields.category : categoryOf(facts, known);
  const shipBy = newer(row.fields.shipBy, ifPlausible(facts.shipBy, row));
  const promised = newer(row.fields.promised, ifPlausible(facts.promised, row));
  const fields: LogFields = {
    ...row.fields,
    ...(category ? { category } : {}),
    ...(shipBy ? { shipBy } : {}),
    ...(promised ? { promised } : {}),
  };
  return rowOf(row, fields, row.history);
}

/** Longer before or after its confirmation no order is to be shipped or delivered. */
const plausibleDays = 180;

/**
 * A day that a page showed, if it can be one of this package's; one of a file in any case. A package counts for its
 * promised day and is deleted when that is long past, so a misread year must not reach it.
 */
function ifPlausible(shown: Stamped<Day> | undefined, { fields: { confirmed } }: LogRow): Stamped<Day> | undefined {
  if (shown?.source !== 'page') return shown;
  const { day } = confirmed.value;
  const isNear = shown.value >= addDays(day, -plausibleDays) && shown.value <= addDays(day, plausibleDays);
  return isNear ? shown : undefined;
}

/** The category of an order's items: its own, or that of its SKUs when all of them have the same; else undefined. */
export function categoryOf(
  { category, skus }: OrderFacts,
  known: ReadonlyMap<string, SkuCategory>,
): Stamped<string> | undefined {
  if (category) return category;
  const [first, ...others] = skus.map((sku) => known.get(sku));
  if (!first || others.some((other) => other?.category !== first.category)) return undefined;
  return { value: first.category, at: first.at };
}

/** Which category the seller gave some SKUs, by SKU; for {@link withFacts}. */
export async function knownSkus(db: LogDatabase, skus: readonly string[]): Promise<ReadonlyMap<string, SkuCategory>> {
  const found = await db.skuCategories.bulkGet([...new Set(skus)]);
  return new Map(found.flatMap((one) => (one ? [[one.sku, one] as const] : [])));
}

function mergedFacts(stored: OrderFacts | undefined, learned: LearnedOrder, account: string, now: number): OrderFacts {
  const { orderId, skus = [], category, shipBy, promised, source } = learned;
  const stamped = <Value>(value: Value): Stamped<Value> => ({ value, at: now, ...(source ? { source } : {}) });
  /** What a page showed gives way to a file, and a file's stays; the same from the same is nothing new. */
  const day = (value: Day | undefined, before: Stamped<Day> | undefined) => {
    if (value === undefined || (before && source === 'page' && before.source !== 'page')) return before;
    return before && before.value === value && before.source === source ? before : stamped(value);
  };
  const [newCategory, newShipBy, newPromised] = [
    stored?.category ?? (category ? stamped(category) : undefined),
    day(shipBy, stored?.shipBy),
    day(promised, stored?.promised),
  ];
  return {
    account,
    orderId,
    skus: [...new Set([...(stored?.skus ?? []), ...skus])],
    ...(newCategory ? { category: newCategory } : {}),
    ...(newShipBy ? { shipBy: newShipBy } : {}),
    ...(newPromised ? { promised: newPromised } : {}),
    learnedAt: now,
  };
}

/** What two copies of an order's facts know together; of each the newer value. */
export function mergeFacts(one: OrderFacts, other: OrderFacts): OrderFacts {
  const [category, shipBy, promised] = [
    newer(one.category, other.category),
    newer(one.shipBy, other.shipBy),
    newer(one.promised, other.promised),
  ];
  return {
    account: one.account,
    orderId: one.orderId,
    skus: [...new Set([...one.skus, ...other.skus])],
    ...(category ? { category } : {}),
    ...(shipBy ? { shipBy } : {}),
    ...(promised ? { promised } : {}),
    learnedAt: Math.max(one.learnedAt, other.learnedAt),
  };
}

function newer<Value>(one: Stamped<Value> | undefined, other: Stamped<Value> | undefined): Stamped<Value> | undefined {
  if (!one || !other) return one ?? other;
  return isNewer(other, one) ? other : one;
}
