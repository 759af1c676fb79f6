import { liveQuery } from 'dexie';
import type { LogDatabase } from './database';
import { type LoggedPackage, recentRows } from './read';
import { type Summary, summary, type WindowPolicyFor } from './summary';

/** What becomes of a watched answer: each new one, and the reason when the log can't be read. */
export interface Watcher<Answer> {
  next(answer: Answer): void;
  error(reason: unknown): void;
}

/** Keeps `watcher` told of {@link summary}, now and whenever the log changes, in this page or in the worker. Answers how to stop. */
export function watchSummary(
  db: LogDatabase,
  options: { readonly now: () => number; readonly policyFor: WindowPolicyFor },
  watcher: Watcher<Summary>,
): () => void {
  return watchLog(() => summary(db, { now: options.now(), policyFor: options.policyFor }), watcher);
}

/** The same for {@link recentRows}. */
export function watchRecentRows(
  db: LogDatabase,
  count: number,
  watcher: Watcher<readonly LoggedPackage[]>,
): () => void {
  return watchLog(() => recentRows(db, count), watcher);
}

/** The same for any question to the log, e.g. `() => overview(db, …)`. */
export function watchLog<Answer>(query: () => Promise<Answer>, watcher: Watcher<Answer>): () => void {
  const subscription = liveQuery(query).subscribe({
    next: (answer) => watcher.next(answer),
    error: (reason: unknown) => watcher.error(reason),
  });
  return () => subscription.unsubscribe();
}
