import { beforeEach, describe, expect, it } from 'vitest';
import { countAgain, exempt } from '@/utils/log/exempt';
import { mergeRows } from '@/utils/log/merge';
import { importReport } from '@/utils/log/report-import';
import { undoImport } from '@/utils/log/report-undo';
import { summary } from '@/utils/log/summary';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { policyFor } from '@/utils/policy/policy';
import { dayOf } from '@/utils/vtr/day';
import { noon } from './confirmation';
import { named, options, orderId, ReportedLog, report } from './reported-log';

const keyOf = (last: number) => ({ account: 'default', orderId: orderId(last), package: '1' });
let log: ReportedLog;

const rate = async () => {
  const { counted, defects } = (await summary(log.db, { today: dayOf(noon(12)), policyFor })).marketplaces[0]!.rate;
  return { counted, defects };
};

beforeEach(async () => {
  log = new ReportedLog();
  await log.confirm(1, { noTracking: true, number: '' });
  await log.confirm(2);
});

// Amazon’s help pages: exempt shipments leave the denominator.
describe('an exempt package', () => {
  it('is left out of the rate, its day and what there is to do, and comes back as it was', async () => {
    const before = [await log.row(1), await log.row(2)];
    expect(await rate()).toEqual({ counted: 2, defects: 1 });
    expect(await exempt(log.db, [keyOf(1), keyOf(9)], noon(12))).toBe(1);
    expect(await rate()).toEqual({ counted: 1, defects: 0 });
    expect(await log.row(1)).toMatchObject({ state: 'exempt', cause: '' });
    expect((await log.row(1)).mend).toBeUndefined();
    expect(await exempt(log.db, [keyOf(1)], noon(13))).toBe(0);
    expect((await verifyRollUps(log.db)).repaired).toEqual([]);

    expect(await countAgain(log.db, [keyOf(1), keyOf(2)])).toBe(1);
    const state = { value: 'defect-expected', at: noon(12) + 1 };
    expect([await log.row(1), await log.row(2)]).toEqual([
      { ...before[0], fields: { ...before[0]!.fields, state } },
      before[1],
    ]);
    expect(await rate()).toEqual({ counted: 2, defects: 1 });
    expect((await verifyRollUps(log.db)).repaired).toEqual([]);
  });

  it('is no correction to look after', async () => {
    await log.confirm(1, { page: 'edit', at: noon(7) });
    expect((await log.row(1)).recheck).toBeDefined();
    await exempt(log.db, [keyOf(1)], noon(8));
    expect((await log.row(1)).recheck).toBeUndefined();
    await countAgain(log.db, [keyOf(1)]);
    expect((await log.row(1)).recheck).toBeDefined();
  });

  it('that counts again goes on counting when a backup of before brings the exemption back', async () => {
    await exempt(log.db, [keyOf(1)], noon(8));
    const saved = await log.row(1);
    await countAgain(log.db, [keyOf(1)]);
    const counted = await log.row(1);
    expect(mergeRows(counted, saved)).toEqual(counted);
    expect(mergeRows(saved, counted)).toEqual(counted);
  });

  it('is one for reports, too, whether they name it or not', async () => {
    await exempt(log.db, [keyOf(1), keyOf(2)], noon(6));
    const { import: made, unnamed } = await importReport(log.db, report(named(1, { number: null })), options());
    expect(await log.states()).toEqual({ 1: 'exempt', 2: 'exempt' });
    expect(unnamed).toBe(0);
    await undoImport(log.db, made.id);
    await countAgain(log.db, [keyOf(1), keyOf(2)]);
    expect(await log.states()).toEqual({ 1: 'defect-expected', 2: 'awaiting-scan' });
    await importReport(log.db, report(named(1, { number: null })), options());
    expect(await log.states()).toEqual({ 1: 'defect-reported', 2: 'no-defect-reported' });
  });

  it('is none any more once it is entered anew: it may have a number now', async () => {
    await exempt(log.db, [keyOf(1)], noon(6));
    await log.confirm(1, { page: 'edit', at: noon(7) });
    expect(await log.row(1)).toMatchObject({ state: 'awaiting-scan' });
    expect((await verifyRollUps(log.db)).repaired).toEqual([]);
  });
});
