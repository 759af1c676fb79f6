import { removeSkuCategory, setCategory, setSkuCategory } from '@/utils/log/category';
import type { LogDatabase } from '@/utils/log/database';
import { tellOutcome } from './dashboard-store';

/** Gives an SKU its category. Answers how to take it back: the SKU's own, and that of the packages it was given to. */
export async function giveSku(db: LogDatabase, sku: string, category: string): Promise<() => Promise<void>> {
  const before = await db.skuCategories.get(sku);
  const changed = await setSkuCategory(db, { sku, category, at: Date.now() });
  return async () => {
    if (before) await db.skuCategories.put(before);
    else await removeSkuCategory(db, sku);
    await setCategory(db, changed, '', Date.now());
  };
}

/** Sets the category of an SKU, as the seller types it. */
export async function setSku(db: LogDatabase, sku: string, category: string): Promise<void> {
  try {
    const undo = await giveSku(db, sku, category);
    tellOutcome({
      tone: 'ok',
      phrase: { key: 'dashboardSkuIs', values: [sku, category] },
      undo: () => void tellUndone(undo),
    });
  } catch {
    tellOutcome({ tone: 'error', phrase: { key: 'dashboardNotWritten' } });
  }
}

/** Forgets the category of an SKU; packages that have it keep it. */
export async function forgetSku(db: LogDatabase, sku: string): Promise<void> {
  try {
    const before = await removeSkuCategory(db, sku);
    if (!before) return;
    tellOutcome({
      tone: 'ok',
      phrase: { key: 'dashboardSkuRemoved', values: [sku] },
      undo: () => void tellUndone(async () => void (await db.skuCategories.put(before))),
    });
  } catch {
    tellOutcome({ tone: 'error', phrase: { key: 'dashboardNotWritten' } });
  }
}

/** Takes something back and tells so, or that the browser refused. */
export async function tellUndone(undo: () => Promise<void>): Promise<void> {
  try {
    await undo();
    tellOutcome({ tone: 'ok', phrase: { key: 'dashboardUndone' } });
  } catch {
    tellOutcome({ tone: 'error', phrase: { key: 'dashboardNotWritten' } });
  }
}
