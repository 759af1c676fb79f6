import type { LogDatabase } from '@/utils/log/database';
import type { ImportOptions } from '@/utils/log/report-import';
import type { Confirmation } from '@/utils/messages';
import type { Report, ReportRow } from '@/utils/report/report-row';
import { reportRow, rules } from '../report/evidence';
import { confirmation, noon } from './confirmation';
import { freshLog } from './fresh-log';
import { confirm } from './logged';

/** An invented order id. */
export const orderId = (last: number) => `114-0000001-000000${last}`;

/** A row of a report on that order, promised for 5 November 2026. */
export const named = (last: number, change: Partial<ReportRow> = {}): ReportRow =>
  reportRow({ orderId: orderId(last), line: last + 1, promised: '2026-11-05', ...change });

/** A report that speaks of the first ten days of November 2026. */
export const report = (...rows: ReportRow[]): Report => ({
  fileName: 'report.txt',
  rows,
  skipped: [],
  from: '2026-11-01',
  to: '2026-11-10',
});

/** Downloaded and imported at noon of 12 November 2026. */
export const options = (change: Partial<ImportOptions> = {}): ImportOptions => ({
  marketplace: 'US',
  reportedAt: noon(12),
  now: noon(12),
  rules: rules(),
  ...change,
});

/** An empty log, and ways to fill it and to look at it. */
export class ReportedLog {
  readonly db: LogDatabase = freshLog();

  /** Confirms an order of one package at noon of 5 November 2026. */
  async confirm(last: number, change: Partial<Confirmation> = {}): Promise<void> {
    await this.confirmPackages(confirmation({ orderId: orderId(last), at: noon(5), ...change }));
  }

  /** Confirms the packages of one order together. */
  async confirmPackages(...packages: Confirmation[]): Promise<void> {
    await confirm(this.db, ...packages);
  }

  async row(last: number, place = '1') {
    return (await this.db.rows.get(['default', orderId(last), place]))!;
  }

  /** Each row's state by the last digit of its order. */
  async states(): Promise<Record<string, string>> {
    return Object.fromEntries((await this.db.rows.toArray()).map((row) => [row.orderId.slice(-1), row.state]));
  }

  async everything() {
    const { rows, days, imports, reportedParts } = this.db;
    return Promise.all([rows, days, imports, reportedParts].map((table) => table.toArray()));
  }
}
