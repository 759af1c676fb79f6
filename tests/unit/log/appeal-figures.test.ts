import { beforeEach, expect, it } from 'vitest';
import { planOfAction } from '@/utils/appeal/plan-of-action';
import { readAppealFigures } from '@/utils/log/appeal-figures';
import { exempt } from '@/utils/log/exempt';
import { importReport } from '@/utils/log/report-import';
import { noon } from './confirmation';
import { named, options, orderId, ReportedLog, report } from './reported-log';

const matter = { marketplace: 'US', days: { from: '2026-11-01', to: '2026-11-10' }, category: null };
const checking = { enabled: true, off: [] };
const wrong = { findings: [{ code: 'check-digit', severity: 'error' }] as const };

let log: ReportedLog;

beforeEach(async () => {
  log = new ReportedLog();
  for (const last of [1, 2]) await log.confirm(last);
  await importReport(log.db, report(named(1), named(9, { number: '' })), options());
  await log.confirm(3, { ...wrong, at: noon(6) });
  await log.confirm(4, { ...wrong, at: noon(11) });
  await log.confirm(5, { ...wrong, marketplace: 'UK' });
});

const ordersOf = async (change: Partial<Parameters<typeof readAppealFigures>[1]> = {}) =>
  (await readAppealFigures(log.db, { ...matter, ...change }, checking)).defects.map((one) => one.orderId);

it('holds reported and expected defects of its days and marketplace, logged here or not', async () => {
  const figures = await readAppealFigures(log.db, matter, checking);
  expect(figures).toMatchObject({ packages: 3, from: '2026-11-01', to: '2026-11-10', isChecking: true, off: [] });
  expect(figures.defects).toMatchObject([
    { orderId: orderId(1), isReported: true, cause: 'not-scanned', promised: '2026-11-05' },
    { orderId: orderId(3), isReported: false, cause: 'check-digit' },
    { orderId: orderId(9), isReported: true, cause: 'blank', entered: { carrier: 'USPS', number: '' } },
  ]);
  expect(planOfAction(figures)?.sections).toHaveLength(5);
});

it('keeps to an account where one is concerned', async () => {
  await importReport(log.db, report(named(8)), options({ account: 'Toys', reportedAt: noon(14), now: noon(14) }));
  expect(await ordersOf({ account: 'Toys' })).toEqual([orderId(8)]);
  expect(await ordersOf({ account: 'default' })).toEqual([orderId(1), orderId(3), orderId(9)]);
  expect(await ordersOf()).toEqual([orderId(1), orderId(3), orderId(9), orderId(8)]);
});

it('counts no exempt package, as the rate does not', async () => {
  await exempt(log.db, [{ account: 'default', orderId: orderId(2), package: '1' }], noon(13));
  expect((await readAppealFigures(log.db, matter, checking)).packages).toBe(2);
});

it('keeps to a category where one is concerned', async () => {
  expect(await ordersOf({ category: 'Kitchen' })).toEqual([orderId(1), orderId(9)]);
  expect(await ordersOf({ category: 'unknown' })).toEqual([orderId(3)]);
});

it('leaves out what may lie outside its days', async () => {
  expect(await ordersOf({ days: { from: '2026-11-05', to: '2026-11-11' } })).toEqual([
    orderId(1),
    orderId(3),
    orderId(4),
    orderId(9),
  ]);
  expect(await ordersOf({ days: { from: '2026-11-06', to: '2026-11-11' } })).toEqual([orderId(3), orderId(4)]);
});

it('holds what a report without any days names, while its download lies within', async () => {
  const file = { ...report(named(8, { promised: null })), from: null, to: null };
  await importReport(log.db, file, options({ reportedAt: noon(13), now: noon(13) }));
  expect(await ordersOf({ days: { from: '2026-11-12', to: '2026-11-13' } })).toEqual([orderId(8)]);
  expect(await ordersOf({ days: { from: '2026-11-12', to: '2026-11-12' } })).toEqual([]);
});

it('tells what was corrected since, and what stood there before', async () => {
  await log.confirm(1, { page: 'edit', carrier: 'UPS', number: '1Z5R89390357567127', at: noon(13) });
  expect(await log.states()).toMatchObject({ 1: 'awaiting-scan' });
  const { defects } = await readAppealFigures(log.db, matter, checking);
  expect(defects.find((one) => one.orderId === orderId(1))).toMatchObject({
    ...{ isReported: true, cause: 'not-scanned', promised: '2026-11-05' },
    entered: { carrier: 'USPS', number: '9400111202555842332669' },
    correction: { at: noon(13), carrier: 'UPS', number: '1Z5R89390357567127', changed: 'both' },
  });
});

it('tells of an order that was first met when it was corrected', async () => {
  await log.confirm(9, { page: 'edit', at: noon(13) });
  const { defects } = await readAppealFigures(
    log.db,
    { ...matter, days: { ...matter.days, to: '2026-11-13' } },
    checking,
  );
  expect(defects.find((one) => one.orderId === orderId(9))).toMatchObject({
    entered: { carrier: 'USPS', number: '' },
    correction: { at: noon(13), changed: 'number' },
  });
});

it.each([
  [
    'a later report no longer names',
    () => importReport(log.db, report(named(8)), options({ reportedAt: noon(14), now: noon(14) })),
  ],
  [
    'the seller left out of the rate',
    () => exempt(log.db, [{ account: 'default', orderId: orderId(1), package: '1' }], noon(13)),
  ],
])('leaves out what %s', async (_, happen) => {
  await happen();
  expect(await ordersOf()).not.toContain(orderId(1));
});

it('names a defect once, however many reports name it', async () => {
  const later = options({ reportedAt: noon(14), now: noon(14), covers: null });
  await importReport(log.db, report(named(9, { number: '' })), later);
  expect(await ordersOf()).toEqual([orderId(1), orderId(3), orderId(9)]);
});
