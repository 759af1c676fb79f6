import { beforeEach, describe, expect, it } from 'vitest';
import { setCategory } from '@/utils/log/category';
import { learnOrders } from '@/utils/log/order-facts';
import { importReport } from '@/utils/log/report-import';
import { readImports, reportedDefects, undoImport } from '@/utils/log/report-undo';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { confirmation, noon } from './confirmation';
import { named, options, orderId, ReportedLog, report } from './reported-log';

let log: ReportedLog;

beforeEach(() => {
  log = new ReportedLog();
});

describe('a report', () => {
  it('names defects, leaves the covered rest without one, and knows nothing of other days', async () => {
    await log.confirm(1);
    await log.confirm(2);
    await log.confirm(3, { at: noon(1) });
    await log.confirm(4, { at: new Date(2026, 9, 31, 12).getTime() });
    const result = await importReport(log.db, report(named(1)), options());
    expect(result).toMatchObject({ outcome: 'imported', defects: 1, logged: 1, unnamed: 2 });
    expect(await log.states()).toEqual({
      1: 'defect-reported',
      2: 'no-defect-reported',
      3: 'no-defect-reported',
      4: 'awaiting-scan',
    });
    expect(await verifyRollUps(log.db)).toMatchObject({ repaired: [] });
  });

  it('tells category, promised day and delivery, and why it was named', async () => {
    await log.confirm(1);
    const criteria = { hasValidTracking: false, carrierScan: false, deliveryScan: true };
    await importReport(log.db, report(named(1, { promised: '2026-11-08', criteria })), options());
    const row = await log.row(1);
    expect(row).toMatchObject({
      category: 'Kitchen',
      day: '2026-11-08',
      cause: 'not-scanned',
      state: 'defect-reported',
    });
    expect(row.fields.delivered?.value).toBe(true);
    expect(row.history.at(-1)).toMatchObject({ kind: 'reported', at: noon(12), state: 'defect-reported' });
    expect(await verifyRollUps(log.db)).toMatchObject({ repaired: [] });
  });

  it.each<[said: string, newer: (log: ReportedLog) => Promise<unknown>]>([
    [
      'a newer report',
      ({ db }) =>
        importReport(
          db,
          report(named(1, { category: 'Kitchen', promised: '2026-11-07' })),
          options({ reportedAt: noon(14), now: noon(14) }),
        ),
    ],
    [
      'the seller and a list of orders',
      async ({ db }) => {
        await setCategory(db, [{ account: 'default', orderId: orderId(1), package: '1' }], 'Kitchen', noon(14));
        await learnOrders(db, [{ orderId: orderId(1), promised: '2026-11-07' }], noon(14));
      },
    ],
  ])('changes no category and no day that %s told later', async (_, tellNewer) => {
    await log.confirm(1);
    await tellNewer(log);
    const older = report(named(1, { category: 'Toys', promised: '2026-11-06' }));
    await importReport(log.db, older, options({ now: noon(15) }));
    expect(await log.row(1)).toMatchObject({ category: 'Kitchen', day: '2026-11-07' });
  });

  it('keeps a defect that was not confirmed here as a row of the report, outside the rate', async () => {
    const result = await importReport(log.db, report(named(9, { number: '' })), options());
    expect(result).toMatchObject({ defects: 1, logged: 0 });
    expect(await log.db.rows.count()).toBe(0);
    expect(await reportedDefects(log.db, result.import.id)).toMatchObject([
      { orderId: orderId(9), package: null, cause: 'blank', action: 'correct' },
    ]);
  });

  it('can’t know of what was entered less than 72 hours before it', async () => {
    await log.confirm(1, { at: noon(10) });
    await log.confirm(2, { at: noon(10) });
    await importReport(log.db, report(named(1)), options());
    expect(await log.states()).toEqual({ 1: 'awaiting-scan', 2: 'awaiting-scan' });
    const [made] = await readImports(log.db);
    expect(await reportedDefects(log.db, made!.id)).toMatchObject([{ cause: 'within-72-hours', action: 'wait' }]);
  });

  it('does not speak for another marketplace, nor for days that nobody gave it', async () => {
    await log.confirm(1, { marketplace: 'UK' });
    await log.confirm(2);
    await importReport(log.db, report(named(8)), options({ covers: null }));
    expect(await log.states()).toEqual({ 1: 'awaiting-scan', 2: 'awaiting-scan' });
    await importReport(
      log.db,
      report(named(8), named(9)),
      options({ covers: { from: '2026-11-05', to: '2026-11-05' } }),
    );
    expect(await log.states()).toEqual({ 1: 'awaiting-scan', 2: 'no-defect-reported' });
  });

  it.each([
    ['confirmed two weeks before its last day', undefined, '2026-11-19', 'no-defect-reported'],
    ['confirmed later, as its delivery may be promised for later', undefined, '2026-11-18', 'defect-expected'],
    ['promised for a day that it covers', '2026-11-08', '2026-11-10', 'no-defect-reported'],
  ] as const)('clears an expected defect %s: %s, %s', async (_, promised, to, state) => {
    await log.confirm(1, { findings: [{ code: 'carrier-mismatch', severity: 'error' }] });
    if (promised) await learnOrders(log.db, [{ orderId: orderId(1), promised }], noon(6));
    const at = options({ covers: { from: '2026-11-01', to }, reportedAt: noon(20), now: noon(20) });
    await importReport(log.db, report(named(8)), at);
    expect(await log.states()).toEqual({ 1: state });
  });

  it('that names an order for another reason says that its tracking is no defect', async () => {
    await log.confirm(1);
    await importReport(log.db, report(named(1, { isDefect: false, criteria: { noValidTracking: false } })), options());
    expect(await log.states()).toEqual({ 1: 'no-defect-reported' });
  });

  it('that is a list of orders judges none of them', async () => {
    await log.confirm(1);
    await importReport(log.db, report(named(1, { isDefect: false, criteria: {} })), options());
    expect(await log.row(1)).toMatchObject({ state: 'awaiting-scan', category: 'Kitchen' });
  });

  it('is matched to the package with its number, now or before a correction', async () => {
    const packages = [
      confirmation({ orderId: orderId(1), at: noon(5), package: '1', number: '9400111202555842332669' }),
      confirmation({ orderId: orderId(1), at: noon(5), package: '2', number: '1Z5R89390357567127', carrier: 'UPS' }),
    ];
    await log.confirmPackages(...packages);
    await importReport(log.db, report(named(1, { number: '1z 5R8 939 03 5756 7127' })), options());
    expect([(await log.row(1, '1')).state, (await log.row(1, '2')).state]).toEqual([
      'awaiting-scan',
      'defect-reported',
    ]);
    await undoImport(log.db, (await readImports(log.db))[0]!.id);
    await log.confirm(1, {
      page: 'edit',
      package: '2',
      numberBefore: '1Z5R89390357567127',
      number: '1Z5R89390357567136',
      at: noon(6),
    });
    await importReport(log.db, report(named(1, { number: '1Z5R89390357567127' })), options());
    expect((await log.row(1, '2')).state).toBe('defect-reported');
  });

  it('without a number says nothing of several packages of which each could be meant', async () => {
    const packages = ['1', '2'].map((place) => confirmation({ orderId: orderId(1), at: noon(5), package: place }));
    await log.confirmPackages(...packages);
    await importReport(log.db, report(named(1, { number: null })), options());
    expect([(await log.row(1, '1')).state, (await log.row(1, '2')).state]).toEqual(['awaiting-scan', 'awaiting-scan']);
  });

  it('is answered by a later entry: what is entered after it counts anew', async () => {
    await log.confirm(1);
    await importReport(log.db, report(named(1)), options());
    await log.confirm(1, { page: 'edit', at: noon(13) });
    expect(await log.row(1)).toMatchObject({ state: 'awaiting-scan', recheck: noon(16) });
    await importReport(log.db, report(named(1)), options({ reportedAt: noon(17), now: noon(17) }));
    expect(await log.row(1)).toMatchObject({ state: 'defect-reported' });
    expect(await reportedDefects(log.db, (await readImports(log.db))[0]!.id)).toMatchObject([
      { action: 'seller-support' },
    ]);
  });
});

describe('importing twice', () => {
  it('changes nothing, whatever the file is called and whichever lines it has', async () => {
    await log.confirm(1);
    await log.confirm(2);
    const first = await importReport(log.db, report(named(1)), options());
    const before = await log.everything();
    const again = { ...report(named(1, { line: 7 })), fileName: 'report (1).csv' };
    const second = await importReport(log.db, again, options({ reportedAt: noon(15), now: noon(15) }));
    expect(second).toEqual({ ...first, outcome: 'known' });
    expect(await log.everything()).toEqual(before);
  });

  it('of two reports on the same package the later one holds, in either order', async () => {
    await log.confirm(1);
    const cleared = options({ reportedAt: noon(20), now: noon(20) });
    await importReport(log.db, report(named(8)), cleared);
    await importReport(log.db, report(named(1)), options());
    expect(await log.states()).toEqual({ 1: 'no-defect-reported' });
  });
});
