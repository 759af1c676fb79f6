import { tell, type Work } from '@/utils/files/work';
import { diagnose } from '@/utils/report/diagnose';
import type { Rules } from '@/utils/report/evidence';
import type { Report, ReportRow } from '@/utils/report/report-row';
import { addDays, type DaySpan } from '@/utils/vtr/day';
import type { LogDatabase, ReportedRow, ReportImport } from './database';
import { orRefused } from './log-refused';
import { defaultAccount, type LogRow } from './log-row';
import { canonical } from './merge';
import { putRows } from './put-rows';
import { canJudge, changeByReport, type ReportChange } from './report-change';
import { packagesFor, rowsAtOnce } from './report-join';

/** What an import depends on beside the report and the log. */
export interface ImportOptions {
  readonly marketplace: string;
  /** When the report was downloaded, milliseconds since 1970: the file's own date, unless the seller knows better. */
  readonly reportedAt: number;
  readonly now: number;
  readonly rules: Rules;
  readonly account?: string;
  /**
   * The days of promised delivery it covers: logged packages of these that it does not name are no defects. Those it
   * speaks of, unless given; null where nobody knows.
   */
  readonly covers?: DaySpan | null;
}

/** What became of a report. */
export interface Imported {
  /** `known`: the same was imported before and nothing was changed. */
  readonly outcome: 'imported' | 'known';
  readonly import: ReportImport;
  /** Tracking defects it names, and how many of those are logged here. */
  readonly defects: number;
  readonly logged: number;
  /** Logged packages that it covers and does not name. */
  readonly unnamed: number;
}

/**
 * Stores a report and carries what it says over into the log, all or nothing.
 *
 * A defect that was not confirmed here becomes a row of `reported` and none of the log: the rate of what was logged
 * here would be wrong with it. A report never speaks of what was entered less than 72 hours before it. The same report
 * again changes nothing; only where something was entered in between, it counts as the new one it is.
 * @throws {LogRefused} when the browser refuses; and the signal's reason when ended by the seller. All is then as it was.
 */
export async function importReport(
  db: LogDatabase,
  report: Report,
  options: ImportOptions,
  work: Work = {},
): Promise<Imported> {
  const content = await contentId(report, options.marketplace);
  const tables = [db.rows, db.rollUps, db.imports, db.reported];
  try {
    return await orRefused(db, () => db.transaction('rw', tables, () => write(db, report, content, options, work)));
  } catch (error) {
    work.signal?.throwIfAborted();
    throw error;
  }
}

/** Follows from what a report says, however the file is called, encoded or laid out. */
async function contentId({ rows }: Report, marketplace: string): Promise<string> {
  const text = canonical([marketplace, ...rows.map(({ line, ...row }) => row)]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function write(
  db: LogDatabase,
  report: Report,
  content: string,
  options: ImportOptions,
  work: Work,
): Promise<Imported> {
  const earlier = await db.imports.where('id').startsWith(content).toArray();
  const at = await freeMoment(db, options.reportedAt);
  const made: ReportImport = {
    id: earlier.length === 0 ? content : `${content}-${at}`,
    at,
    fileName: report.fileName,
    marketplace: options.marketplace,
    rows: report.rows.length,
    from: report.from,
    to: report.to,
  };
  const writer = new ImportWriter(db, made, options, earlier.length > 0);
  const defects = report.rows.filter(({ isDefect }) => isDefect);
  const named = [...defects, ...report.rows.filter(({ isDefect }) => !isDefect)];
  for (let start = 0; start < named.length; start += rowsAtOnce) {
    await writer.takeNamed(named.slice(start, start + rowsAtOnce));
    tell(work, (start / named.length) * 0.6);
  }
  const covers = options.covers === undefined ? spanOf(report) : options.covers;
  for (let day = covers?.from ?? ''; covers && day <= covers.to; day = addDays(day, 1)) {
    await writer.takeDay(day);
    tell(work, 0.6);
  }
  const counts = { defects: defects.length, logged: writer.logged, unnamed: writer.unnamed };
  if (earlier.length > 0 && !writer.hasNews) return { outcome: 'known', import: earlier[0]!, ...counts };
  await writer.finish();
  tell(work, 1);
  return { outcome: 'imported', import: made, ...counts };
}

/** A report's moment stamps what it says, so that it can be taken back: no two imports may share one. */
async function freeMoment(db: LogDatabase, wished: number): Promise<number> {
  let at = wished;
  while ((await db.imports.where('at').equals(at).count()) > 0) at += 1;
  return at;
}

/** A list of orders covers nothing: only what judges its rows can leave one out. */
function spanOf({ from, to, rows }: Report): DaySpan | null {
  return from !== null && to !== null && rows.some(isJudged) ? { from, to } : null;
}

function isJudged({ isDefect, criteria }: ReportRow): boolean {
  return isDefect || Object.keys(criteria).length > 0;
}

/** Writes an import piece by piece, inside one transaction. */
class ImportWriter {
  logged = 0;
  unnamed = 0;
  hasNews = false;
  readonly #account: string;
  readonly #named = new Set<string>();
  readonly #namedOrders = new Set<string>();
  #unnamedLine = 0;

  constructor(
    readonly db: LogDatabase,
    readonly made: ReportImport,
    readonly options: ImportOptions,
    /** True for a report that was imported before: what only renews its time is left alone. */
    readonly isAgain: boolean,
  ) {
    this.#account = options.account ?? defaultAccount;
  }

  async takeNamed(rows: readonly ReportRow[]): Promise<void> {
    const packageOf = await packagesFor(this.db, rows, this.#account);
    const changes: ReportChange[] = [];
    const reported: ReportedRow[] = [];
    for (const row of rows) {
      this.#namedOrders.add(row.orderId);
      const logged = packageOf(row);
      const { cause, action } = diagnose(
        { row, logged, reportedAt: this.made.at },
        this.options.rules,
        this.options.now,
      );
      if (logged && row.isDefect) this.logged += 1;
      const change = logged && this.#isFirst(logged) ? this.#changeOf(logged, row, cause) : null;
      if (change) changes.push(change);
      if (!row.isDefect && !change) continue;
      reported.push({
        ...this.#place(row.line, row.orderId, logged),
        carrier: row.carrier ?? '',
        number: row.number ?? '',
        cause: row.isDefect ? cause : '',
        action: row.isDefect ? action.kind : '',
        before: change?.was ?? {},
      });
    }
    await this.#put(changes, reported);
  }

  /** Logged packages that count for `day`, which the report covers, and are not named by it. */
  async takeDay(day: string): Promise<void> {
    const rows = await this.db.rows.where('day').equals(day).toArray();
    const changes: ReportChange[] = [];
    const reported: ReportedRow[] = [];
    for (const row of rows) {
      if (row.account !== this.#account || row.marketplace !== this.made.marketplace) continue;
      if (this.#namedOrders.has(row.orderId) || !canJudge(row, this.made.at)) continue;
      this.unnamed += 1;
      if (row.state === 'no-defect-reported') continue;
      const change = this.#told(changeByReport(row, { state: 'no-defect-reported' }, this.made.at));
      if (!change) continue;
      changes.push(change);
      this.#unnamedLine -= 1;
      const place = this.#place(this.#unnamedLine, row.orderId, row);
      reported.push({ ...place, carrier: '', number: '', cause: '', action: '', before: change.was });
    }
    await this.#put(changes, reported);
  }

  async finish(): Promise<void> {
    await this.db.imports.put(this.made);
  }

  #changeOf(logged: LogRow, row: ReportRow, cause: string): ReportChange | null {
    const judged = row.isDefect ? 'defect-reported' : 'no-defect-reported';
    const state = isJudged(row) && canJudge(logged, this.made.at) ? judged : null;
    return this.#told(changeByReport(logged, { state, cause, facts: row }, this.made.at));
  }

  #told(change: ReportChange | null): ReportChange | null {
    if (!change || (this.isAgain && !change.isNews)) return null;
    this.hasNews ||= change.isNews;
    return change;
  }

  /** An order's items may stand on several lines; the first says all, and defects come first. */
  #isFirst({ orderId, package: place }: LogRow): boolean {
    const key = `${orderId}\n${place}`;
    if (this.#named.has(key)) return false;
    this.#named.add(key);
    return true;
  }

  #place(line: number, orderId: string, logged: LogRow | null) {
    return { importId: this.made.id, line, account: this.#account, orderId, package: logged?.package ?? null };
  }

  async #put(changes: readonly ReportChange[], reported: readonly ReportedRow[]): Promise<void> {
    // A report that says nothing new leaves nothing behind, not even its rows.
    if (this.isAgain && !this.hasNews) return;
    await putRows(this.db, changes);
    await this.db.reported.bulkPut(reported);
  }
}
