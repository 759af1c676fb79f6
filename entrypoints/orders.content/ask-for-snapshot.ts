import type { Snapshot } from '@/utils/messages';
import type { Worker } from './connect-worker';
import { insist } from './insist';

/** What each worker said last: it holds on when the extension is updated under the page, and nobody answers any more. */
const latest = new WeakMap<Worker, Snapshot>();

/** The worker's snapshot, or the one before where nobody answers; null where there is none. `signal` ends the asking. */
export async function askForSnapshot(worker: Worker, signal: AbortSignal): Promise<Snapshot | null> {
  try {
    const snapshot = await insist(worker.snapshot, () => signal.aborted || worker.isGone());
    latest.set(worker, snapshot);
    return snapshot;
  } catch {
    return latest.get(worker) ?? null;
  }
}
