import { normalise } from '@/utils/carriers/normalise';
import { pause, type Work } from '@/utils/files/work';
import { firstAccount } from '@/utils/preferences/accounts';
import type { Evidence } from '@/utils/report/evidence';
import type { Report, ReportRow } from '@/utils/report/report-row';
import type { LogDatabase } from './database';
import { orRefused } from './log-refused';
import type { LogRow } from './log-row';
import { rowsOfOrders } from './rows-of-orders';

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
  { reportedAt, account = firstAccount }: { readonly reportedAt: number; readonly account?: string },
  work: Work = {},
): Promise<readonly Evidence[]> {
  const joined = new Map<ReportRow, Evidence>();
  const sorted = byOrderId(report.rows);
  for (let at = 0; at < sorted.length; at += rowsAtOnce) {
    const rows = sorted.slice(at, at + rowsAtOnce);
    const logged = await orRefused(db, () => packagesFor(db, rows, account));
    for (const row of rows) joined.set(row, { row, logged: logged(row), reportedAt });
    await pause(work, at / sorted.length);
  }
  work.onProgress?.(1);
  return report.rows.map((row) => joined.get(row)!);
}

/** In the order in which the log keeps them, so that what is looked up at once lies close together there. */
export function byOrderId(rows: readonly ReportRow[]): readonly ReportRow[] {
  return [...rows].sort((one, other) => (one.orderId < other.orderId ? -1 : one.orderId > other.orderId ? 1 : 0));
}

/**
 * Reads the packages of the orders in `rows` and answers which of them a row is about; null for one not logged.
 * @param rows best {@link byOrderId}
 */
export async function packagesFor(
  db: LogDatabase,
  rows: readonly ReportRow[],
  account: string,
): Promise<(row: ReportRow) => LogRow | null> {
  const orders = new Set(rows.map(({ orderId }) => orderId));
  const byOrder = new Map<string, LogRow[]>();
  for (const row of await rowsOfOrders(db, [...orders])) {
    if (row.account !== account) continue;
    const packages = byOrder.get(row.orderId);
    if (packages) packages.push(row);
    else byOrder.set(row.orderId, [row]);
  }
  return (row) => packageFor(row, byOrder.get(row.orderId) ?? []);
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
