import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogDatabase } from '@/utils/log/database';
import { LogRefused } from '@/utils/log/log-refused';
import { type ImportOptions, importReport } from '@/utils/log/report-import';
import { readImports, reportedDefects, undoImport } from '@/utils/log/report-undo';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { capture, settle } from '@/utils/log/write';
import type { Confirmation } from '@/utils/messages';
import { policyFor } from '@/utils/policy/policy';
import type { Report, ReportRow } from '@/utils/report/report-row';
import { reportRow, rules } from '../report/evidence';
import { confirmation, noon } from './confirmation';
import { freshLog } from './fresh-log';

let db: LogDatabase;

beforeEach(() => {
  vi.restoreAllMocks();
  db = freshLog();
});

const orderId = (last: number) => `114-0000001-000000${last}`;

async function confirm(last: number, change: Partial<Confirmation> = {}) {
  const one = confirmation({ orderId: orderId(last), at: noon(5), ...change });
  await capture(db, [one], one.at);
  await settle(db, { orderId: one.orderId, outcome: 'confirmed' }, { now: one.at, policyFor });
}

const named = (last: number, change: Partial<ReportRow> = {}) =>
  reportRow({ orderId: orderId(last), line: last + 1, promised: '2026-11-05', ...change });

const report = (...rows: ReportRow[]): Report => ({
  fileName: 'report.txt',
  layout: 'criteria',
  rows,
  skipped: [],
  from: '2026-11-01',
  to: '2026-11-10',
});

const options = (change: Partial<ImportOptions> = {}): ImportOptions => ({
  marketplace: 'US',
  reportedAt: noon(12),
  now: noon(12),
  rules: rules(),
  ...change,
});

const rowOf = async (last: number, place = '1') => (await db.rows.get(['default', orderId(last), place]))!;
const states = async () =>
  Object.fromEntries((await db.rows.toArray()).map((row) => [row.orderId.slice(-1), row.state]));
const everything = async () => ({
  rows: await db.rows.toArray(),
  rollUps: await db.rollUps.toArray(),
  imports: await db.imports.toArray(),
  reported: await db.reported.toArray(),
});

describe('a report', () => {
  it('names defects, leaves the covered rest without one, and knows nothing of other days', async () => {
    await confirm(1);
    await confirm(2);
    await confirm(3, { at: noon(1) });
    await confirm(4, { at: new Date(2026, 9, 31, 12).getTime() });
    const result = await importReport(db, report(named(1)), options());
    expect(result).toMatchObject({ outcome: 'imported', defects: 1, logged: 1, unnamed: 2 });
    expect(await states()).toEqual({
      1: 'defect-reported',
      2: 'no-defect-reported',
      3: 'no-defect-reported',
      4: 'awaiting-scan',
    });
    expect(await verifyRollUps(db)).toMatchObject({ repaired: [] });
  });

  it('tells category, promised day and delivery, and why it was named', async () => {
    await confirm(1);
    const criteria = { hasValidTracking: false, carrierScan: false, deliveryScan: true };
    await importReport(db, report(named(1, { promised: '2026-11-08', criteria })), options());
    const row = await rowOf(1);
    expect(row).toMatchObject({
      category: 'Kitchen',
      day: '2026-11-08',
      cause: 'not-scanned',
      state: 'defect-reported',
    });
    expect(row.fields.delivered?.value).toBe(true);
    expect(row.history.at(-1)).toMatchObject({ kind: 'reported', at: noon(12), state: 'defect-reported' });
    expect(await verifyRollUps(db)).toMatchObject({ repaired: [] });
  });

  it('keeps a defect that was not confirmed here as a row of the report, outside the rate', async () => {
    const result = await importReport(db, report(named(9, { number: '' })), options());
    expect(result).toMatchObject({ defects: 1, logged: 0 });
    expect(await db.rows.count()).toBe(0);
    expect(await reportedDefects(db, result.import.id)).toMatchObject([
      { orderId: orderId(9), package: null, cause: 'blank', action: 'correct' },
    ]);
  });

  it('can’t know of what was entered less than 72 hours before it', async () => {
    await confirm(1, { at: noon(10) });
    await confirm(2, { at: noon(10) });
    await importReport(db, report(named(1)), options());
    expect(await states()).toEqual({ 1: 'awaiting-scan', 2: 'awaiting-scan' });
    const [made] = await readImports(db);
    expect(await reportedDefects(db, made!.id)).toMatchObject([{ cause: 'within-72-hours', action: 'wait' }]);
  });

  it('does not speak for another marketplace, nor for days that nobody gave it', async () => {
    await confirm(1, { marketplace: 'UK' });
    await confirm(2);
    await importReport(db, report(named(8)), options({ covers: null }));
    expect(await states()).toEqual({ 1: 'awaiting-scan', 2: 'awaiting-scan' });
    await importReport(db, report(named(8), named(9)), options({ covers: { from: '2026-11-05', to: '2026-11-05' } }));
    expect(await states()).toEqual({ 1: 'awaiting-scan', 2: 'no-defect-reported' });
  });

  it('that names an order for another reason says that its tracking is no defect', async () => {
    await confirm(1);
    await importReport(db, report(named(1, { isDefect: false, criteria: { noValidTracking: false } })), options());
    expect(await states()).toEqual({ 1: 'no-defect-reported' });
  });

  it('that is a list of orders judges none of them', async () => {
    await confirm(1);
    await importReport(db, report(named(1, { isDefect: false, criteria: {} })), options());
    expect(await rowOf(1)).toMatchObject({ state: 'awaiting-scan', category: 'Kitchen' });
  });

  it('is matched to the package with its number, now or before a correction', async () => {
    const packages = [
      confirmation({ orderId: orderId(1), at: noon(5), package: '1', number: '9400111202555842332669' }),
      confirmation({ orderId: orderId(1), at: noon(5), package: '2', number: '1Z5R89390357567127', carrier: 'UPS' }),
    ];
    await capture(db, packages, noon(5));
    await settle(db, { orderId: orderId(1), outcome: 'confirmed' }, { now: noon(5), policyFor });
    await importReport(db, report(named(1, { number: '1z 5R8 939 03 5756 7127' })), options());
    expect([(await rowOf(1, '1')).state, (await rowOf(1, '2')).state]).toEqual(['awaiting-scan', 'defect-reported']);
    await undoImport(db, (await readImports(db))[0]!.id);
    await confirm(1, {
      page: 'edit',
      package: '2',
      numberBefore: '1Z5R89390357567127',
      number: '1Z5R89390357567136',
      at: noon(6),
    });
    await importReport(db, report(named(1, { number: '1Z5R89390357567127' })), options());
    expect((await rowOf(1, '2')).state).toBe('defect-reported');
  });

  it('without a number says nothing of several packages of which each could be meant', async () => {
    const packages = ['1', '2'].map((place) => confirmation({ orderId: orderId(1), at: noon(5), package: place }));
    await capture(db, packages, noon(5));
    await settle(db, { orderId: orderId(1), outcome: 'confirmed' }, { now: noon(5), policyFor });
    await importReport(db, report(named(1, { number: null })), options());
    expect([(await rowOf(1, '1')).state, (await rowOf(1, '2')).state]).toEqual(['awaiting-scan', 'awaiting-scan']);
  });

  it('is answered by a later entry: what is entered after it counts anew', async () => {
    await confirm(1);
    await importReport(db, report(named(1)), options());
    await confirm(1, { page: 'edit', at: noon(13) });
    expect(await rowOf(1)).toMatchObject({ state: 'awaiting-scan', recheck: noon(16) });
    await importReport(db, report(named(1)), options({ reportedAt: noon(17), now: noon(17) }));
    expect(await rowOf(1)).toMatchObject({ state: 'defect-reported' });
    expect(await reportedDefects(db, (await readImports(db))[0]!.id)).toMatchObject([{ action: 'seller-support' }]);
  });
});

describe('importing twice', () => {
  it('changes nothing, whatever the file is called and whichever lines it has', async () => {
    await confirm(1);
    await confirm(2);
    const first = await importReport(db, report(named(1)), options());
    const before = await everything();
    const again = { ...report(named(1, { line: 7 })), fileName: 'report (1).csv' };
    const second = await importReport(db, again, options({ reportedAt: noon(15), now: noon(15) }));
    expect(second).toEqual({ ...first, outcome: 'known' });
    expect(await everything()).toEqual(before);
  });

  it('of two reports on the same package the later one holds, in either order', async () => {
    await confirm(1);
    const cleared = options({ reportedAt: noon(20), now: noon(20) });
    await importReport(db, report(named(8)), cleared);
    await importReport(db, report(named(1)), options());
    expect(await states()).toEqual({ 1: 'no-defect-reported' });
  });
});

describe('taking an import back', () => {
  it('leaves the log as it was, roll-ups and all', async () => {
    await confirm(1, { findings: [{ code: 'carrier-mismatch', severity: 'error' }] });
    await confirm(2);
    const before = await everything();
    const { import: made } = await importReport(db, report(named(1, { promised: '2026-11-08' })), options());
    expect(await undoImport(db, made.id)).toBe(2);
    expect(await everything()).toEqual(before);
    expect(await undoImport(db, made.id)).toBe(0);
  });

  it('keeps what was entered since', async () => {
    await confirm(1);
    const { import: made } = await importReport(db, report(named(1)), options());
    await confirm(1, { page: 'edit', carrier: 'UPS', at: noon(13) });
    await undoImport(db, made.id);
    const row = await rowOf(1);
    expect([row.state, row.fields.carrier.value, row.category]).toEqual(['awaiting-scan', 'UPS', 'unknown']);
    expect(row.history.map(({ kind }) => kind)).toEqual(['confirmed', 'edited']);
  });

  it.each([
    ['the older one first', [0, 1]],
    ['the newer one first', [1, 0]],
  ])('of two that speak of the same package, %s: nothing is left of either', async (_, order) => {
    await confirm(1);
    const before = await everything();
    const ids: string[] = [];
    for (const [day, category] of [
      [12, 'Kitchen'],
      [19, 'Garden'],
    ] as const) {
      const at = { reportedAt: noon(day), now: noon(day) };
      ids.push((await importReport(db, report(named(1, { category })), options(at))).import.id);
    }
    await undoImport(db, ids[order[0]!]!);
    const between = await rowOf(1);
    expect([between.state, between.category]).toEqual(['defect-reported', order[0] === 0 ? 'Garden' : 'Kitchen']);
    await undoImport(db, ids[order[1]!]!);
    expect(await everything()).toEqual(before);
  });
});

describe('an import that does not come to its end', () => {
  it.each(['importing', 'undoing'])('leaves nothing behind when the seller ends it: %s', async (doing) => {
    for (const last of [1, 2, 3]) await confirm(last);
    const made = doing === 'undoing' ? (await importReport(db, report(named(1)), options())).import : null;
    const before = await everything();
    const ending = new AbortController();
    const work = { signal: ending.signal, onProgress: () => ending.abort() };
    const doingIt = made ? undoImport(db, made.id, work) : importReport(db, report(named(1)), options(), work);
    await expect(doingIt).rejects.toHaveProperty('name', 'AbortError');
    expect(await everything()).toEqual(before);
  });

  it('leaves nothing behind when the browser refuses to write', async () => {
    await confirm(1);
    const before = await everything();
    vi.spyOn(db.imports, 'put').mockImplementation(() => Promise.reject(new Error('full')) as never);
    await expect(importReport(db, report(named(1)), options())).rejects.toThrow(LogRefused);
    expect(await everything()).toEqual(before);
  });
});
