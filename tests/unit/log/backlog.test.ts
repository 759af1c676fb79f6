import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAppealDraft, readAppealDrafts } from '@/utils/log/appeal-drafts';
import { type Operation, perform, readWriteTrouble, watchWriteTrouble } from '@/utils/log/backlog';
import type { LogDatabase } from '@/utils/log/database';
import { eraseLog } from '@/utils/log/erase';
import { LogRefused } from '@/utils/log/log-refused';
import { readRollUps } from '@/utils/log/roll-ups-of-day';
import { policyFor } from '@/utils/policy/policy';
import { confirmation, noon } from './confirmation';
import { freshLog } from './fresh-log';

const { local, session } = fakeBrowser.storage;
const { orderId } = confirmation();
const click: Operation = { kind: 'capture', packages: [confirmation()], at: noon(21) };
const success: Operation = { kind: 'settle', orderIds: [orderId], outcome: 'confirmed', at: noon(21) + 1000 };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** Lets the database refuse every write for `reason` until the answered function is called. */
function refuse(db: LogDatabase, name: string, message: string): () => void {
  const refusal = () => Promise.reject(Object.assign(new Error(message), { name }));
  const spies = [db.pending, db.rows].map((table) => vi.spyOn(table, 'bulkPut').mockImplementation(refusal as never));
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

describe('a disk that is full', () => {
  it('loses nothing: what waits is written with the next event', async () => {
    const db = freshLog();
    const relent = refuse(db, Dexie.errnames.QuotaExceeded, 'The disk is full');
    expect(await perform(db, [click], policyFor)).toBe(0);
    expect(await perform(db, [success], policyFor)).toBe(0);
    expect(await readWriteTrouble()).toEqual({
      reason: 'full',
      message: 'The disk is full',
      since: noon(21),
      waiting: 2,
    });
    relent();
    expect(await perform(db, [], policyFor)).toBe(1);
    expect(await db.rows.count()).toBe(1);
    expect(await readWriteTrouble()).toBeNull();
  });

  it('keeps the order: a success that could not be read before its click is written after it', async () => {
    const db = freshLog();
    const relent = refuse(db, Dexie.errnames.QuotaExceeded, 'full');
    await perform(db, [click], policyFor);
    relent();
    expect(await perform(db, [success], policyFor)).toBe(1);
  });

  it('is told to whoever watches, and so is its end', async () => {
    const db = freshLog();
    const told: (number | undefined)[] = [];
    watchWriteTrouble((trouble) => told.push(trouble?.waiting));
    const relent = refuse(db, Dexie.errnames.QuotaExceeded, 'full');
    await perform(db, [click], policyFor);
    await expect.poll(() => told).toContain(1);
    relent();
    await perform(db, [success], policyFor);
    await expect.poll(() => told.at(-1)).toBeUndefined();
  });

  it('falls back to the session when the extension’s storage is full as well', async () => {
    const db = freshLog();
    const relent = refuse(db, Dexie.errnames.QuotaExceeded, 'full');
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await perform(db, [click, success], policyFor);
    expect((await readWriteTrouble())?.waiting).toBe(2);
    relent();
    expect(await perform(db, [], policyFor)).toBe(1);
  });

  it.each([
    ['in the session and then in the extension’s storage', [true, false]],
    ['in the extension’s storage and then in the session', [false, true]],
  ])('takes what was kept last, be it %s', async (_, isFull) => {
    const db = freshLog();
    const relent = refuse(db, Dexie.errnames.QuotaExceeded, 'full');
    for (const [at, operation] of [click, success].entries()) {
      if (isFull[at]) vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
      await perform(db, [operation], policyFor);
    }
    expect((await readWriteTrouble())?.waiting).toBe(2);
    relent();
    expect(await perform(db, [], policyFor)).toBe(1);
  });

  it('tells since when it has been full, though the first of what waited could be written meanwhile', async () => {
    const db = freshLog();
    const relent = refuse(db, Dexie.errnames.QuotaExceeded, 'full');
    await perform(db, [click], policyFor);
    relent();
    vi.spyOn(db.rows, 'bulkPut').mockRejectedValue(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
    await perform(db, [success], policyFor);
    expect(await readWriteTrouble()).toMatchObject({ since: noon(21), waiting: 1 });
  });

  it('says so to the page when nobody can keep it', async () => {
    const db = freshLog();
    refuse(db, Dexie.errnames.QuotaExceeded, 'full');
    vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    vi.spyOn(session, 'set').mockRejectedValue(new Error('full'));
    await expect(perform(db, [click], policyFor)).rejects.toThrow(LogRefused);
  });
});

it.each([
  ['by itself', 'QuotaExceededError', undefined, 'full'],
  ['as what ended the transaction', 'AbortError', 'QuotaExceededError', 'full'],
  ['not at all', 'AbortError', 'DataError', 'refused'],
])('a browser names the full disk %s', async (_, name, inner, reason) => {
  const db = freshLog();
  const refusal = Object.assign(
    new Error('no'),
    { name },
    inner ? { inner: Object.assign(new Error(), { name: inner }) } : {},
  );
  vi.spyOn(db.pending, 'bulkPut').mockImplementation((() => Promise.reject(refusal)) as never);
  await perform(db, [click], policyFor);
  expect((await readWriteTrouble())?.reason).toBe(reason);
});

it('a database that can’t be opened is tried again with the next event', async () => {
  const db = freshLog();
  const open = vi.spyOn(db, 'open').mockRejectedValueOnce(Object.assign(new Error('denied'), { name: 'UnknownError' }));
  await perform(db, [click], policyFor);
  expect(await readWriteTrouble()).toMatchObject({ reason: 'refused', message: 'denied', waiting: 1 });
  expect(await perform(db, [success], policyFor)).toBe(1);
  expect(open).toHaveBeenCalledTimes(3);
});

it('done twice, because the worker was stopped before it could forget them, operations change nothing', async () => {
  const db = freshLog();
  await perform(db, [click, success], policyFor);
  const before = [await db.rows.toArray(), await readRollUps(db)];
  await local.set({
    logBacklog: { operations: [click, success], trouble: { reason: 'full', message: '', since: noon(21) } },
  });
  expect(await perform(db, [], policyFor)).toBe(0);
  expect([await db.rows.toArray(), await readRollUps(db)]).toEqual(before);
});

it('erasing erases everything, what waits too', async () => {
  const db = freshLog();
  await perform(db, [click, success, click], policyFor);
  const relent = refuse(db, Dexie.errnames.QuotaExceeded, 'full');
  await perform(db, [click], policyFor);
  relent();
  await keepAppealDraft('letter', 'about 114-7941379-5480234', noon(21));
  await eraseLog(db);
  expect((await readAppealDrafts()).size).toBe(0);
  for (const table of db.tables) expect(await table.count()).toBe(0);
  expect(await readWriteTrouble()).toBeNull();
});
