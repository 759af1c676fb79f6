import { cmp } from 'dexie';
import { partOf, tell, type Work } from '@/utils/files/work';
import { firstAccount } from '@/utils/preferences/accounts';
import type { LogDatabase, ReportedRow, ReportImport } from './database';
import { orRefused } from './log-refused';
import { type LogFields, type LogRow, textOfKey } from './log-row';
import { putManyRows } from './put-rows';
import { withoutReport } from './report-change';
import { changeReported, deleteReported, pagesOfReported } from './reported-parts';

/** The reports imported for an account, the newest first; for all accounts unless it is given. */
export async function readImports(db: LogDatabase, account?: string): Promise<readonly ReportImport[]> {
  const imports = await db.imports.orderBy('at').reverse().toArray();
  return imports.filter((one) => account === undefined || (one.account ?? firstAccount) === account);
}

/** What an import named: its defects in the order of the file, logged here or not. */
export function reportedDefects(db: LogDatabase, importId: string): Promise<readonly ReportedRow[]> {
  return reportedWhere(db, importId, ({ line, cause }) => line >= 0 && cause !== '');
}

/** The logged packages that an import left out, and so cleared. */
export function unnamedByImport(db: LogDatabase, importId: string): Promise<readonly ReportedRow[]> {
  return reportedWhere(db, importId, ({ line }) => line < 0);
}

async function reportedWhere(db: LogDatabase, importId: string, isMeant: (row: ReportedRow) => boolean) {
  const found: ReportedRow[] = [];
  for await (const rows of pagesOfReported(db, importId)) found.push(...rows.filter(isMeant));
  return found;
}

/**
 * Takes an import back as a whole: each field it set is as it was before, unless it was entered or reported anew since
 * then, and the roll-ups with it. Answers how many rows of the log changed; 0 for an import that is not there.
 * @throws {LogRefused} when the browser refuses; and the signal's reason when ended by the seller. All is then as it was.
 */
export async function undoImport(db: LogDatabase, importId: string, work: Work = {}): Promise<number> {
  const tables = [db.rows, db.days, db.imports, db.reportedParts];
  try {
    return await orRefused(db, () => db.transaction('rw', tables, async () => takeBack(db, importId, work)));
  } catch (error) {
    work.signal?.throwIfAborted();
    throw error;
  }
}

/** First all is read, then all is written: see ReportWriter. */
async function takeBack(db: LogDatabase, importId: string, work: Work): Promise<number> {
  const made = await db.imports.get(importId);
  if (!made) return 0;
  const hasOthers = (await db.imports.count()) > 1;
  const [reading, writing] = [partOf(work, 0, 0.4), partOf(work, 0.4, 1)];
  const changes: RowChange[] = [];
  const mine: ReportedRow[] = [];
  for await (const rows of pagesOfReported(db, importId)) mine.push(...rows);
  // In the order in which the log keeps them, so that what is looked up at once lies close together there.
  mine.sort((one, other) => cmp(logKeyOf(one), logKeyOf(other)));
  for (let start = 0; start < mine.length; start += rowsAtOnce) {
    changes.push(...(await restored(db, made, mine.slice(start, start + rowsAtOnce))));
    tell(reading, (start + rowsAtOnce) / mine.length);
  }
  const relinked = hasOthers ? await unchained(db, made, mine) : [];
  await putManyRows(db, changes, (count) => tell(writing, (count / changes.length) * 0.8));
  await changeReported(db, relinked, (row) => row);
  await deleteReported(db, importId);
  await db.imports.delete(importId);
  tell(writing, 1);
  return changes.length;
}

/** So many rows are looked up at once: a browser answers few large questions sooner than many small ones. */
const rowsAtOnce = 2000;

interface RowChange {
  readonly before: LogRow;
  readonly after: LogRow;
}

async function restored(db: LogDatabase, made: ReportImport, rows: readonly ReportedRow[]): Promise<RowChange[]> {
  const touched = rows.filter(isTouched);
  const stored = await rowsWithKeys(db, touched.map(logKeyOf));
  return stored.flatMap((before, index) =>
    before ? [{ before, after: withoutReport(before, touched[index]!.before, made.at) }] : [],
  );
}

function isTouched({ before }: ReportedRow): boolean {
  return Object.keys(before).length > 0;
}

type RowKey = [account: string, orderId: string, place: string];

function logKeyOf({ account, orderId, package: place }: ReportedRow): RowKey {
  return [account, orderId, place ?? ''];
}

/** The rows of these keys, which are in order. Where they are most of those there, a browser reads all of them sooner than each. */
async function rowsWithKeys(db: LogDatabase, keys: readonly RowKey[]): Promise<readonly (LogRow | undefined)[]> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (!first || !last) return [];
  const between = () => db.rows.where(':id').between(first, last, true, true);
  const limit = keys.length * 2;
  if ((await between().limit(limit).primaryKeys()).length === limit) return db.rows.bulkGet([...keys]);
  const found = new Map((await between().toArray()).map((row) => [textOfKey(row), row]));
  return keys.map(([account, orderId, place]) => found.get(textOfKey({ account, orderId, package: place })));
}

/** A later import that found what this one had set must find, when it is undone itself, what was there before both. */
async function unchained(
  db: LogDatabase,
  made: ReportImport,
  rows: readonly ReportedRow[],
): Promise<readonly ReportedRow[]> {
  // Of several lines on one package only the first has set anything.
  const mine = new Map(rows.filter(isTouched).map((row) => [textOfKey(row), row]));
  const changed: ReportedRow[] = [];
  for (const importId of await db.imports.toCollection().primaryKeys()) {
    if (importId === made.id) continue;
    for await (const others of pagesOfReported(db, importId))
      for (const other of others) {
        const row = mine.get(textOfKey(other));
        const names = Object.keys(other.before) as (keyof LogFields)[];
        const shared = names.filter((name) => other.before[name]?.at === made.at && row && name in row.before);
        if (!row || shared.length === 0) continue;
        const before = { ...other.before, ...Object.fromEntries(shared.map((name) => [name, row.before[name]])) };
        changed.push({ ...other, before });
      }
  }
  return changed;
}
