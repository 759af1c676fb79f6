import { liveQuery } from 'dexie';

/** What becomes of a watched answer: each new one, and the reason when the log can't be read. */
export interface Watcher<Answer> {
  next(answer: Answer): void;
  error(reason: unknown): void;
}

/**
 * Keeps `watcher` told of any answer of the log, e.g. `() => overview(db, …)`: now and whenever the log changes, in this
 * page or in the worker. Answers how to stop.
 */
export function watchLog<Answer>(query: () => Promise<Answer>, watcher: Watcher<Answer>): () => void {
  const subscription = liveQuery(query).subscribe({
    next: (answer) => watcher.next(answer),
    error: (reason: unknown) => watcher.error(reason),
  });
  return () => subscription.unsubscribe();
}
