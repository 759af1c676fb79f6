import { tell, type Work } from '@/utils/files/work';
import { firstAccount } from '@/utils/preferences/accounts';
import { diagnose } from '@/utils/report/diagnose';
import type { Rules } from '@/utils/report/evidence';
import type { ReportRow } from '@/utils/report/report-row';
import { countScore, type ReportedDefect, type ScoreCounts, scoreChecks } from '@/utils/report/score';
import { addDays } from '@/utils/vtr/day';
import type { LogDatabase, ReportedRow, ReportImport } from './database';
import type { LogRow } from './log-row';
import { putManyRows } from './put-rows';
import { canJudge, changeByReport, type ReportChange } from './report-change';
import { type Cover, isJudged, unnamedOf } from './report-cover';
import { packagesFor } from './report-join';
import { putReported } from './reported-parts';

/** Most deliveries are promised within so many days of the confirmation (inferred: Amazon names none). */
const longestPromise = 14;

/**
 * Writes an import inside one transaction of its caller's: first all that it is about is read, then all is written,
 * because a browser pays dearly for reading in between what it has just written (100,000 rows: five times as long).
 */
export class ReportWriter {
  /** Named defects that are logged here. */
  logged = 0;
  /** Logged packages that the report covers and does not name. */
  unnamed = 0;
  /** True once something in the log became another, and not only newer. */
  hasNews = false;
  readonly #account: string;
  readonly #named = new Set<string>();
  readonly #namedOrders = new Set<string>();
  readonly #defects: ReportedDefect[] = [];
  readonly #unnamed: LogRow[] = [];
  readonly #changes: ReportChange[] = [];
  readonly #reported: ReportedRow[] = [];
  #unnamedLine = 0;

  /** @param isAgain true for a report that was imported before: it is written only when it brings news */
  constructor(
    readonly db: LogDatabase,
    readonly made: ReportImport,
    readonly options: Cover & { readonly rules: Rules; readonly now: number },
    readonly isAgain: boolean,
  ) {
    this.#account = options.account ?? firstAccount;
  }

  /** Rows of the report, defects before others: of several lines on one package the first one counts. */
  async takeNamed(rows: readonly ReportRow[]): Promise<void> {
    const packageOf = await packagesFor(this.db, rows, this.#account);
    const { rules, now } = this.options;
    for (const row of rows) {
      this.#namedOrders.add(row.orderId);
      const logged = packageOf(row);
      if (logged && row.isDefect) this.logged += 1;
      const { cause, action, isSure } = diagnose({ row, logged, reportedAt: this.made.at }, rules, now);
      if (row.isDefect) this.#defects.push({ orderId: row.orderId, cause, logged });
      const change = logged && this.#isFirst(logged) ? this.#changeOf(logged, row, cause) : null;
      if (change) this.#changes.push(change);
      if (!row.isDefect && !change) continue;
      this.#reported.push({
        ...this.#place(row.line, row.orderId, logged),
        carrier: row.carrier ?? '',
        number: row.number ?? '',
        cause: row.isDefect ? cause : '',
        action: row.isDefect ? action.kind : '',
        ...(row.isDefect ? { isSure } : {}),
        ...(logged ? {} : factsOf(row)),
        before: change?.was ?? {},
      });
    }
  }

  /**
   * Packages logged for `day` that the report leaves out; they stand in `reported` below line 0, to be taken back. A defect
   * that is expected stays so while nobody knows when its delivery was promised and the report, which covers promised days
   * until `last`, may come too early for it: cleared too soon it would not be corrected.
   */
  async takeDay(day: string, last: string): Promise<void> {
    const cover = { ...this.options, reportedAt: this.made.at };
    for (const row of await unnamedOf(this.db, day, this.#namedOrders, cover)) {
      this.unnamed += 1;
      this.#unnamed.push(row);
      if (row.state === 'no-defect-reported' || !canJudge(row, this.made.at)) continue;
      const isEarly = !row.fields.promised && addDays(day, longestPromise) > last;
      if (isEarly && row.state === 'defect-expected') continue;
      const change = this.#told(changeByReport(row, { state: 'no-defect-reported' }, this.made.at));
      if (!change) continue;
      this.#changes.push(change);
      this.#unnamedLine -= 1;
      const place = this.#place(this.#unnamedLine, row.orderId, row);
      this.#reported.push({ ...place, carrier: '', number: '', cause: '', action: '', before: change.was });
    }
  }

  /** How well our checks had foreseen what was taken. */
  score(): ScoreCounts {
    return countScore(scoreChecks(this.#defects, this.#unnamed, this.made.at));
  }

  /** Writes what was taken; a report that was imported before only when it brings news. Answers whether it was written. */
  async write(work: Work): Promise<boolean> {
    if (this.isAgain && !this.hasNews) return false;
    const total = this.#changes.length + this.#reported.length;
    await putManyRows(this.db, this.#changes, (done) => tell(work, done / total));
    await putReported(this.db, this.#reported, (done) => tell(work, (this.#changes.length + done) / total));
    return true;
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

  #isFirst({ orderId, package: place }: LogRow): boolean {
    const key = `${orderId}\n${place}`;
    if (this.#named.has(key)) return false;
    this.#named.add(key);
    return true;
  }

  #place(line: number, orderId: string, logged: LogRow | null) {
    return { importId: this.made.id, line, account: this.#account, orderId, package: logged?.package ?? null };
  }
}

function factsOf({ promised, category }: ReportRow): Pick<ReportedRow, 'promised' | 'category'> {
  return { ...(promised ? { promised } : {}), ...(category ? { category } : {}) };
}
