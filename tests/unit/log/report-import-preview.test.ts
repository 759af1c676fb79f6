import { beforeEach, describe, expect, it } from 'vitest';
import { importReport } from '@/utils/log/report-import';
import { packageFor } from '@/utils/log/report-join';
import { learnFromReport, previewReport } from '@/utils/log/report-preview';
import { loggedRow, reportRow } from '../report/evidence';
import { noon } from './confirmation';
import { named, options, orderId, ReportedLog, report } from './reported-log';

let log: ReportedLog;

beforeEach(() => {
  log = new ReportedLog();
});

describe('a preview', () => {
  const mismatch = {
    number: '1Z5R89390357567127',
    findings: [{ code: 'carrier-mismatch', severity: 'error' }] as const,
  };

  it('joins each defect to the log with cause and action, scores the checks, and writes nothing', async () => {
    await log.confirm(1, mismatch);
    await log.confirm(2);
    await log.confirm(3, mismatch);
    await log.confirm(4);
    const before = await log.everything();
    const found = await previewReport(
      log.db,
      report(named(1, { number: mismatch.number }), named(2), named(5, { isDefect: false }), named(9, { number: '' })),
      options(),
    );
    expect(
      found.defects.map(({ row, logged, diagnosis }) => [
        row.orderId,
        logged !== null,
        diagnosis.cause,
        diagnosis.action.kind,
      ]),
    ).toEqual([
      [orderId(1), true, 'carrier-mismatch', 'correct'],
      [orderId(2), true, 'not-scanned', 'enter-again'],
      [orderId(9), false, 'blank', 'correct'],
    ]);
    expect(found.score).toMatchObject({
      predicted: [{ orderId: orderId(1) }],
      unforeseeable: [{ orderId: orderId(2) }],
      didNotComeTrue: [{ orderId: orderId(3) }],
      rightlyQuiet: 1,
      notLogged: [orderId(9)],
    });
    expect(await log.everything()).toEqual(before);
  });

  it('scores the same after the import as before', async () => {
    await log.confirm(1, mismatch);
    await log.confirm(3, mismatch);
    const said = report(named(1, { number: mismatch.number }));
    const before = await previewReport(log.db, said, options());
    await importReport(log.db, said, options());
    expect((await previewReport(log.db, said, options())).score).toEqual(before.score);
  });

  it('finds its orders wherever they stand among many', async () => {
    for (let last = 10; last < 50; last++) await log.confirm(last);
    const found = await previewReport(log.db, report(named(48), named(11), named(99)), options());
    expect(found.defects.map(({ row, logged }) => [row.orderId, logged?.orderId])).toEqual([
      [orderId(48), orderId(48)],
      [orderId(11), orderId(11)],
      [orderId(99), undefined],
    ]);
    expect(found.unnamed).toBe(38);
  });

  it('ends where the seller ends it', async () => {
    const work = { signal: AbortSignal.abort() };
    await expect(previewReport(log.db, report(named(1)), options(), work)).rejects.toHaveProperty('name', 'AbortError');
  });
});

it('a list of orders tells categories of logged packages and of those to come', async () => {
  await log.confirm(1);
  const orders = [1, 2].map((last) =>
    named(last, { isDefect: false, criteria: {}, sku: 'CUP', promised: '2026-11-07' }),
  );
  expect(await learnFromReport(log.db, report(...orders), { now: noon(6) })).toBe(1);
  await log.confirm(2);
  for (const last of [1, 2]) expect(await log.row(last)).toMatchObject({ category: 'Kitchen', day: '2026-11-07' });
  expect(await learnFromReport(log.db, report(...orders), { now: noon(7) })).toBe(0);
});

it('a list of orders whose reading the seller ends leaves nothing behind', async () => {
  await log.confirm(1);
  const before = [...(await log.everything()), await log.db.orderFacts.toArray()];
  const ending = new AbortController();
  const work = { signal: ending.signal, onProgress: () => ending.abort() };
  const learning = learnFromReport(log.db, report(named(1, { isDefect: false, criteria: {} })), { now: noon(6) }, work);
  await expect(learning).rejects.toHaveProperty('name', 'AbortError');
  expect([...(await log.everything()), await log.db.orderFacts.toArray()]).toEqual(before);
});

describe('the package a row is about', () => {
  const one = loggedRow([{ at: noon(5), number: '9400111202555842332669' }]);
  const other = loggedRow([{ at: noon(5), number: '1Z5R89390357567127', state: 'defect-expected' }]);
  const edited = loggedRow([
    { at: noon(5), number: '9400111202555842332660' },
    { at: noon(6), number: '9400111202555842332676' },
  ]);
  it.each([
    ['the one with its number', '1z 5R89390357567127', [one, other], other],
    ['the one that had its number before', '9400111202555842332660', [one, edited], edited],
    ['the only one, whatever its number', '420', [one], one],
    ['without a number the one a defect was expected of', null, [one, other], other],
    ['none of two of which a defect was expected', null, [other, other, one], null],
    ['none of several with other numbers', '420', [one, other], null],
    ['none of several alike', null, [one, one], null],
    ['none of an order not confirmed here', null, [], null],
  ])('%s', (_, number, packages, expected) => {
    expect(packageFor(reportRow({ number }), packages)).toBe(expected);
  });
});
