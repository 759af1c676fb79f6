import { FileRefused } from '@/utils/files/file-refused';
import type { MessageKey, Phrase } from '@/utils/i18n';
import { backupReminder, markBackedUp } from '@/utils/log/backup-reminder';
import { amountOf, countByAccount } from '@/utils/log/count-by-account';
import type { LogDatabase } from '@/utils/log/database';
import { exportCsv } from '@/utils/log/export-csv';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import { watchLog } from '@/utils/log/live';
import { canonical } from '@/utils/log/merge';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import type { Preferences } from '@/utils/preferences/schema';
import { readPreferences, writePreferences } from '@/utils/preferences/store';
import { dayOf } from '@/utils/vtr/day';
import { type BackupShown, useBackup } from './backup-store';
import { tellOutcome } from './dashboard-store';
import { refreshIcon } from './refresh-icon';
import { runWork } from './run-work';
import { saveFile } from './save-file';

const { getState, setState } = useBackup;

/** Fills the place of the backup from the log. Answers how to stop. */
export function feedBackup(db: LogDatabase): () => void {
  return watchLog(() => readState(db), {
    next: (read) => setState({ ...read, isUnreadable: false }),
    error: () => setState({ isUnreadable: true }),
  });
}

async function readState(db: LogDatabase): Promise<Partial<BackupShown>> {
  // In one transaction: of single requests on a log that can't be opened a watcher is never told that they failed.
  const [packages, reminder, retained, verified] = await db.transaction('r', db.rows, db.days, db.memos, () =>
    Promise.all([
      countByAccount(db),
      backupReminder(db, Date.now()),
      db.memos.get('retainedFrom'),
      db.memos.get('verified'),
    ]),
  );
  const check = verified?.name === 'verified' ? verified : null;
  return { rows: amountOf(packages), ...reminder, retainedFrom: retained?.day ?? null, check };
}

/** Saves the whole log to a file that can be merged back. */
export async function saveJson(db: LogDatabase): Promise<void> {
  const now = Date.now();
  await working('save', { key: 'dashboardSaving' }, async (work) => {
    saveFile(await exportJson(db, now, work, await readPreferences()), `vtr-guard-${dayOf(now)}.json`);
    await markBackedUp(db, now);
    tellOutcome({ tone: 'ok', phrase: { key: 'dashboardSaved' } });
  });
}

/** Saves every package as a table for a spreadsheet. It can't be merged back, so it is no backup. */
export async function saveCsv(db: LogDatabase): Promise<void> {
  await working('save', { key: 'dashboardSaving' }, async (work) => {
    saveFile(await exportCsv(db, work), `vtr-guard-${dayOf(Date.now())}.csv`);
    tellOutcome({ tone: 'ok', phrase: { key: 'dashboardSaved' } });
  });
}

/** Merges a backup into the log. */
export async function mergeFile(db: LogDatabase, file: File): Promise<void> {
  setState({ merge: null, found: null });
  await working('merge', { key: 'dashboardMerging', values: [file.name] }, async (work) => {
    const { preferences, ...merge } = await importJson(db, file, work);
    const isOther = preferences !== null && !isSame(preferences, await readPreferences());
    setState({ merge, found: isOther ? preferences : null });
  });
  // Ended halfway, what was merged until then is there.
  refreshIcon(db);
}

/** Compares all totals with a full count, and repairs those that are off. */
export async function checkTotals(db: LogDatabase): Promise<void> {
  setState({ repairs: [] });
  await working('check', { key: 'dashboardChecking' }, async (work) => {
    const { compared, repaired } = await verifyRollUps(db, work);
    const check = { compared, repaired: repaired.length, day: dayOf(Date.now()) };
    await db.memos.put({ name: 'verified', ...check });
    setState({ check, repairs: repaired });
  });
}

/** Takes over the preferences of the backup that was merged; it can be taken back. No account of this browser goes. */
export async function restorePreferences(): Promise<void> {
  const { found } = getState();
  if (!found) return;
  const before = await readPreferences();
  const missing = before.accounts.filter(({ id }) => !found.accounts.some((one) => one.id === id));
  await savePreferences({ ...found, accounts: [...found.accounts, ...missing] }, 'dashboardOptionsRestored', () =>
    savePreferences(before, 'dashboardUndone'),
  );
}

/** Leaves the preferences as they are. */
export function keepPreferences(): void {
  setState({ found: null });
}

async function savePreferences(preferences: Preferences, key: MessageKey, undo?: () => Promise<void>): Promise<void> {
  try {
    await writePreferences(preferences);
    setState({ found: null });
    tellOutcome({ tone: 'ok', phrase: { key }, ...(undo ? { undo: () => void undo() } : {}) });
  } catch {
    tellOutcome({ tone: 'error', phrase: { key: 'popupNotSaved' } });
  }
}

function isSame(one: Preferences, other: Preferences): boolean {
  return canonical(one) === canonical(other);
}

const refusals = {
  save: 'dashboardNotSaved',
  merge: 'dashboardMergeBroken',
  check: 'dashboardNotWritten',
} as const;

async function working(
  part: 'save' | 'merge' | 'check',
  phrase: Phrase,
  task: Parameters<typeof runWork<void>>[2],
): Promise<void> {
  try {
    await runWork(phrase, (work) => setState({ working: { part, work } }), task);
  } catch (error) {
    tellOutcome({ tone: 'error', phrase: error instanceof FileRefused ? error.reason : { key: refusals[part] } });
  } finally {
    setState({ working: null });
  }
}
