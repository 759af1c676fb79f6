import { partOf, pause, type Work } from '@/utils/files/work';
import type { Preferences } from '@/utils/preferences/schema';
import type { Day } from '@/utils/vtr/day';
import type { BackupRecord, RowRecord } from './backup-record';
import type { LogDatabase, RollUp, SkuCategory } from './database';
import { ImportsMerge } from './imports-merge';
import { orRefused } from './log-refused';
import { type LogKey, rowOf, type Stamped, textOfKey } from './log-row';
import { canonical, isNewer, mergeRows } from './merge';
import { mergeFacts } from './order-facts';
import { putRows } from './put-rows';
import { inspectBackup, type Refusal, recordsIn } from './read-backup';
import type { Change } from './roll-up';
import { changeRollUps } from './roll-ups-of-day';

/** What became of a backup. */
export interface Merged {
  /** How many packages are new or know more than before. */
  readonly merged: number;
  /** How many packages the log knew as well already. */
  readonly unchanged: number;
  /** Packages from before the day up to which this log deletes them; they stay deleted. */
  readonly past: number;
  /** The preferences saved in it, validated; null where there are none. They are not applied: that is the seller's to say. */
  readonly preferences: Preferences | null;
  /** What is wrong with the file. When anything is, nothing of it was stored. */
  readonly refused: readonly Refusal[];
}

/** So many records are merged in one transaction. */
const chunkLength = 500;

/**
 * Merges a backup into the log: of each field of a package the newer value holds, and nothing is lost. A damaged file is
 * refused whole. Importing twice changes nothing; so an import that was cancelled is finished by doing it again.
 * @throws {LogRefused} when the browser refuses to store what is left
 */
export async function importJson(db: LogDatabase, file: Blob, work: Work = {}): Promise<Merged> {
  const { count, refused } = await inspectBackup(file, partOf(work, 0, 0.3));
  const sum = { merged: 0, unchanged: 0, past: 0 };
  if (refused.length > 0) return { ...sum, preferences: null, refused };
  const storing = partOf(work, 0.3, 1);
  const rollUps: RollUp[] = [];
  let retainedFrom: Day = '';
  let preferences: Preferences | null = null;
  let chunk: BackupRecord[] = [];
  const imports = new ImportsMerge(db);
  let done = 0;
  const store = async () => {
    const result = await orRefused(db, () => mergeChunk(db, chunk, imports));
    for (const name of ['merged', 'unchanged', 'past'] as const) sum[name] += result[name];
    done += chunk.length;
    chunk = [];
    await pause(storing, done / (count + 1));
  };
  for await (const record of recordsIn(file)) {
    if (record.table === 'rollUps') rollUps.push(record.record);
    else if (record.table === 'preferences') preferences = record.record;
    else if (record.table === 'memos') retainedFrom = record.record.day;
    else chunk.push(record);
    if (chunk.length >= chunkLength) await store();
  }
  await store();
  await orRefused(db, () => db.transaction('rw', db.tables, async () => imports.link()));
  await orRefused(db, () => keepOldRollUps(db, rollUps, retainedFrom));
  return { ...sum, preferences, refused };
}

async function mergeChunk(db: LogDatabase, records: readonly BackupRecord[], imports: ImportsMerge) {
  return db.transaction('rw', db.tables, async () => {
    const rows = records.flatMap(({ table, record }) => (table === 'rows' ? [record as RowRecord] : []));
    const result = await mergeRowRecords(db, rows, imports);
    for (const record of records)
      if (record.table === 'imports') await imports.takeImport(record.record);
      else if (record.table !== 'rows' && record.table !== 'reported') await mergeOther(db, record);
    await imports.takeReported(records.flatMap((one) => (one.table === 'reported' ? [one.record] : [])));
    return result;
  });
}

async function mergeRowRecords(db: LogDatabase, records: readonly RowRecord[], imports: ImportsMerge) {
  const retainedFrom = (await db.memos.get('retainedFrom'))?.day ?? '';
  const keyOf = ({ account, orderId, package: place }: LogKey): [string, string, string] => [account, orderId, place];
  const stored = await db.rows.bulkGet(records.map(keyOf));
  const changes = new Map<string, Change>();
  let past = 0;
  for (const [index, record] of records.entries()) {
    const name = textOfKey(record);
    const before = stored[index];
    const known = changes.get(name)?.after ?? before;
    const made = rowOf(record, record.fields, record.history);
    // Its day was rolled up before it was deleted; counted again it would count twice.
    if (!known && made.day < retainedFrom) past += 1;
    else {
      const after = known ? mergeRows(known, made) : made;
      if (known) imports.noteRows(known, made, after);
      changes.set(name, { before, after });
    }
  }
  const written = [...changes.values()].filter(({ before, after }) => canonical(before) !== canonical(after));
  await putRows(db, written);
  return { merged: written.length, unchanged: records.length - past - written.length, past };
}

async function mergeOther(db: LogDatabase, { table, record }: BackupRecord): Promise<void> {
  if (table === 'orderFacts') {
    const stored = await db.orderFacts.get([record.account, record.orderId]);
    await db.orderFacts.put(stored ? mergeFacts(stored, record) : record);
  } else if (table === 'skuCategories') {
    const stored = await db.skuCategories.get(record.sku);
    if (!stored || isNewer(stampOf(record), stampOf(stored))) await db.skuCategories.put(record);
  }
}

function stampOf({ category, at }: SkuCategory): Stamped<string> {
  return { value: category, at };
}

/**
 * Keeps the roll-ups that are all that is left of deleted rows. This log believes them from before its own first row
 * only: from then on it counts its own rows. Of two sums of the same day, which can't be added, the larger holds.
 */
async function keepOldRollUps(db: LogDatabase, rollUps: readonly RollUp[], retainedFrom: Day): Promise<void> {
  await db.transaction('rw', db.rows, db.days, db.memos, async () => {
    const first = (await db.rows.orderBy('day').first())?.day ?? retainedFrom;
    const mark = first < retainedFrom ? first : retainedFrom;
    const before = (await db.memos.get('retainedFrom'))?.day ?? '';
    const believed = rollUps.filter(({ day }) => day < mark);
    await changeRollUps(db, believed, (one, stored) => (!stored || totalOf(stored) < totalOf(one) ? one : stored));
    if (mark > before) await db.memos.put({ name: 'retainedFrom', day: mark });
  });
}

function totalOf({ counts }: RollUp): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
