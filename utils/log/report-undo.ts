import { Dexie } from 'dexie';
import { partOf, tell, type Work } from '@/utils/files/work';
import type { LogDatabase, ReportedRow, ReportImport } from './database';
import { orRefused } from './log-refused';
import { defaultAccount, type LogFields, type LogRow } from './log-row';
import { putManyRows } from './put-rows';
import { withoutReport } from './report-change';
import { rowsAtOnce } from './report-join';

/** The reports imported for an account, the newest first; for all accounts unless it is given. */
export async function readImports(db: LogDatabase, account?: string): Promise<readonly ReportImport[]> {
  const imports = await db.imports.orderBy('at').reverse().toArray();
  return imports.filter((one) => account === undefined || (one.account ?? defaultAccount) === account);
}

/** What an import named: its defects in the order of the file, logged here or not. */
export async function reportedDefects(db: LogDatabase, importId: string): Promise<readonly ReportedRow[]> {
  const named = await db.reported.where('[importId+line]').between([importId, 0], [importId, Dexie.maxKey]).toArray();
  return named.filter(({ cause }) => cause !== '');
}

/** The logged packages that an import left out, and so cleared. */
export async function unnamedByImport(db: LogDatabase, importId: string): Promise<readonly ReportedRow[]> {
  return db.reported.where('[importId+line]').between([importId, Dexie.minKey], [importId, 0]).toArray();
}

/**
 * Takes an import back as a whole: each field it set is as it was before, unless it was entered or reported anew since
 * then, and the roll-ups with it. Answers how many rows of the log changed; 0 for an import that is not there.
 * @throws {LogRefused} when the browser refuses; and the signal's reason when ended by the seller. All is then as it was.
 */
export async function undoImport(db: LogDatabase, importId: string, work: Work = {}): Promise<number> {
  const tables = [db.rows, db.rollUps, db.imports, db.reported];
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
  const total = await db.reported.where('importId').equals(importId).count();
  const [reading, writing] = [partOf(work, 0, 0.4), partOf(work, 0.4, 1)];
  const changes: RowChange[] = [];
  const relinked: ReportedRow[] = [];
  let done = 0;
  for await (const rows of pagesOfImport(db, importId)) {
    if (hasOthers) relinked.push(...(await unchained(db, made, rows)));
    changes.push(...(await restored(db, made, rows)));
    done += rows.length;
    tell(reading, done / total);
  }
  await putManyRows(db, changes, (count) => tell(writing, (count / changes.length) * 0.8));
  if (relinked.length > 0) await db.reported.bulkPut(relinked);
  await db.reported.where('[importId+line]').between([importId, Dexie.minKey], [importId, Dexie.maxKey]).delete();
  await db.imports.delete(importId);
  tell(writing, 1);
  return changes.length;
}

interface RowChange {
  readonly before: LogRow;
  readonly after: LogRow;
}

/** All that an import keeps in `reported`, some rows at a time. */
async function* pagesOfImport(db: LogDatabase, importId: string): AsyncGenerator<readonly ReportedRow[]> {
  let after: unknown = Dexie.minKey;
  for (;;) {
    const rows = await db.reported
      .where('[importId+line]')
      .between([importId, after], [importId, Dexie.maxKey], false)
      .limit(rowsAtOnce)
      .toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)!.line;
  }
}

async function restored(db: LogDatabase, made: ReportImport, rows: readonly ReportedRow[]): Promise<RowChange[]> {
  const touched = rows.filter(({ before }) => Object.keys(before).length > 0);
  const keys = touched.map(({ account, orderId, package: place }): [string, string, string] => [
    account,
    orderId,
    place ?? '',
  ]);
  const stored = await db.rows.bulkGet(keys);
  return stored.flatMap((before, index) =>
    before ? [{ before, after: withoutReport(before, touched[index]!.before, made.at) }] : [],
  );
}

/** A later import that found what this one had set must find, when it is undone itself, what was there before both. */
async function unchained(
  db: LogDatabase,
  made: ReportImport,
  rows: readonly ReportedRow[],
): Promise<readonly ReportedRow[]> {
  const mine = new Map(rows.map((row) => [keyOf(row), row]));
  const orders = [...new Set(rows.map(({ orderId }) => orderId))];
  const found = await Promise.all(orders.map((orderId) => db.reported.where({ orderId }).toArray()));
  const others = found.flat().filter(({ importId }) => importId !== made.id);
  return others.flatMap((other) => {
    const row = mine.get(keyOf(other));
    const names = Object.keys(other.before) as (keyof LogFields)[];
    const shared = names.filter((name) => other.before[name]?.at === made.at && row && name in row.before);
    if (!row || shared.length === 0) return [];
    const before = { ...other.before, ...Object.fromEntries(shared.map((name) => [name, row.before[name]])) };
    return [{ ...other, before }];
  });
}

function keyOf({ account, orderId, package: place }: Pick<ReportedRow, 'account' | 'orderId' | 'package'>): string {
  return [account, orderId, place].join('\n');
}
