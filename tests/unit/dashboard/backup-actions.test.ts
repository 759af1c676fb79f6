// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  checkTotals,
  feedBackup,
  keepPreferences,
  mergeFile,
  restorePreferences,
  saveCsv,
  saveJson,
} from '@/entrypoints/dashboard/backup-actions';
import { useBackup } from '@/entrypoints/dashboard/backup-store';
import { useDashboard } from '@/entrypoints/dashboard/dashboard-store';
import { LogDatabase } from '@/utils/log/database';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import { capture, settle } from '@/utils/log/write';
import { policyFor } from '@/utils/policy/policy';
import { defaultPreferences, preferencesSchema } from '@/utils/preferences/schema';
import { readPreferences, writePreferences } from '@/utils/preferences/store';
import { confirmation } from '../log/confirmation';
import { enter } from '../log/logged';

let db: LogDatabase;
let saved: { blob: Blob; name: string }[];

const freshLog = () => new LogDatabase(`backup-${Math.random()}`);
const told = () => useDashboard.getState().told;

beforeEach(async () => {
  fakeBrowser.reset();
  // The pages' stand-in has no locks; here nobody else writes.
  const locks = { request: (_: string, task: () => unknown) => task() };
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
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

it('a log that can’t be opened is told of', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The database is closed to us', 'SecurityError');
  });
  const stop = feedBackup(freshLog());
  await expect.poll(() => useBackup.getState().isUnreadable).toBe(true);
  stop();
});

it('the icon tells of what a backup brought', async () => {
  const setBadgeText = vi.fn(async () => {});
  Object.assign(fakeBrowser.action, { setBadgeText, setBadgeBackgroundColor: vi.fn(), setTitle: vi.fn() });
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  await enter(db, { findings: [{ code: 'blank', severity: 'error' }], at: Date.now() });
  await mergeFile(freshLog(), new File([await exportJson(db, Date.now())], 'backup.json'));
  await expect.poll(() => setBadgeText.mock.calls.at(-1)).toEqual([{ text: '1' }]);
});

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

describe('the preferences in a backup', () => {
  const theirs = preferencesSchema.parse({
    keepDays: 90,
    off: ['duplicate'],
    accounts: [{ id: 'Toys', name: 'Toys' }],
  });
  const backup = async () => new File([await exportJson(db, Date.now(), {}, theirs)], 'backup.json');

  it('are asked about before anything is overwritten, restored with every account, and taken back', async () => {
    await writePreferences({ language: 'zh_CN', accounts: [{ id: 'EU', name: 'EU' }] });
    const before = await readPreferences();
    await mergeFile(freshLog(), await backup());
    expect(useBackup.getState().found).toEqual(theirs);
    expect(await readPreferences()).toEqual(before);

    await restorePreferences();
    const restored = await readPreferences();
    expect(restored).toMatchObject({ keepDays: 90, off: ['duplicate'], language: 'auto' });
    expect(restored.accounts.map(({ id }) => id)).toEqual(['Toys', 'EU']);
    expect(useBackup.getState().found).toBeNull();
    told()?.undo?.();
    await expect.poll(readPreferences).toEqual(before);
  });

  it('can be left as they are, and are not asked about where they are the same', async () => {
    await mergeFile(freshLog(), await backup());
    keepPreferences();
    expect(useBackup.getState().found).toBeNull();
    expect(await readPreferences()).toEqual(defaultPreferences);
    await writePreferences(theirs);
    await mergeFile(freshLog(), await backup());
    expect(useBackup.getState().found).toBeNull();
  });

  it('are saved with the log', async () => {
    await writePreferences({ keepDays: 120 });
    await saveJson(db);
    expect(await importJson(freshLog(), saved[0]!.blob)).toMatchObject({ preferences: { keepDays: 120 } });
  });

  it('that are damaged have their defaults', async () => {
    const file = await exportJson(db, Date.now(), {}, { ...theirs, keepDays: 7 });
    expect((await importJson(freshLog(), file)).preferences).toMatchObject({ keepDays: 400, off: ['duplicate'] });
  });
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

it('a merge that the browser breaks off says that what was merged stays, and is finished by doing it again', async () => {
  // Two steps' worth, of which the second is refused.
  const source = freshLog();
  const entries = Array.from({ length: 501 }, (_, at) => ({ orderId: `114-0000000-${String(at).padStart(7, '0')}` }));
  await enter(source, ...entries);
  const file = new File([await exportJson(source, Date.now())], 'backup.json');
  const put = db.rows.bulkPut.bind(db.rows);
  let puts = 0;
  vi.spyOn(db.rows, 'bulkPut').mockImplementation(((rows: never) => {
    puts += 1;
    return puts === 2 ? Promise.reject(new Error('disk full')) : put(rows);
  }) as never);
  await mergeFile(db, file);
  expect(told()).toMatchObject({ tone: 'error', phrase: { key: 'dashboardMergeBroken' } });
  expect(await db.rows.count()).toBe(501);
  await mergeFile(db, file);
  expect(useBackup.getState().merge).toMatchObject({ merged: 1, unchanged: 500, refused: [] });
});

it('a folder is told as one, and not as a storage that refused', async () => {
  const gone = () => ({ getReader: () => ({ read: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) });
  await mergeFile(db, Object.assign(new File([''], 'folder'), { stream: gone }) as unknown as File);
  expect(told()).toMatchObject({ tone: 'error', phrase: { key: 'reportFileUnreadable' } });
});

it('the self-check repairs what is off and says how much', async () => {
  await db.days.clear();
  await checkTotals(db);
  expect(useBackup.getState().check).toMatchObject({ compared: 1, repaired: 1 });
  expect(useBackup.getState().repairs).toMatchObject([{ was: null, counts: { 'awaiting-scan': 1 } }]);
  await checkTotals(db);
  expect(useBackup.getState().check).toMatchObject({ compared: 1, repaired: 0 });
});

it('the self-check tells how far it is, and can be ended', async () => {
  let shown = 0;
  const stop = useBackup.subscribe(({ working }) => {
    if (working?.part !== 'check') return;
    shown += 1;
    working.work.cancel();
  });
  await db.days.clear();
  await checkTotals(db);
  stop();
  expect(shown).toBeGreaterThan(0);
  expect(useBackup.getState()).toMatchObject({ working: null, check: null, repairs: [] });
  expect(await db.days.count()).toBe(0);
});

it.each([
  [
    'saving',
    () => vi.spyOn(db, 'transaction').mockRejectedValue(new Error('no') as never),
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
