// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkTotals, feedBackup, mergeFile, saveCsv, saveJson } from '@/entrypoints/dashboard/backup-actions';
import { useBackup } from '@/entrypoints/dashboard/backup-store';
import { useDashboard } from '@/entrypoints/dashboard/dashboard-store';
import { LogDatabase } from '@/utils/log/database';
import { capture, settle } from '@/utils/log/write';
import { policyFor } from '@/utils/policy/policy';
import { confirmation } from '../log/confirmation';

let db: LogDatabase;
let saved: { blob: Blob; name: string }[];

const freshLog = () => new LogDatabase(`backup-${Math.random()}`);
const told = () => useDashboard.getState().told;

beforeEach(async () => {
  useBackup.setState(useBackup.getInitialState(), true);
  useDashboard.setState(useDashboard.getInitialState(), true);
  db = freshLog();
  const one = confirmation();
  await capture(db, [one], one.at);
  await settle(db, { orderIds: [one.orderId], outcome: 'confirmed' }, { now: one.at, policyFor });
  saved = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ blob: blob as Blob, name: '' });
    return 'blob:saved';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.at(-1)!.name = this.download;
  });
});
afterEach(() => vi.restoreAllMocks());

it('a backup is saved, noted, and merged into another log', async () => {
  const stop = feedBackup(db);
  await expect.poll(() => useBackup.getState().rows).toBe(1);
  await saveJson(db);
  expect(saved[0]?.name).toMatch(/^vtr-guard-\d{4}-\d\d-\d\d\.json$/);
  await expect.poll(() => useBackup.getState().lastOn).not.toBeNull();
  stop();

  const other = freshLog();
  const file = new File([saved[0]!.blob], 'backup.json');
  await mergeFile(other, file);
  expect(useBackup.getState()).toMatchObject({ working: null, merge: { merged: 1, unchanged: 0, refused: [] } });
  expect(await other.rows.count()).toBe(1);
  await mergeFile(other, file);
  expect(useBackup.getState().merge).toMatchObject({ merged: 0, unchanged: 1 });
});

it('a table is saved and is no backup', async () => {
  await saveCsv(db);
  expect(saved[0]?.name).toMatch(/\.csv$/);
  expect(await saved[0]?.blob.text()).toContain('114-7941379-5480234');
  expect(await db.memos.get('backedUpOn')).toBeUndefined();
});

it('a file that is none of ours is refused with the reason', async () => {
  await mergeFile(db, new File(['{"format":"other"}'], 'other.json'));
  expect(useBackup.getState().merge?.refused[0]?.reason).toMatchObject({ key: 'dashboardBackupNotOurs' });
});

it('the self-check repairs what is off and says how much', async () => {
  await db.rollUps.clear();
  await checkTotals(db);
  expect(useBackup.getState().check).toMatchObject({ compared: 1, repaired: 1 });
  await checkTotals(db);
  expect(useBackup.getState().check).toMatchObject({ compared: 1, repaired: 0 });
});

it.each([
  [
    'saving',
    () => vi.spyOn(db.rows, 'count').mockRejectedValue(new Error('no') as never),
    saveJson,
    'dashboardNotSaved',
  ],
  [
    'checking',
    () => vi.spyOn(db, 'transaction').mockRejectedValue(new Error('no') as never),
    checkTotals,
    'dashboardNotWritten',
  ],
] as const)('%s tells when the browser refuses', async (_, refuse, task, key) => {
  refuse();
  await task(db);
  expect(told()).toMatchObject({ tone: 'error', phrase: { key } });
  expect(useBackup.getState().working).toBeNull();
});
