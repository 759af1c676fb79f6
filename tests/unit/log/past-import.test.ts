import { beforeEach, describe, expect, it } from 'vitest';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import { readPastImport } from '@/utils/log/past-import';
import { importReport } from '@/utils/log/report-import';
import { previewReport } from '@/utils/log/report-preview';
import { countScore } from '@/utils/report/score';
import { noon } from './confirmation';
import { freshLog } from './fresh-log';
import { named, options, orderId, ReportedLog, report } from './reported-log';

let log: ReportedLog;
const scanless = { hasValidTracking: false, carrierScan: false };

beforeEach(async () => {
  log = new ReportedLog();
  await log.confirm(1, { findings: [{ code: 'carrier-mismatch', severity: 'error' }] });
  await log.confirm(2);
  await log.confirm(3);
  await log.confirm(4, { findings: [{ code: 'check-digit', severity: 'error' }] });
});

const file = report(named(1, { criteria: scanless }), named(2, { criteria: scanless }), named(9, { number: '' }));
const linesOf = (
  defects: readonly {
    row: { orderId: string };
    diagnosis: { cause: string; isSure: boolean; action: { kind: string } };
  }[],
) =>
  defects.map(({ row, diagnosis }) => [
    row.orderId.slice(-1),
    diagnosis.cause,
    diagnosis.isSure,
    diagnosis.action.kind,
  ]);

describe('a report opened again', () => {
  it('shows the same causes, actions and score as when it was imported', async () => {
    const before = await previewReport(log.db, file, options());
    const { import: made } = await importReport(log.db, file, options());
    const past = (await readPastImport(log.db, made.id, noon(12)))!;
    expect(linesOf(past.defects)).toEqual(linesOf(before.defects));
    expect(past.import.score).toEqual(countScore(before.score));
    expect(past.import.score).toMatchObject({ predicted: 1, didNotComeTrue: 1, rightlyQuiet: 1, notLogged: 1 });
    expect(past.import.unnamed).toBe(before.unnamed);
  });

  it('has a score, too, where none was kept when it was imported', async () => {
    const covers = { from: '2026-11-01', to: '2026-11-19' };
    const { import: made } = await importReport(log.db, file, options({ covers }));
    const { score, unnamed, ...old } = made;
    await log.db.imports.put(old);
    await log.confirm(4, { page: 'edit', at: noon(13) });
    const past = (await readPastImport(log.db, made.id, noon(14)))!;
    expect([past.import.score, past.import.unnamed]).toEqual([score, unnamed]);
    expect(await log.db.imports.get(made.id)).not.toHaveProperty('score');
  });

  it('asks no more for what was done since, and says when to look', async () => {
    const { import: made } = await importReport(log.db, file, options());
    await log.confirm(2, { page: 'edit', at: noon(13) });
    const kindAt = async (now: number) =>
      (await readPastImport(log.db, made.id, now))!.defects.find(({ row }) => row.orderId === orderId(2))?.diagnosis
        .action.kind;
    expect(await kindAt(noon(14))).toBe('wait');
    expect(await kindAt(noon(17))).toBe('report-again');
    await importReport(
      log.db,
      report(named(2, { criteria: scanless })),
      options({ reportedAt: noon(17), now: noon(17) }),
    );
    expect(await kindAt(noon(17))).toBe('seller-support');
  });

  it('is still there after a backup was merged elsewhere', async () => {
    const { import: made } = await importReport(log.db, file, options());
    const other = freshLog();
    await importJson(other, await exportJson(log.db, noon(12)));
    const [here, there] = [
      await readPastImport(log.db, made.id, noon(12)),
      await readPastImport(other, made.id, noon(12)),
    ];
    expect(there).toEqual(here);
  });

  it('is not there once it was taken back', async () => {
    expect(await readPastImport(log.db, 'gone', noon(12))).toBeNull();
  });
});
