import { Dexie, type Table } from 'dexie';
import { pause, type Work } from '@/utils/files/work';
import type { Preferences } from '@/utils/preferences/schema';
import { type BackupRecord, backupFormat, backupTables, backupVersion } from './backup-record';
import { amountOf, countByAccount } from './count-by-account';
import { Crc32 } from './crc32';
import type { LogDatabase } from './database';
import type { LogRow } from './log-row';
import { pagesOfReported } from './reported-parts';
import { readRollUps } from './roll-ups-of-day';

/** So many records are read at a time: enough to be fast, few enough to hold. */
const pageLength = 1000;

/**
 * The whole log as one JSON document, one record a line, with the number of records and their checksum at the end, so
 * that a reader can say where it is damaged. What is pending is left out: it is settled or given up within a week.
 *
 * @param now milliseconds since 1970
 * @param preferences saved with it, where given
 */
export async function exportJson(
  db: LogDatabase,
  now: number,
  work: Work = {},
  preferences: Preferences | null = null,
): Promise<Blob> {
  const head = { format: backupFormat, version: backupVersion, exportedAt: new Date(now).toISOString() };
  const parts = [`${JSON.stringify(head).slice(0, -1)},"records":[`];
  const blobs: Blob[] = [];
  const checksum = new Crc32();
  const total = amountOf(await countByAccount(db));
  let count = 0;
  for await (const page of recordsOf(db, preferences)) {
    for (const record of page) {
      const line = JSON.stringify(record);
      checksum.add(`${line}\n`);
      parts.push(`${count === 0 ? '' : ','}\n${line}`);
      count += 1;
    }
    // A blob of its own for each page: the browser may lay it on the disk.
    blobs.push(new Blob(parts.splice(0)));
    await pause(work, count / (total + 1));
  }
  parts.push(`\n],"count":${count},"checksum":"${checksum}"}\n`);
  return new Blob([...blobs, ...parts], { type: 'application/json' });
}

/** All rows of a table, a page at a time. What is written meanwhile may or may not be among them. */
export async function* pagesOf<Row, Key>(table: Table<Row, Key>): AsyncGenerator<readonly Row[]> {
  let after: unknown = Dexie.minKey;
  for (;;) {
    const found = table.where(':id').above(after).limit(pageLength);
    const [page, keys] = await Promise.all([found.toArray(), found.primaryKeys()]);
    if (page.length > 0) yield page;
    if (keys.length < pageLength) return;
    after = keys.at(-1);
  }
}

async function* recordsOf(db: LogDatabase, preferences: Preferences | null): AsyncGenerator<readonly BackupRecord[]> {
  const retainedFrom = await db.memos.get('retainedFrom');
  for (const table of backupTables) {
    if (table === 'preferences') yield preferences ? [{ table, record: preferences }] : [];
    else if (table === 'memos')
      yield retainedFrom ? [{ table, record: retainedFrom as { name: 'retainedFrom'; day: string } }] : [];
    else if (table === 'rollUps') {
      // Roll-ups of rows that are in the backup are made anew with them; those of deleted rows are all that is left.
      const before = retainedFrom?.day ?? '';
      const record = (await readRollUps(db, { to: before })).filter(({ day }) => day < before);
      yield record.map((one) => ({ table, record: one }));
    } else if (table === 'reported') {
      for await (const page of pagesOfReported(db)) yield page.map((record) => ({ table, record }));
    } else
      for await (const page of pagesOf(db.table(table)))
        yield page.map(
          (record) => ({ table, record: table === 'rows' ? withoutDerived(record as LogRow) : record }) as BackupRecord,
        );
  }
}

function withoutDerived({ account, orderId, package: place, fields, history }: LogRow) {
  return { account, orderId, package: place, fields, history };
}
