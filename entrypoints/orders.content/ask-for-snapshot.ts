import type { Snapshot } from '@/utils/messages';
import type { Worker } from './connect-worker';

// The worker may just be starting, or its storage be busy.
const retries = [500, 2000, 8000, 30_000];

/** The worker's snapshot, asked for again until it answers; null once nobody will, or `signal` has ended. */
export async function askForSnapshot(worker: Worker, signal: AbortSignal): Promise<Snapshot | null> {
  for (const delay of [...retries, 0]) {
    try {
      return await worker.snapshot();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
    if (signal.aborted || worker.isGone()) return null;
  }
  return null;
}
