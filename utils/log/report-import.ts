import { partOf, tell, type Work } from '@/utils/files/work';
import { firstAccount } from '@/utils/preferences/accounts';
import type { Rules } from '@/utils/report/evidence';
import type { Report, ReportRow } from '@/utils/report/report-row';
import type { LogDatabase, ReportImport } from './database';
import { orRefused } from './log-refused';
import { type Cover, daysOf } from './report-cover';
import { byOrderId, rowsAtOnce } from './report-join';
import { ReportWriter } from './report-writer';

/** What an import depends on beside the report and the log. */
export interface ImportOptions extends Cover {
  readonly now: number;
  readonly rules: Rules;
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
  const content = await contentId(report.rows, options);
  const tables = [db.rows, db.days, db.imports, db.reportedParts];
  try {
    return await orRefused(db, () =>
      db.transaction('rw', tables, async () => write(db, report, content, options, work)),
    );
  } catch (error) {
    work.signal?.throwIfAborted();
    throw error;
  }
}

/** Follows from what a report says, however its file is called, encoded or laid out. */
async function contentId(rows: readonly ReportRow[], { marketplace, account }: Cover): Promise<string> {
  const lines = rows.map(({ line, criteria, shipBy, ...row }) =>
    [...Object.values(row), ...Object.entries(criteria)].join('\t'),
  );
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode([marketplace, ...(isFirst(account) ? [] : [account]), ...lines].join('\n')),
  );
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isFirst(account: string | undefined): boolean {
  return account === undefined || account === firstAccount;
}

async function write(
  db: LogDatabase,
  report: Report,
  content: string,
  options: ImportOptions,
  work: Work,
): Promise<Imported> {
  const earlier = await db.imports.where('id').startsWith(content).last();
  const at = await freeMoment(db, options.reportedAt);
  const made: ReportImport = {
    ...(isFirst(options.account) ? {} : { account: options.account! }),
    id: earlier ? `${content}-${at}` : content,
    at,
    fileName: report.fileName,
    marketplace: options.marketplace,
    rows: report.rows.length,
    from: report.from,
    to: report.to,
  };
  const writer = new ReportWriter(db, made, options, earlier !== undefined);
  const defects = report.rows.filter(({ isDefect }) => isDefect);
  const named = [...byOrderId(defects), ...byOrderId(report.rows.filter(({ isDefect }) => !isDefect))];
  const reading = partOf(work, 0, 0.5);
  for (let start = 0; start < named.length; start += rowsAtOnce) {
    await writer.takeNamed(named.slice(start, start + rowsAtOnce));
    tell(reading, (start / named.length) * 0.6);
  }
  const days = daysOf(report, options);
  for (const [index, day] of days.entries()) {
    await writer.takeDay(day, days.at(-1)!);
    tell(reading, 0.6 + (index / days.length) * 0.4);
  }
  const isWritten = await writer.write(partOf(work, 0.5, 1));
  const counts = { defects: defects.length, logged: writer.logged, unnamed: writer.unnamed };
  if (earlier && !isWritten) return { outcome: 'known', import: earlier, ...counts };
  const kept: ReportImport = { ...made, score: writer.score(), unnamed: writer.unnamed };
  await db.imports.put(kept);
  tell(work, 1);
  return { outcome: 'imported', import: kept, ...counts };
}

/** A report's moment stamps what it says, so that it can be taken back: no two imports may share one. */
async function freeMoment(db: LogDatabase, wished: number): Promise<number> {
  let at = wished;
  while ((await db.imports.where('at').equals(at).count()) > 0) at += 1;
  return at;
}
