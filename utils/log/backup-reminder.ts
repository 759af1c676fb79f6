import { addDays, type Day, dayOf } from '@/utils/vtr/day';
import type { LogDatabase } from './database';

/** After so many days a backup is old. */
const reminderDays = 14;

/** Whether it is time to save the log to a file. */
export interface BackupReminder {
  /** When it was last saved; null when never. */
  readonly lastOn: Day | null;
  /** True when the last backup is two weeks old, or there is none, and something was logged that it does not hold. */
  readonly isDue: boolean;
}

/** Says whether a backup is due. @param now milliseconds since 1970 */
export async function backupReminder(db: LogDatabase, now: number): Promise<BackupReminder> {
  const lastOn = (await db.memos.get('backedUpOn'))?.day ?? null;
  const oldFrom = addDays(dayOf(now), -reminderDays);
  if (lastOn !== null && lastOn > oldFrom) return { lastOn, isDue: false };
  const [oldest, newest] = await Promise.all([
    db.rows.orderBy('enteredAt').first(),
    db.rows.orderBy('enteredAt').last(),
  ]);
  if (!oldest || !newest) return { lastOn, isDue: false };
  // A log that has only just begun needs none yet.
  const isDue = lastOn === null ? dayOf(oldest.enteredAt) <= oldFrom : dayOf(newest.enteredAt) >= lastOn;
  return { lastOn, isDue };
}

/** Notes that the whole log was saved to a file. @param now milliseconds since 1970 */
export async function markBackedUp(db: LogDatabase, now: number): Promise<void> {
  await db.memos.put({ name: 'backedUpOn', day: dayOf(now) });
}
