import { changeRows, changeStored } from './change-rows';
import type { LogDatabase, OrderFacts, SkuCategory } from './database';
import { type LogKey, type LogRow, rowOf } from './log-row';
import { categoryOf, knownSkus } from './order-facts';
import { rowsOfOrders } from './rows-of-orders';

/** Sets the category of packages, as the seller says. Answers how many rows that changed. */
export async function setCategory(
  db: LogDatabase,
  keys: readonly LogKey[],
  category: string,
  now: number,
): Promise<number> {
  return changeRows(db, keys, (row) => withCategory(row, category, now));
}

/**
 * Sets the category of an SKU, for the orders that come and for logged ones whose category is not known. One that is
 * known stays: it is the item's at the time of the order and is never derived again (Amazon VTR FAQ). An order of
 * several SKUs is left alone until they all have the same category. Answers which packages that changed, so that it can
 * be taken back.
 */
export async function setSkuCategory(db: LogDatabase, made: SkuCategory): Promise<readonly LogKey[]> {
  return db.transaction('rw', db.rows, db.days, db.orderFacts, db.skuCategories, async () => {
    await db.skuCategories.put(made);
    const facts = await db.orderFacts.where('skus').equals(made.sku).toArray();
    const known = await knownSkus(
      db,
      facts.flatMap(({ skus }) => skus),
    );
    const byOrder = new Map(facts.map((one) => [one.orderId, one]));
    const rows = await rowsOfOrders(db, [...byOrder.keys()]);
    const change = (row: LogRow) => withSkuCategory(row, byOrder.get(row.orderId)!, known);
    const changed = rows.filter((row) => change(row) !== row);
    await changeStored(db, changed, change);
    return changed;
  });
}

/** The SKUs that have a category, by name. */
export async function readSkuCategories(db: LogDatabase): Promise<readonly SkuCategory[]> {
  return db.skuCategories.orderBy('sku').toArray();
}

/** Forgets the category of an SKU. Packages that have it keep it: it was theirs when they were ordered. */
export async function removeSkuCategory(db: LogDatabase, sku: string): Promise<SkuCategory | undefined> {
  return db.transaction('rw', db.skuCategories, async () => {
    const before = await db.skuCategories.get(sku);
    await db.skuCategories.delete(sku);
    return before;
  });
}

/** A row whose category is as the seller, or a report, says. */
function withCategory(row: LogRow, category: string, at: number): LogRow {
  if (row.fields.category?.value === category) return row;
  return rowOf(row, { ...row.fields, category: { value: category, at } }, row.history);
}

function withSkuCategory(row: LogRow, facts: OrderFacts, known: ReadonlyMap<string, SkuCategory>): LogRow {
  const category = categoryOf(facts, known);
  if (!category || row.account !== facts.account || row.fields.category?.value) return row;
  return withCategory(row, category.value, category.at);
}
