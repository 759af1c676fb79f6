import { pause, type Work } from '@/utils/files/work';
import { firstAccount } from '@/utils/preferences/accounts';
import type { Report, ReportRow } from '@/utils/report/report-row';
import { addDays, type DaySpan } from '@/utils/vtr/day';
import type { LogDatabase } from './database';
import { orRefused } from './log-refused';
import type { LogRow } from './log-row';

/** Which days a report covers, and whose. */
export interface Cover {
  readonly marketplace: string;
  /** When it was downloaded, milliseconds since 1970. */
  readonly reportedAt: number;
  readonly account?: string;
  /**
   * The days of promised delivery it covers: logged packages of these that it does not name are no defects. Those it
   * speaks of, unless given; null where nobody knows.
   */
  readonly covers?: DaySpan | null;
}

/** True for a row that says whether its package is a defect; a list of orders says it of none. */
export function isJudged({ isDefect, criteria }: ReportRow): boolean {
  return isDefect || Object.keys(criteria).length > 0;
}

/** The days a report covers: no more than those it speaks of, because it does not say where it ends. */
export function daysOf({ from, to, rows }: Report, { covers }: Pick<Cover, 'covers'>): readonly string[] {
  const span =
    covers ?? (covers === null || from === null || to === null || !rows.some(isJudged) ? null : { from, to });
  const days: string[] = [];
  for (let day = span?.from ?? ''; span && day <= span.to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The packages logged for `day` that a report covers and does not name; it can't know of what was entered too late. */
export async function unnamedOf(
  db: LogDatabase,
  day: string,
  named: ReadonlySet<string>,
  { marketplace, reportedAt, account = firstAccount }: Cover,
): Promise<readonly LogRow[]> {
  const rows = await db.rows.where('day').equals(day).toArray();
  return rows.filter(
    (row) =>
      row.account === account &&
      row.marketplace === marketplace &&
      row.state !== 'exempt' &&
      row.visibleAt <= reportedAt &&
      !named.has(row.orderId),
  );
}

/** All logged packages that a report covers and does not name, for the score of our checks; before an import or after. */
export async function unnamedRows(
  db: LogDatabase,
  report: Report,
  cover: Cover,
  work: Work = {},
): Promise<readonly LogRow[]> {
  const named = new Set(report.rows.map(({ orderId }) => orderId));
  const unnamed: LogRow[] = [];
  const days = daysOf(report, cover);
  for (const [at, day] of days.entries()) {
    unnamed.push(...(await orRefused(db, () => unnamedOf(db, day, named, cover))));
    await pause(work, at / days.length);
  }
  work.onProgress?.(1);
  return unnamed;
}
