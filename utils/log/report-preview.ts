import { partOf, pause, tell, type Work } from '@/utils/files/work';
import { type Diagnosis, diagnose } from '@/utils/report/diagnose';
import type { Evidence } from '@/utils/report/evidence';
import type { Report } from '@/utils/report/report-row';
import { type Score, scoreChecks } from '@/utils/report/score';
import type { LogDatabase } from './database';
import { orRefused } from './log-refused';
import { type LearnedOrder, learnOrders } from './order-facts';
import { unnamedRows } from './report-cover';
import type { ImportOptions } from './report-import';
import { joinReport, rowsAtOnce } from './report-join';

/** A reported defect: what is known of it, why it was reported, and what to do. */
export interface DiagnosedDefect extends Evidence {
  readonly diagnosis: Diagnosis;
}

/** A report beside the log, before anything is stored, or after. */
export interface ReportPreview {
  /** Its tracking defects, in the order of the file. */
  readonly defects: readonly DiagnosedDefect[];
  /** Logged packages that it covers and does not name. */
  readonly unnamed: number;
  readonly score: Score;
}

/**
 * What a report says beside the log. Nothing is written.
 * @throws {LogRefused} when the log can't be read; and the signal's reason when ended by the seller
 */
export async function previewReport(
  db: LogDatabase,
  report: Report,
  options: ImportOptions,
  work: Work = {},
): Promise<ReportPreview> {
  const joined = await joinReport(db, report, options, partOf(work, 0, 0.3));
  const unnamed = await unnamedRows(db, report, options, partOf(work, 0.3, 0.5));
  const named = joined.filter(({ row }) => row.isDefect);
  const defects = await diagnosed(named, options, partOf(work, 0.5, 1));
  const reported = defects.map(({ row, logged, diagnosis }) => ({
    orderId: row.orderId,
    cause: diagnosis.cause,
    logged,
  }));
  return {
    defects,
    unnamed: unnamed.length,
    score: scoreChecks(reported, unnamed, options.reportedAt),
  };
}

/** So many defects are diagnosed before the page may draw and listen again: about a tenth of a second. */
const defectsAtOnce = 1000;

async function diagnosed(
  named: readonly Evidence[],
  { rules, now }: ImportOptions,
  work: Work,
): Promise<readonly DiagnosedDefect[]> {
  const defects: DiagnosedDefect[] = [];
  for (let start = 0; start < named.length; start += defectsAtOnce) {
    for (const evidence of named.slice(start, start + defectsAtOnce))
      defects.push({ ...evidence, diagnosis: diagnose(evidence, rules, now) });
    await pause(work, Math.min(1, (start + defectsAtOnce) / named.length));
  }
  work.onProgress?.(1);
  return defects;
}

/**
 * Keeps what a list of orders (the unshipped orders report, or any table with order ids) tells of categories, SKUs,
 * promised days and those until which to ship, for packages that are logged and those that will be; all or nothing.
 * Answers how many rows of the log changed.
 * @param now milliseconds since 1970
 * @throws {LogRefused} when the browser refuses; and the signal's reason when ended by the seller. All is then as it was.
 */
export async function learnFromReport(
  db: LogDatabase,
  { rows }: Report,
  { now, account }: { readonly now: number; readonly account?: string | undefined },
  work: Work = {},
): Promise<number> {
  const learned = new Map<string, LearnedOrder>();
  for (const { orderId, sku, category, promised, shipBy } of rows) {
    const before = learned.get(orderId);
    const skus = [...(before?.skus ?? []), ...(sku ? [sku] : [])];
    learned.set(orderId, {
      orderId,
      skus,
      ...(before?.category || category ? { category: before?.category || category! } : {}),
      ...(before?.promised || promised ? { promised: before?.promised || promised! } : {}),
      ...(before?.shipBy || shipBy ? { shipBy: before?.shipBy || shipBy! } : {}),
    });
  }
  const orders = [...learned.values()];
  const tables = [db.rows, db.days, db.orderFacts, db.skuCategories];
  const write = async () => {
    let changed = 0;
    for (let at = 0; at < orders.length; at += rowsAtOnce) {
      changed += await learnOrders(db, orders.slice(at, at + rowsAtOnce), now, account);
      tell(work, (at + rowsAtOnce) / orders.length);
    }
    return changed;
  };
  try {
    return await orRefused(db, () => db.transaction('rw', tables, write));
  } catch (error) {
    work.signal?.throwIfAborted();
    throw error;
  }
}
