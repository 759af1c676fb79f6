import { browser } from 'wxt/browser';
import type { Confirmation, Outcome, Sighting, Snapshot, TabStatus } from '@/utils/messages';
import { onMessage, sendMessage } from '@/utils/messaging';

/** The extension's background worker as a page sees it. Every question may go unanswered: then the promise rejects. */
export interface Worker {
  readonly snapshot: () => Promise<Snapshot>;
  readonly seen: (question: { number: string; orderId: string; package: string }) => Promise<readonly Sighting[]>;
  readonly capture: (packages: readonly Confirmation[]) => Promise<void>;
  readonly settle: (result: { orderId: string; outcome: Outcome }) => Promise<number>;
  /** Calls `hear` when the seller changed the preferences, until `signal` ends it. */
  readonly onChanged: (hear: (snapshot: Snapshot) => void, signal: AbortSignal) => void;
  /** Lets `answer` tell the popup how this page fares, until `signal` ends it. */
  readonly onStatus: (answer: () => TabStatus, signal: AbortSignal) => void;
  /** True once the extension was updated or removed under this page: nobody will answer any more. */
  readonly isGone: () => boolean;
}

/** Connects a page to the worker. */
export function connectWorker(): Worker {
  return {
    snapshot: async () => sendMessage('snapshot', undefined),
    seen: async (question) => sendMessage('seen', question),
    capture: async (packages) => sendMessage('capture', packages),
    settle: async (result) => sendMessage('settle', result),
    onChanged: (hear, signal) =>
      until(
        signal,
        onMessage('changed', ({ data }) => hear(data)),
      ),
    onStatus: (answer, signal) => until(signal, onMessage('status', answer)),
    isGone: () => browser.runtime?.id === undefined,
  };
}

function until(signal: AbortSignal, stop: () => void): void {
  signal.addEventListener('abort', () => {
    // Without its extension there is nothing left to stop, and the browser says so by throwing.
    if (browser.runtime?.id !== undefined) stop();
  });
}
