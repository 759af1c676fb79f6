import type { Dexie, Table } from 'dexie';
import { normalise } from '@/utils/carriers/normalise';
import { pause, type Work } from '@/utils/files/work';
import type { Evidence } from '@/utils/report/evidence';
import type { Report, ReportRow } from '@/utils/report/report-row';
import type { LogDatabase } from './database';
import { orRefused } from './log-refused';
import { defaultAccount, type LogRow } from './log-row';

/** How many orders are looked up at once. */
export const rowsAtOnce = 500;

/**
 * Each row of a report with the package of the log it is about, for a preview: nothing is written.
 * @param reportedAt when the report was downloaded, milliseconds since 1970
 * @throws {LogRefused} when the log can't be read; and the signal's reason when ended by the seller
 */
export async function joinReport(
  db: LogDatabase,
  report: Report,
  { reportedAt, account = defaultAccount }: { readonly reportedAt: number; readonly account?: string },
  work: Work = {},
): Promise<readonly Evidence[]> {
  const joined: Evidence[] = [];
  for (let at = 0; at < report.rows.length; at += rowsAtOnce) {
    const rows = report.rows.slice(at, at + rowsAtOnce);
    const logged = await orRefused(db, () => packagesFor(db, rows, account));
    for (const row of rows) joined.push({ row, logged: logged(row), reportedAt });
    await pause(work, at / report.rows.length);
  }
  work.onProgress?.(1);
  return joined;
}

/** Reads the packages of the orders in `rows` and answers which of them a row is about; null for one not logged. */
export async function packagesFor(
  db: LogDatabase,
  rows: readonly ReportRow[],
  account: string,
): Promise<(row: ReportRow) => LogRow | null> {
  const orders = [...new Set(rows.map(({ orderId }) => orderId))];
  const byOrder = new Map<string, readonly LogRow[]>();
  for (const [at, packages] of (await rowsOfOrders(db.rows, orders)).entries()) {
    byOrder.set(
      orders[at]!,
      packages.filter((row) => row.account === account),
    );
  }
  return (row) => packageFor(row, byOrder.get(row.orderId) ?? []);
}

/**
 * The rows of each order in a table with the index `orderId`. Many small questions at once: a cursor over all of them
 * would wait for each step, and takes ten times as long.
 */
export function rowsOfOrders<Row>(table: Table<Row>, orders: readonly string[]): Promise<readonly Row[][]> {
  const { db } = table as unknown as { db: Dexie };
  return db.transaction('r', table, () =>
    Promise.all(orders.map((orderId) => table.where('orderId').equals(orderId).toArray())),
  );
}

/**
 * Which of an order's packages a report's row is about: the one with its number now or before a correction; the only
 * one; without a number the only one that a defect was expected of. Null where it could be several: nothing is said
 * then of either.
 */
export function packageFor({ number }: ReportRow, packages: readonly LogRow[]): LogRow | null {
  const key = number === null ? '' : normalise(number);
  if (key !== '') {
    const holder =
      packages.find(({ numberKey }) => numberKey === key) ??
      packages.find(({ history }) => history.some((event) => normalise(event.number) === key));
    if (holder) return holder;
  }
  if (packages.length === 1) return packages[0]!;
  const expected = key === '' ? packages.filter(({ state }) => state === 'defect-expected') : [];
  return expected.length === 1 ? expected[0]! : null;
}
