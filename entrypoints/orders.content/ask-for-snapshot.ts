import type { Snapshot } from '@/utils/messages';
import type { Worker } from './connect-worker';

// The worker may just be starting, or its storage be busy.
const retries = [500, 2000, 8000, 30_000];

/** What each worker said last: it holds on when the extension is updated under the page, and nobody answers any more. */
const latest = new WeakMap<Worker, Snapshot>();

/**
 * The worker's snapshot, asked for again until it answers, or the one before once nobody will; null where there is none,
 * or `signal` has ended.
 */
export async function askForSnapshot(worker: Worker, signal: AbortSignal): Promise<Snapshot | null> {
  for (const delay of [...retries, 0]) {
    try {
      const snapshot = await worker.snapshot();
      latest.set(worker, snapshot);
      return snapshot;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
    if (signal.aborted) return null;
    if (worker.isGone()) return latest.get(worker) ?? null;
  }
  return null;
}
