import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LogRefused } from '@/utils/log/log-refused';
import { importReport } from '@/utils/log/report-import';
import { undoImport } from '@/utils/log/report-undo';
import { noon } from './confirmation';
import { named, options, ReportedLog, report } from './reported-log';

let log: ReportedLog;

beforeEach(() => {
  vi.restoreAllMocks();
  log = new ReportedLog();
});

describe('taking an import back', () => {
  it('leaves the log as it was, roll-ups and all', async () => {
    await log.confirm(1, { findings: [{ code: 'carrier-mismatch', severity: 'error' }] });
    await log.confirm(2);
    const before = await log.everything();
    const { import: made } = await importReport(log.db, report(named(1, { promised: '2026-11-08' })), options());
    expect(await undoImport(log.db, made.id)).toBe(2);
    expect(await log.everything()).toEqual(before);
    expect(await undoImport(log.db, made.id)).toBe(0);
  });

  it('keeps what was entered since', async () => {
    await log.confirm(1);
    const { import: made } = await importReport(log.db, report(named(1)), options());
    await log.confirm(1, { page: 'edit', carrier: 'UPS', at: noon(13) });
    await undoImport(log.db, made.id);
    const row = await log.row(1);
    expect([row.state, row.fields.carrier.value, row.category]).toEqual(['awaiting-scan', 'UPS', 'unknown']);
    expect(row.history.map(({ kind }) => kind)).toEqual(['confirmed', 'edited']);
  });

  it.each([
    ['the older one first', [0, 1]],
    ['the newer one first', [1, 0]],
  ])('of two that speak of the same package, %s: nothing is left of either', async (_, order) => {
    await log.confirm(1);
    const before = await log.everything();
    const ids: string[] = [];
    for (const [day, category] of [
      [12, 'Kitchen'],
      [19, 'Garden'],
    ] as const) {
      const at = { reportedAt: noon(day), now: noon(day) };
      ids.push((await importReport(log.db, report(named(1, { category })), options(at))).import.id);
    }
    await undoImport(log.db, ids[order[0]!]!);
    const between = await log.row(1);
    expect([between.state, between.category]).toEqual(['defect-reported', order[0] === 0 ? 'Garden' : 'Kitchen']);
    await undoImport(log.db, ids[order[1]!]!);
    expect(await log.everything()).toEqual(before);
  });
});

it('of two that name a package on two lines, the older one first: nothing is left of either', async () => {
  await log.confirm(1);
  const before = await log.everything();
  const lines = report(named(1), named(1, { line: 9 }));
  const older = await importReport(log.db, lines, options());
  const newer = await importReport(
    log.db,
    { ...lines, rows: [...lines.rows, named(2)] },
    options({ reportedAt: noon(19) }),
  );
  await undoImport(log.db, older.import.id);
  await undoImport(log.db, newer.import.id);
  expect(await log.everything()).toEqual(before);
});

it('of two reports downloaded at one moment each is taken back by itself', async () => {
  await log.confirm(1);
  const { import: first } = await importReport(log.db, report(named(1)), options({ covers: null }));
  await importReport(log.db, report(named(1, { category: 'Toys' })), options({ covers: null }));
  await undoImport(log.db, first.id);
  expect(await log.row(1)).toMatchObject({ category: 'Toys', state: 'defect-reported' });
});

describe('an import that does not come to its end', () => {
  it.each(['importing', 'undoing'])('leaves nothing behind when the seller ends it: %s', async (doing) => {
    for (const last of [1, 2, 3]) await log.confirm(last);
    const made = doing === 'undoing' ? (await importReport(log.db, report(named(1)), options())).import : null;
    const before = await log.everything();
    const ending = new AbortController();
    const work = { signal: ending.signal, onProgress: () => ending.abort() };
    const doingIt = made ? undoImport(log.db, made.id, work) : importReport(log.db, report(named(1)), options(), work);
    await expect(doingIt).rejects.toHaveProperty('name', 'AbortError');
    expect(await log.everything()).toEqual(before);
  });

  it('leaves nothing behind when the browser refuses to write', async () => {
    await log.confirm(1);
    const before = await log.everything();
    vi.spyOn(log.db.imports, 'put').mockImplementation(() => Promise.reject(new Error('full')) as never);
    await expect(importReport(log.db, report(named(1)), options())).rejects.toThrow(LogRefused);
    expect(await log.everything()).toEqual(before);
  });
});
