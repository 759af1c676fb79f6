import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import { importReport } from '@/utils/log/report-import';
import { readImports, undoImport } from '@/utils/log/report-undo';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { confirmation, noon } from './confirmation';
import { named, options, orderId, ReportedLog, report } from './reported-log';

let one: ReportedLog;
let other: ReportedLog;

beforeEach(() => {
  [one, other] = [new ReportedLog(), new ReportedLog()];
});

const at = (day: number) => options({ reportedAt: noon(day), now: noon(day) });
const merge = async (into: ReportedLog, from: ReportedLog) => importJson(into.db, await exportJson(from.db, noon(21)));
const rows = (log: ReportedLog) => log.db.rows.toArray();
const undoAll = async (log: ReportedLog) => {
  for (const { id } of await readImports(log.db)) await undoImport(log.db, id);
};

describe('a report that two computers imported, once their logs are merged', () => {
  // Order 1 is logged on the one, 2 on the other, 3 on both; the report names 1 to 3 and leaves out 4 and 5.
  const file = report(named(1), named(2), named(3));
  const fill = async () => {
    for (const last of [1, 3, 4]) await one.confirm(last);
    for (const last of [2, 3, 5]) await other.confirm(last);
  };
  /** The two logs merged, without any report. */
  const untouched = async () => {
    const [first, second] = [new ReportedLog(), new ReportedLog()];
    for (const last of [1, 3, 4]) await first.confirm(last);
    for (const last of [2, 3, 5]) await second.confirm(last);
    await merge(first, second);
    return rows(first);
  };

  it('at one moment is one import, and taken back on all packages of both', async () => {
    await fill();
    await importReport(one.db, file, at(12));
    const { import: made } = await importReport(other.db, file, at(12));
    await merge(one, other);
    expect(await one.states()).toEqual({
      ...{ 1: 'defect-reported', 2: 'defect-reported', 3: 'defect-reported' },
      ...{ 4: 'no-defect-reported', 5: 'no-defect-reported' },
    });
    expect(await readImports(one.db)).toHaveLength(1);
    await undoImport(one.db, made.id);
    expect(await rows(one)).toEqual(await untouched());
    expect((await verifyRollUps(one.db)).repaired).toEqual([]);
  });

  it('at two moments is two imports, each taken back by itself', async () => {
    await fill();
    const { import: older } = await importReport(one.db, file, at(12));
    await importReport(other.db, file, at(13));
    await merge(one, other);
    const imports = await readImports(one.db);
    expect(imports.map((made) => made.at)).toEqual([noon(13), noon(12)]);
    await undoImport(one.db, imports[0]!.id);
    // What both had said of order 3 is still said by the one that is left.
    expect(await one.states()).toEqual({
      ...{ 1: 'defect-reported', 2: 'awaiting-scan', 3: 'defect-reported' },
      ...{ 4: 'no-defect-reported', 5: 'awaiting-scan' },
    });
    expect(await one.row(3)).toMatchObject({ cause: 'not-scanned', category: 'Kitchen' });
    await undoImport(one.db, older.id);
    expect(await rows(one)).toEqual(await untouched());
  });

  it('is the same import wherever it was merged first, and merging again changes nothing', async () => {
    await fill();
    await importReport(one.db, file, at(12));
    await importReport(other.db, file, at(13));
    await merge(one, other);
    await merge(other, one);
    const merged = await one.everything();
    expect(await merge(one, other)).toMatchObject({ merged: 0 });
    expect(await one.everything()).toEqual(merged);
    expect((await readImports(other.db)).map((made) => made.at)).toEqual([noon(13), noon(12)]);
    await undoAll(other);
    expect(await rows(other)).toEqual(await untouched());
  });

  it('that was joined to another package of an order there is taken back on both', async () => {
    const packages = ['1', '2'].map((place) => confirmation({ orderId: orderId(1), package: place, at: noon(5) }));
    const line = named(1, { number: '' });
    const blank = { findings: [{ code: 'blank', severity: 'error' }] as const, number: '' };
    await one.confirmPackages({ ...packages[0]!, ...blank }, packages[1]!);
    await other.confirmPackages(packages[0]!, { ...packages[1]!, ...blank });
    await importReport(one.db, report(line), at(12));
    await importReport(other.db, report(line), at(12));
    await merge(one, other);
    await undoAll(one);
    const left = await rows(one);
    expect(left.map(({ fields }) => fields.state.at)).toEqual([noon(5), noon(5)]);
    expect(left.flatMap(({ history }) => history.filter(({ kind }) => kind === 'reported'))).toEqual([]);
  });
});

it('imports of two computers, merged and undone in any order, leave the packages as if there had been none', async () => {
  const order = fc.integer({ min: 1, max: 4 });
  const orders = fc.uniqueArray(order, { minLength: 1 });
  const imports = fc.array(fc.record({ orders, day: fc.integer({ min: 12, max: 15 }) }), { maxLength: 3 });
  const computer = fc.record({ logged: orders, imports });
  await fc.assert(
    fc.asyncProperty(computer, computer, fc.boolean(), fc.infiniteStream(fc.nat(6)), async (a, b, both, choices) => {
      const [first, second, bare, bareOther] = Array.from({ length: 4 }, () => new ReportedLog());
      for (const [log, { logged, imports }, hasReports] of [
        ...[[first!, a, true] as const, [second!, b, true] as const],
        ...[[bare!, a, false] as const, [bareOther!, b, false] as const],
      ]) {
        for (const last of logged) await log.confirm(last);
        if (hasReports)
          for (const { orders, day } of imports)
            await importReport(log.db, report(...orders.map((last) => named(last))), at(day));
      }
      await merge(bare!, bareOther!);
      await merge(first!, second!);
      if (both) {
        await merge(second!, first!);
        await merge(first!, second!);
      }
      for (let left = await readImports(first!.db); left.length > 0; left = await readImports(first!.db))
        await undoImport(first!.db, left[choices.next().value! % left.length]!.id);
      expect(await rows(first!)).toEqual(await rows(bare!));
      expect((await verifyRollUps(first!.db)).repaired).toEqual([]);
      expect(await first!.db.reportedParts.count()).toBe(0);
    }),
    { numRuns: 60 },
  );
}, 60_000);
