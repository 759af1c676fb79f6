import { Dexie } from 'dexie';
import type { LogDatabase, ReportedPart, ReportedRow } from './database';

/** So many lines of a file are one part. */
const linesOfPart = 500;

/** So many parts are read or written at once. */
const partsAtOnce = 4;

/** Which part of its import a line stands in; below 0 for those below 0. */
function partOfLine(line: number): number {
  return Math.floor(line / linesOfPart);
}

/** Rows of reports as they are stored. */
export function gatherByPart(rows: readonly ReportedRow[]): readonly ReportedPart[] {
  const parts = new Map<string, { importId: string; part: number; rows: Omit<ReportedRow, 'importId'>[] }>();
  for (const { importId, ...row } of [...rows].sort((one, other) => one.line - other.line)) {
    const part = partOfLine(row.line);
    const name = `${importId} ${part}`;
    const found = parts.get(name);
    if (found) found.rows.push(row);
    else parts.set(name, { importId, part, rows: [row] });
  }
  return [...parts.values()];
}

/** Stores the rows of an import that has none yet. `onDone` is told how many are stored. */
export async function putReported(
  db: LogDatabase,
  rows: readonly ReportedRow[],
  onDone: (count: number) => void,
): Promise<void> {
  const parts = gatherByPart(rows);
  let done = 0;
  for (let start = 0; start < parts.length; start += partsAtOnce) {
    const some = parts.slice(start, start + partsAtOnce);
    await db.reportedParts.bulkPut(some);
    done += some.reduce((sum, part) => sum + part.rows.length, 0);
    onDone(done);
  }
}

/** Adds the rows whose lines are not stored yet, and changes those that are to what `combine` makes of both. */
export async function changeReported(
  db: LogDatabase,
  rows: readonly ReportedRow[],
  combine: (row: ReportedRow, stored: ReportedRow) => ReportedRow,
): Promise<void> {
  if (rows.length === 0) return;
  const parts = gatherByPart(rows);
  const stored = await db.reportedParts.bulkGet(parts.map(({ importId, part }) => [importId, part]));
  const changed = parts.map((one, at) => {
    const known = new Map((stored[at] ? rowsOf(stored[at]) : []).map((row) => [row.line, row]));
    for (const row of rowsOf(one)) {
      const before = known.get(row.line);
      known.set(row.line, before ? combine(row, before) : row);
    }
    return gatherByPart([...known.values()])[0]!;
  });
  await db.reportedParts.bulkPut(changed);
}

/** What an import keeps, by its lines, some rows at a time; of all imports unless one is given. */
export async function* pagesOfReported(db: LogDatabase, importId?: string): AsyncGenerator<readonly ReportedRow[]> {
  let after: unknown = importId === undefined ? Dexie.minKey : [importId, Dexie.minKey];
  for (;;) {
    const found = db.reportedParts.where(':id');
    const rest = importId === undefined ? found.above(after) : found.between(after, [importId, Dexie.maxKey], false);
    const parts = await rest.limit(partsAtOnce).toArray();
    if (parts.length > 0) yield parts.flatMap(rowsOf);
    const last = parts.at(-1);
    if (!last || parts.length < partsAtOnce) return;
    after = [last.importId, last.part];
  }
}

/** Deletes all that an import keeps. */
export async function deleteReported(db: LogDatabase, importId: string): Promise<void> {
  await db.reportedParts.where('[importId+part]').between([importId, Dexie.minKey], [importId, Dexie.maxKey]).delete();
}

function rowsOf({ importId, rows }: ReportedPart): readonly ReportedRow[] {
  return rows.map((row) => ({ importId, ...row }));
}
