import type { Browser } from 'wxt/browser';
import type { DismissalRequest } from '@/utils/check/dismissal';
import type {
  Confirmation,
  KnownOrder,
  Protocol,
  Question,
  Settlement,
  ShownOrder,
  Sighting,
  Snapshot,
  TabStatus,
} from '@/utils/messages';
import type { Likeness } from '@/utils/page/likeness';
import type { Preferences } from '@/utils/preferences/schema';
import type { ShownPage } from '@/utils/preferences/shown-fields';

/**
 * The extension's background worker as a page sees it. Every question may go unanswered: then the promise rejects, after
 * ten seconds at the latest.
 */
export interface Worker {
  readonly snapshot: () => Promise<Snapshot>;
  readonly seen: (question: Question) => Promise<readonly Sighting[]>;
  readonly orders: (orderIds: readonly string[]) => Promise<readonly KnownOrder[]>;
  readonly learn: (shown: ShownOrder) => Promise<readonly KnownOrder[]>;
  readonly capture: (packages: readonly Confirmation[]) => Promise<void>;
  readonly settle: (result: Settlement) => Promise<number>;
  readonly reminded: () => Promise<void>;
  readonly dismiss: (request: DismissalRequest) => Promise<Preferences>;
  readonly name: (element: Likeness) => Promise<string | null>;
  readonly shown: (page: ShownPage) => Promise<void>;
  /** Calls `hear` when the seller changed the preferences, or may have while nobody here could hear, until `signal` ends it. */
  readonly onChanged: (hear: () => void, signal: AbortSignal) => void;
  /** Lets `answer` tell the popup how this page fares, until `signal` ends it. */
  readonly onStatus: (answer: () => TabStatus, signal: AbortSignal) => void;
  /** Calls `begin` when the seller wants to point at the fields, until `signal` ends it; it answers whether it could. */
  readonly onShow: (begin: () => boolean, signal: AbortSignal) => void;
  /** True once the extension was updated or removed under this page: nobody will answer any more. */
  readonly isGone: () => boolean;
}

/** Connects a page to the worker. */
export function connectWorker(): Worker {
  const snapshot = ask('snapshot');
  return {
    snapshot: () => snapshot(document.documentElement.lang),
    seen: ask('seen'),
    orders: ask('orders'),
    learn: ask('learn'),
    capture: ask('capture'),
    settle: ask('settle'),
    reminded: ask('reminded'),
    dismiss: ask('dismiss'),
    name: ask('name'),
    shown: ask('shown'),
    onChanged: (hear, signal) => {
      listen('changed')(hear, signal);
      // The browser may keep a page aside, and bring it back.
      addEventListener('pageshow', ({ persisted }) => persisted && hear(), { signal });
    },
    onStatus: listen('status'),
    onShow: listen('show'),
    isGone,
  };
}

/**
 * What the browser gives extensions, asked for when it is first needed: only then it is made ready, and on pages without a
 * form it never is.
 */
function runtime(): typeof Browser.runtime {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof Browser | undefined>;
  return (browser?.runtime ?? chrome?.runtime)!;
}

function isGone(): boolean {
  return runtime()?.id === undefined;
}

// The worker and the popup speak through @webext-core/messaging. This is the little of its format that a page needs:
// `{ id, type, data, timestamp }`, answered by `{ res }` or `{ err }`; the library itself would be 3 kB in every page.

/** A worker that dies, or waits for a disk, may leave a question open for ever. One that lives answers within a second. */
const patience = 10_000;

function ask<Name extends keyof Protocol>(type: Name) {
  return async (...[data]: Parameters<Protocol[Name]>): Promise<ReturnType<Protocol[Name]>> => {
    const answer: { res: ReturnType<Protocol[Name]>; err?: { message?: string } } | undefined = await Promise.race([
      runtime().sendMessage({ id: 0, type, data, timestamp: Date.now() }),
      new Promise<undefined>((giveUp) => setTimeout(giveUp, patience)),
    ]);
    if (!answer || answer.err) throw new Error(answer?.err?.message);
    return answer.res;
  };
}

function listen(type: keyof Protocol) {
  return <Data, Answer>(hear: (data: Data) => Answer, signal: AbortSignal): void => {
    const onMessage = (
      message: { type?: string; data: Data },
      _: unknown,
      respond: (answer: { res: Answer }) => void,
    ) => {
      if (message?.type === type) respond({ res: hear(message.data) });
    };
    runtime().onMessage.addListener(onMessage);
    signal.addEventListener('abort', () => {
      // Without its extension there is nothing left to stop, and the browser says so by throwing.
      if (!isGone()) runtime().onMessage.removeListener(onMessage);
    });
  };
}
