import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readStored, type StoredDatabase, writeStored } from '@/tests/fixtures/databases/stored-database';
import { perform, readWriteTrouble } from '@/utils/log/backlog';
import { setSkuCategory } from '@/utils/log/category';
import { LogDatabase, type ReportedRow, type RollUp } from '@/utils/log/database';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import { LogRefused } from '@/utils/log/log-refused';
import { rowOf } from '@/utils/log/log-row';
import { learnOrders } from '@/utils/log/order-facts';
import { queryRows } from '@/utils/log/query';
import { reportedDefects } from '@/utils/log/report-undo';
import { pagesOfReported, putReported } from '@/utils/log/reported-parts';
import { readRollUps } from '@/utils/log/roll-ups-of-day';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { capture, settle } from '@/utils/log/write';
import { policyFor } from '@/utils/policy/policy';
import { confirmation } from './confirmation';
import { freshLog } from './fresh-log';
import { confirm } from './logged';

// One real database per released version: v1.json is what version 1 left in the browser. A new version of the log adds
// its own file and leaves the others as they are; when the newest file no longer fits, what is stored has changed and
// the log needs a new version. `WRITE_EXAMPLE=1 npx vitest run tests/unit/log/migration.test.ts` writes it, and
// `npm run format` lays it out.
const folder = fileURLToPath(new URL('../../fixtures/databases/', import.meta.url));
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, StoredDatabase] => [file, JSON.parse(readFileSync(folder + file, 'utf8'))]);

/** A moment that is the same on every machine, and the same day in almost every zone. */
const noonOf = (day: number) => Date.UTC(2026, 10, day, 12);
const [a, b, c] = ['114-0000000-0000001', '114-0000000-0000002', '114-0000000-0000003'] as const;

/** A log in which everything happened once. */
async function exampleIn(db: LogDatabase): Promise<void> {
  const one = confirmation({ orderId: a, at: noonOf(10), findings: [{ code: 'carrier-mismatch', severity: 'error' }] });
  await learnOrders(db, [{ orderId: b, skus: ['S1'], shipBy: '2026-11-12', promised: '2026-11-20' }], noonOf(10));
  await setSkuCategory(db, { sku: 'S1', category: 'Toys', at: noonOf(10) });
  await confirm(db, one, { ...one, package: '2', noTracking: true, number: '', findings: [] });
  await confirm(db, confirmation({ orderId: b, at: noonOf(11), carrier: 'Pigeon Post', marketplace: 'DE' }));
  await confirm(db, {
    ...one,
    page: 'edit',
    carrier: 'UPS',
    number: '1Z5R89390357567127',
    findings: [],
    at: noonOf(12),
  });
  await capture(db, [confirmation({ orderId: c, at: noonOf(13) })], noonOf(13));
  await db.memos.put({ name: 'retainedOn', day: '2026-11-13' });
  await db.imports.put({
    id: 'r1',
    at: noonOf(13),
    fileName: 'r.csv',
    marketplace: 'US',
    rows: 2,
    from: null,
    to: null,
  });
  await putReported(db, [reported('r1', 2), reported('r1', 1777), reported('r1', -1)], () => {});
}

const reported = (importId: string, line: number): ReportedRow => ({
  ...{ importId, line, account: 'default', orderId: a, package: '1', carrier: 'USPS', number: '' },
  ...{ cause: line < 0 ? '' : 'blank', action: line < 0 ? '' : 'edit', before: {} },
});

describe('the example of today’s version', () => {
  it('is what today’s code leaves in the browser', async () => {
    const factory = new IDBFactory();
    const db = new LogDatabase('log', { indexedDB: factory, IDBKeyRange });
    await exampleIn(db);
    db.close();
    const stored = await readStored(factory, 'log');
    const file = `v${db.verno}.json`;
    if (env.WRITE_EXAMPLE) writeFileSync(folder + file, JSON.stringify(stored));
    expect(stored).toEqual(Object.fromEntries(examples)[file]);
  });

  it('stands beside one of every version before', () => {
    const versions = Array.from({ length: freshLog().verno }, (_, index) => `v${index + 1}.json`);
    expect(examples.map(([file]) => file).sort()).toEqual(versions.sort());
  });
});

describe.each(examples)('a database as %s holds it', (_, stored) => {
  const reopened = async () => {
    const factory = new IDBFactory();
    await writeStored(factory, 'log', stored);
    return new LogDatabase('log', { indexedDB: factory, IDBKeyRange });
  };

  it('opens with every row, up to date and counted', async () => {
    const db = await reopened();
    const rows = await db.rows.toArray();
    expect(rows).toHaveLength(stored.tables.find(({ name }) => name === 'rows')!.rows.length);
    expect(rows).toEqual(rows.map((row) => rowOf(row, row.fields, row.history)));
    expect((await verifyRollUps(db)).repaired).toEqual([]);
    expect((await queryRows(db, { offset: 0, limit: 10 })).total).toBe(rows.length);
  });

  // Where tables or indexes are not what is declared, Dexie patches them and adds one to the version the browser keeps.
  it('has the tables and indexes of today’s version once it was opened, and is not upgraded by the next opening', async () => {
    const factory = new IDBFactory();
    await writeStored(factory, 'log', stored);
    for (const _ of ['migrates', 'finds all as it is to be']) {
      const db = new LogDatabase('log', { indexedDB: factory, IDBKeyRange });
      await db.open();
      expect(db.backendDB().version).toBe(10 * db.verno);
      db.close();
    }
    const shapeOf = ({ version, tables }: StoredDatabase) => [version, tables.map(({ rows: _, ...shape }) => shape)];
    expect(shapeOf(await readStored(factory, 'log'))).toEqual(
      shapeOf(Object.fromEntries(examples)[`v${freshLog().verno}.json`]!),
    );
  });

  it('goes on: what was pending is settled', async () => {
    const db = await reopened();
    const settled = { orderIds: [c], outcome: 'confirmed' as const };
    expect(await settle(db, settled, { now: noonOf(13) + 1000, policyFor })).toBe(1);
  });

  it('keeps its data when a later version can’t be reached, and what is confirmed meanwhile', async () => {
    fakeBrowser.reset();
    const factory = new IDBFactory();
    await writeStored(factory, 'log', stored);
    class Later extends LogDatabase {
      constructor() {
        super('log', { indexedDB: factory, IDBKeyRange });
        this.version(99)
          .stores({ rows: null })
          .upgrade(() => {
            throw new Error('The migration failed');
          });
      }
    }
    const later = new Later();
    const click = { kind: 'capture' as const, packages: [confirmation({ orderId: c })], at: noonOf(14) };
    expect(await perform(later, [click], policyFor)).toBe(0);
    expect(await readWriteTrouble()).toMatchObject({ reason: 'refused', message: 'The migration failed', waiting: 1 });
    later.close();
    expect(await readStored(factory, 'log')).toEqual(stored);
  });
});

describe('version 1, which kept every roll-up and every row of a report by itself', () => {
  const [, v1] = examples.find(([file]) => file === 'v1.json')!;
  const lines = Array.from({ length: 6000 }, (_, index) => index - 700);
  const rowsOf = (name: string) => v1.tables.find((table) => table.name === name)!.rows;

  const reopened = async (name: string, rows: readonly unknown[]) => {
    const factory = new IDBFactory();
    const tables = v1.tables.map((table) => (table.name === name ? { ...table, rows } : table));
    await writeStored(factory, 'log', { ...v1, tables });
    return new LogDatabase('log', { indexedDB: factory, IDBKeyRange });
  };

  it('is gathered with every row of every report, by its lines', async () => {
    const rows = ['r1', 'r2'].flatMap((id) => lines.map((line) => reported(id, line)));
    const db = await reopened('reported', rows);
    const read: ReportedRow[] = [];
    for await (const page of pagesOfReported(db)) read.push(...page);
    expect(read).toEqual(rows);
    expect(await reportedDefects(db, 'r2')).toEqual(
      rows.filter(({ importId, line }) => importId === 'r2' && line >= 0),
    );
  });

  it('keeps the roll-ups of days whose rows are gone', async () => {
    const gone = (rowsOf('rollUps') as RollUp[]).map((one) => ({ ...one, day: '2025-01-01' }));
    const rollUps = [...rowsOf('rollUps'), ...gone] as RollUp[];
    const db = await reopened('rollUps', rollUps);
    const byKey = (one: RollUp) => JSON.stringify([one.day, one.account, one.marketplace, one.category]);
    const sorted = (some: readonly RollUp[]) => [...some].sort((one, other) => (byKey(one) < byKey(other) ? -1 : 1));
    expect(sorted(await readRollUps(db))).toEqual(sorted(rollUps));
  });
});

describe('a disk that is full', () => {
  beforeEach(() => fakeBrowser.reset());

  it('leaves a log that an import could not be added to as it was, and says why', async () => {
    const source = freshLog();
    await confirm(source, confirmation({ orderId: a }));
    const file = await exportJson(source, noonOf(21));
    const db = freshLog();
    await confirm(db, confirmation({ orderId: b }));
    db.use({
      stack: 'dbcore',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          const full = () => Promise.reject(new Dexie.QuotaExceededError('The disk is full'));
          // The rows still find room, their roll-ups don't: neither may be kept.
          return name === 'days' ? { ...table, mutate: full } : table;
        },
      }),
    });
    db.close();
    const refused = await importJson(db, file).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LogRefused);
    expect(refused).toMatchObject({ reason: 'full' });
    expect((await db.rows.toArray()).map(({ orderId }) => orderId)).toEqual([b]);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });
});
