import { Dexie } from 'dexie';

/** Why the browser would not write: no room left, or the storage is closed to us (private window, damaged profile). */
export type RefusalReason = 'full' | 'refused';

/** The browser did not let the log be written or read. Nothing was changed. */
export class LogRefused extends Error {
  override name = 'LogRefused';

  constructor(
    readonly reason: RefusalReason,
    options: { readonly cause: unknown },
  ) {
    super(messageOf(options.cause), options);
  }
}

/** Runs `task` on the open database. Every failure of the database becomes a {@link LogRefused}. */
export async function orRefused<Result>(db: Dexie, task: () => Promise<Result>): Promise<Result> {
  try {
    // An open that failed once is only tried again when asked for.
    await db.open();
    return await task();
  } catch (cause) {
    throw cause instanceof LogRefused ? cause : new LogRefused(isFull(cause) ? 'full' : 'refused', { cause });
  }
}

function isFull(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  if (cause.name === Dexie.errnames.QuotaExceeded) return true;
  return 'inner' in cause && isFull(cause.inner);
}

function messageOf(cause: unknown): string {
  // Dexie repeats the browser's own words on further lines.
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? '';
}
