import { Dexie, liveQuery } from 'dexie';
import type { LogDatabase } from '@/utils/log/database';
import { mostCounted } from '@/utils/log/due';
import type { Watcher } from '@/utils/log/live';
import type { LogRow } from '@/utils/log/log-row';

/** The packages that will probably count as defects: the newest of them, and how many there are, 500 at most. */
export interface ExpectedDefects {
  readonly rows: readonly LogRow[];
  readonly amount: number;
}

/**
 * Keeps `watcher` told of the packages entered after `since` (milliseconds since 1970) for which a defect is expected,
 * newest first. Read by an index: its cost grows with the defects, not with the log. Answers how to stop.
 */
export function watchExpectedDefects(
  db: LogDatabase,
  { since, limit }: { readonly since: number; readonly limit: number },
  watcher: Watcher<ExpectedDefects>,
): () => void {
  const subscription = liveQuery(async () => {
    // When Amazon may show a row follows from when it was entered, so this index also sorts by the latter.
    const found = db.rows
      .where('[state+visibleAt]')
      .between(['defect-expected', since], ['defect-expected', Dexie.maxKey])
      .reverse();
    const [rows, keys] = await Promise.all([
      found.clone().limit(limit).toArray(),
      found.clone().limit(mostCounted).primaryKeys(),
    ]);
    return { rows, amount: keys.length };
  }).subscribe(watcher);
  return () => subscription.unsubscribe();
}
