import { browser } from 'wxt/browser';
import { plainText, sayDraft } from '@/utils/appeal/draft';
import { supportCase } from '@/utils/appeal/support-case';
import type { Texts } from '@/utils/i18n';
import { setCategory } from '@/utils/log/category';
import type { LogDatabase } from '@/utils/log/database';
import { type LogKey, textOfKey, unknown } from '@/utils/log/log-row';
import type { QueriedPackage } from '@/utils/log/query';
import { editAddress } from '@/utils/page/edit-address';
import { evidenceKept } from '@/utils/report/evidence';
import { copyText } from './copy-text';
import { tellOutcome } from './dashboard-store';
import { readMany } from './feed-orders';
import { useOrders } from './orders-store';
import { refreshIcon } from './refresh-icon';
import { giveSku, tellUndone } from './sku-actions';

const { getState, setState } = useOrders;

/** So many packages are selected at once, at most: what is done with them should still be looked over. */
const mostSelected = 1000;

/** Selects a package, or no longer. */
export function select(logged: QueriedPackage, isSelected: boolean): void {
  const selected = new Map(getState().selected);
  if (isSelected) selected.set(textOfKey(logged), logged);
  else selected.delete(textOfKey(logged));
  setState({ selected });
}

/** Selects all packages that the filter lets through, or none; of very many the first thousand, and says so. */
export async function selectAll(db: LogDatabase, isSelected: boolean): Promise<void> {
  if (!isSelected) return setState({ selected: new Map() });
  const rows = await readMany(db, mostSelected);
  setState({ selected: new Map(rows.map((row) => [textOfKey(row), row])) });
  const total = getState().found?.total ?? 0;
  if (total > rows.length)
    tellOutcome({ tone: 'ok', phrase: { key: 'dashboardSelectedFirst', values: [rows.length] } });
}

/** Different orders among packages, in their order. */
export function ordersOf(packages: Iterable<QueriedPackage>): readonly string[] {
  return [...new Set([...packages].map(({ orderId }) => orderId))];
}

/** Opens the edit pages of the first `most` selected orders, each in a tab behind this one. */
export async function openPages(most: number): Promise<void> {
  const packages = [...getState().selected.values()];
  const pages = new Map(packages.map((logged) => [logged.orderId, editAddress(logged)]));
  for (const url of [...pages.values()].slice(0, most)) await browser.tabs.create({ url, active: false });
}

/** Copies the selected orders' ids, one a line. */
export async function copyIds(): Promise<void> {
  const orders = ordersOf(getState().selected.values());
  await copyText(orders.join('\n'), { key: 'dashboardCopied', values: [orders.length], count: orders.length });
}

/** Copies the case for Seller Support about one package that stays marked though it was entered again. */
export async function copyCaseOf(
  db: LogDatabase,
  { account, orderId, package: place }: LogKey,
  texts: Texts,
): Promise<void> {
  const logged = await db.rows.get([account, orderId, place]).catch(() => undefined);
  if (!logged) return tellOutcome({ tone: 'error', phrase: { key: 'dashboardNotCopied' } });
  const { carrier, number } = logged.fields;
  const reportedAt = logged.history.findLast(({ kind }) => kind === 'reported')?.at ?? logged.visibleAt;
  const kept = { line: 0, orderId, carrier: carrier.value, number: number.value };
  const draft = supportCase([evidenceKept(kept, logged, reportedAt)]);
  if (draft) await copyText(plainText(sayDraft(texts, draft)), { key: 'dashboardCaseCopied' });
}

/** Sets the category of some packages, and of SKUs for the orders to come; it can be taken back. */
export async function categorise(
  db: LogDatabase,
  packages: readonly QueriedPackage[],
  category: string,
  skus: readonly string[] = [],
): Promise<void> {
  try {
    const count = await setCategory(db, packages, category, Date.now());
    const undoSkus: (() => Promise<void>)[] = [];
    for (const sku of skus) undoSkus.push(await giveSku(db, sku, category));
    tellOutcome({
      tone: 'ok',
      phrase: { key: 'dashboardCategorySet', values: [count], count },
      undo: () =>
        void tellUndone(async () => {
          for (const undo of undoSkus.reverse()) await undo();
          await uncategorise(db, packages);
        }),
    });
    setState({ selected: new Map() });
    refreshIcon(db);
  } catch {
    tellOutcome({ tone: 'error', phrase: { key: 'dashboardNotWritten' } });
  }
}

/** Gives packages back the categories they had. */
async function uncategorise(db: LogDatabase, packages: readonly QueriedPackage[]): Promise<void> {
  const before = Map.groupBy(packages, ({ category }) => (category === unknown ? '' : category));
  for (const [category, some] of before) await setCategory(db, some, category, Date.now());
}
