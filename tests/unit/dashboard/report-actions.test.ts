// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useDashboard } from '@/entrypoints/dashboard/dashboard-store';
import { foundReportOf, pastReportOf } from '@/entrypoints/dashboard/found-report-of';
import * as act from '@/entrypoints/dashboard/report-actions';
import { useReport } from '@/entrypoints/dashboard/report-store';
import { LogDatabase } from '@/utils/log/database';
import { queryRows } from '@/utils/log/query';
import { capture, settle } from '@/utils/log/write';
import { policyFor } from '@/utils/policy/policy';
import { textsIn } from '@/utils/texts';
import { confirmation, noon } from '../log/confirmation';

let db: LogDatabase;

const stage = () => useReport.getState().stage;
const told = () => useDashboard.getState().told;
const found = () => {
  const shown = stage();
  if (shown.kind !== 'found') throw new Error(`Nothing found, but ${shown.kind}.`);
  return foundReportOf(shown.looked, 'en');
};

/** The layout of today (policy facts), downloaded on 21 November 2026. */
function report(lines: readonly string[], name = 'report.csv'): File {
  const head =
    'Order ID,Carrier Name,Tracking ID,Promised Delivery Date,Has valid tracking,Any physical scan from carrier';
  return new File([[head, ...lines].join('\n')], name, { type: 'text/csv', lastModified: noon(21) });
}

async function log(orderId: string, carrier: string, number: string, error?: 'carrier-mismatch'): Promise<void> {
  const findings = error ? [{ code: error, severity: 'error' as const }] : [];
  const one = confirmation({ orderId, carrier, number, findings, at: noon(5) });
  await capture(db, [one], one.at);
  await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now: one.at, policyFor });
}

const mistaken = '112-0000001-0000001,USPS,1Z5R89390357567127,2026-11-05,No,No';
const scanless = '112-0000002-0000002,USPS,9400111202555842332669,2026-11-05,No,No';

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: noon(21) + 60_000 });
  useReport.setState(useReport.getInitialState(), true);
  useDashboard.setState(useDashboard.getInitialState(), true);
  db = new LogDatabase(`report-${Math.random()}`);
  await log('112-0000001-0000001', 'USPS', '1Z5R89390357567127', 'carrier-mismatch');
  await log('112-0000002-0000002', 'USPS', '9400111202555842332669');
  await log('112-0000003-0000003', 'USPS', '9400111202555842332669', 'carrier-mismatch');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('a log that can’t be opened is told of', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The database is closed to us', 'SecurityError');
  });
  const stop = act.feedReport(new LogDatabase(`report-${Math.random()}`));
  await expect.poll(() => useReport.getState().isUnreadable).toBe(true);
  stop();
});

describe('a report', () => {
  it('is understood, compared, stored and taken back, and nothing is stored before', async () => {
    await act.takeFile(report([mistaken, scanless]));
    expect(stage()).toMatchObject({
      kind: 'mapping',
      draft: { reportedAt: noon(21), mapping: { certainty: 'certain' } },
    });
    await act.look(db);
    expect(found()).toMatchObject({ outcome: 'preview', defects: 2, logged: 2, unnamed: 1 });
    expect(found().score).toMatchObject({ predicted: 1, unforeseeable: 1, didNotComeTrue: 1, missed: 0 });
    expect(found().groups.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['correct', 1],
      ['enter-again', 1],
    ]);
    expect(await db.imports.count()).toBe(0);

    await act.store(db);
    expect(found().outcome).toBe('imported');
    expect((await db.rows.get(['default', '112-0000001-0000001', '1']))?.state).toBe('defect-reported');
    const [made] = await db.imports.toArray();
    await act.takeBack(db, made!.id);
    expect(stage()).toEqual({ kind: 'start' });
    expect(told()?.phrase.key).toBe('dashboardImportUndone');
    expect((await db.rows.get(['default', '112-0000001-0000001', '1']))?.state).toBe('defect-expected');
  });

  it('compared with one account’s log is gone once another account is shown', async () => {
    act.feedReport(db, 'default')();
    await act.takeFile(report([mistaken]));
    await act.look(db);
    act.feedReport(db, 'default')();
    expect(stage().kind).toBe('found');
    act.feedReport(db, 'Toys')();
    expect(stage()).toEqual({ kind: 'start' });
  });

  it('stamped by a clock that is ahead was downloaded now at the latest', async () => {
    await act.takeFile(new File([await report([mistaken]).text()], 'report.csv', { lastModified: noon(25) }));
    expect(stage()).toMatchObject({ kind: 'mapping', draft: { reportedAt: Date.now() } });
  });

  it('that was imported is opened again as its result list, and taken back from there', async () => {
    await act.takeFile(report([mistaken, scanless]));
    await act.look(db);
    await act.store(db);
    const before = found();
    useReport.setState({ stage: { kind: 'start' } });
    const [made] = await db.imports.toArray();
    await act.reopen(db, made!.id);
    const shown = stage();
    if (shown.kind !== 'past') throw new Error(`Not opened, but ${shown.kind}.`);
    const again = pastReportOf(shown.past, 'en');
    expect(again).toMatchObject({ outcome: 'past', defects: 2, logged: 2, unnamed: 1, score: before.score });
    expect(again.groups.map(({ kind, items }) => [kind, items.map(({ orderId }) => orderId)])).toEqual(
      before.groups.map(({ kind, items }) => [kind, items.map(({ orderId }) => orderId)]),
    );
    await act.takeBack(db, made!.id);
    expect(stage()).toEqual({ kind: 'start' });
  });

  it('that was imported before changes nothing, and says so', async () => {
    for (const outcome of ['imported', 'known']) {
      await act.takeFile(report([mistaken]));
      await act.look(db);
      await act.store(db);
      expect(found().outcome).toBe(outcome);
      useReport.setState({ stage: { kind: 'start' } });
    }
    expect(await db.imports.count()).toBe(1);
  });

  it('is read again with another separator and encoding, and keeps what the seller said', async () => {
    await act.takeFile(report([mistaken]));
    act.changeDraft(() => ({ marketplace: 'CA', reportedAt: noon(20) }));
    await act.readAgain({ encoding: 'gb18030' });
    expect(stage()).toMatchObject({
      kind: 'mapping',
      draft: { marketplace: 'CA', reportedAt: noon(20), table: { encoding: 'gb18030', separator: ',' } },
    });
    await act.readAgain({ separator: ',' });
    expect(stage()).toMatchObject({ draft: { table: { encoding: 'gb18030' } } });
  });

  it('goes back to the columns when it can’t be read in the way that was chosen', async () => {
    await act.takeFile(report([mistaken]));
    const before = stage();
    await act.readAgain({ separator: ';' });
    expect(stage()).toEqual(before);
    expect(told()).toMatchObject({ tone: 'error', phrase: { key: 'reportFileNoTable' } });
  });

  it('takes the seller’s word for a column', async () => {
    await act.takeFile(new File(['Bestellung,Nummer\n112-0000001-0000001,1Z5R89390357567127\n'], 'own.csv'));
    expect(stage()).toMatchObject({ kind: 'mapping', draft: { mapping: { certainty: 'unsure' } } });
    act.mapColumns({ places: { orderId: 0, trackingId: 1 } });
    await act.look(db);
    expect(found()).toMatchObject({ defects: 1, logged: 1 });
  });

  it.each([
    ['empty', new File([], 'empty.csv'), 'reportFileEmpty'],
    ['no table', new File(['%PDF-1.7 and so on'], 'report.pdf'), 'reportFileNoTable'],
  ])('is refused with a reason when %s', async (_, file, key) => {
    await act.takeFile(file);
    expect(stage()).toEqual({ kind: 'refused', fileName: file.name, reason: { key } });
  });

  it('is left as it was when the seller ends the comparison', async () => {
    await act.takeFile(report([mistaken]));
    const before = stage();
    const looking = act.look(db);
    const shown = stage();
    if (shown.kind === 'working') shown.work.cancel();
    await looking;
    expect(shown.kind).toBe('working');
    expect(stage()).toEqual(before);
  });

  it('is still a preview when the browser refuses to store it', async () => {
    await act.takeFile(report([mistaken]));
    await act.look(db);
    vi.spyOn(db, 'transaction').mockRejectedValue(new Error('full') as never);
    await act.store(db);
    expect(found().outcome).toBe('preview');
    expect(told()).toMatchObject({ tone: 'error', phrase: { key: 'dashboardNotWritten' } });
  });
});

it('a list of orders gives categories and no defects', async () => {
  const list = 'order-id\tsku\tproduct-category\tpromise-date\n112-0000002-0000002\tA-1\tKitchen\t2026-11-03\n';
  await act.takeFile(new File([list], 'unshipped.txt'));
  await act.look(db);
  expect(found().kind).toBe('orders');
  await act.store(db);
  expect((await db.rows.get(['default', '112-0000002-0000002', '1']))?.category).toBe('Kitchen');
  // Confirmed on the fifth: the log shows now that it was late.
  const { rows } = await queryRows(db, { text: '112-0000002-0000002', offset: 0, limit: 1 });
  expect(rows[0]).toMatchObject({ shipBy: '2026-11-03', oddities: expect.arrayContaining(['late-entry']) });
  expect(await db.imports.count()).toBe(0);
});

it('the case for Seller Support is copied in the seller’s language', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const edit = confirmation({ orderId: '112-0000002-0000002', page: 'edit', at: noon(6) });
  await capture(db, [edit], edit.at);
  await settle(db, { orderIds: [edit.orderId], outcome: 'confirmed' }, { now: edit.at, policyFor });
  await act.takeFile(report([scanless]));
  await act.look(db);
  expect(found().groups.map(({ kind }) => kind)).toEqual(['seller-support']);
  await act.copyCase(textsIn('zh_CN'));
  vi.unstubAllGlobals();
  expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/112-0000002-0000002/));
  expect(told()?.phrase.key).toBe('dashboardCaseCopied');
});
