import { alone } from '@/utils/alone';
import { clearAppealDrafts } from './appeal-drafts';
import { clearBacklog } from './backlog';
import type { LogDatabase } from './database';
import { orRefused } from './log-refused';

/** The name under which writers of the log take turns; see {@link alone}. */
export const logLock = 'log';

/**
 * Erases the whole log: rows, roll-ups, what is pending, what waits to be written, and the letters drafted from it.
 * @throws {LogRefused} when the browser refuses; then all is as it was.
 */
export async function eraseLog(db: LogDatabase): Promise<void> {
  await alone(logLock, async () => {
    await orRefused(db, () =>
      db.transaction('rw', db.tables, async () => {
        await Promise.all(db.tables.map((table) => table.clear()));
      }),
    );
    await clearBacklog();
    await clearAppealDrafts();
  });
}
