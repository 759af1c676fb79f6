import { partOf, pause, type Work } from '@/utils/files/work';
import { type Action, actionForLogged, actionOfKind, isActionKind } from '@/utils/report/action';
import { type Cause, isCause, whyOfCause } from '@/utils/report/cause';
import { evidenceKept } from '@/utils/report/evidence';
import { countScore, scoreChecks } from '@/utils/report/score';
import type { LogDatabase, ReportedRow, ReportImport } from './database';
import { orRefused } from './log-refused';
import type { LogRow } from './log-row';
import { packageOf } from './read';
import type { DiagnosedDefect } from './report-preview';
import { reportedDefects, unnamedByImport } from './report-undo';

/** A report imported earlier, as its result list: each defect with its cause, and what is to be done by now. */
export interface PastImport {
  readonly import: ReportImport;
  readonly defects: readonly DiagnosedDefect[];
}

/** So many packages are looked up at once. */
const rowsAtOnce = 1000;

/**
 * Reads an imported report as its result list. Its causes are those that were found then; what to do follows from what
 * the log knows by now, so that a correction made since is not asked for again. Null when it is not there (any more).
 * @param now milliseconds since 1970
 * @throws {LogRefused} when the log can't be read; and the signal's reason when ended by the seller
 */
export async function readPastImport(
  db: LogDatabase,
  importId: string,
  now: number,
  work: Work = {},
): Promise<PastImport | null> {
  const made = await orRefused(db, () => db.imports.get(importId));
  if (!made) return null;
  const named = await orRefused(db, () => reportedDefects(db, importId));
  const defects: DiagnosedDefect[] = [];
  for (let start = 0; start < named.length; start += rowsAtOnce) {
    const some = named.slice(start, start + rowsAtOnce);
    const logged = await orRefused(db, () =>
      db.rows.bulkGet(some.map((row) => [row.account, row.orderId, row.package ?? ''])),
    );
    for (const [at, row] of some.entries()) defects.push(defectOf(row, logged[at] ?? null, made, now));
    await pause(partOf(work, 0, 1), start / named.length);
  }
  const scored = made.score ? made : { ...made, ...(await orRefused(db, () => scoreOfKept(db, made, defects))) };
  work.onProgress?.(1);
  return { import: scored, defects };
}

/**
 * The score of a report that was imported before scores were kept, from what was: its defects with the causes found
 * then, and the packages it left out and so cleared. Those that an earlier report had cleared are not among them.
 */
async function scoreOfKept(
  db: LogDatabase,
  { id, at }: ReportImport,
  defects: readonly DiagnosedDefect[],
): Promise<Pick<ReportImport, 'score' | 'unnamed'>> {
  const leftOut = await unnamedByImport(db, id);
  const rows = await db.rows.bulkGet(leftOut.map((row) => [row.account, row.orderId, row.package ?? '']));
  const unnamed = rows.filter((row) => row !== undefined);
  const reported = defects.map(({ row, logged, diagnosis: { cause } }) => ({ orderId: row.orderId, cause, logged }));
  return { score: countScore(scoreChecks(reported, unnamed, at)), unnamed: leftOut.length };
}

function defectOf(row: ReportedRow, logged: LogRow | null, { at }: ReportImport, now: number): DiagnosedDefect {
  const cause: Cause = isCause(row.cause) ? row.cause : 'unknown';
  return {
    ...evidenceKept(row, logged, at),
    diagnosis: {
      cause,
      isSure: row.isSure ?? true,
      reason: whyOfCause(cause),
      findings: [],
      action: (logged && isEntered(logged, at) && actionForLogged(packageOf(logged), now)) || actionThen(row),
    },
  };
}

/** Entered, or reported, after the report: only then does the log know better what is to be done. */
function isEntered({ history, visibleAt }: LogRow, at: number): boolean {
  return visibleAt > at || history.some((event) => event.at > at);
}

function actionThen({ action }: ReportedRow): Action {
  return actionOfKind(isActionKind(action) ? action : 'look-up');
}
