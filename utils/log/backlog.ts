import { browser } from 'wxt/browser';
import type { Confirmation, Settlement } from '@/utils/messages';
import type { LogDatabase } from './database';
import { type LogRefused, orRefused, type RefusalReason } from './log-refused';
import { capture, type EntryPolicyFor, settle } from './write';

/** One thing to write, with the moment it was asked for: done later it has the same effect. */
export type Operation =
  | {
      readonly kind: 'capture';
      readonly packages: readonly Confirmation[];
      readonly at: number;
      /** The account they are logged under; that of a seller who has named none unless given. */
      readonly account?: string;
    }
  | (Settlement & { readonly kind: 'settle'; readonly at: number });

/** Why the log can't be written, for the seller to be told. */
export interface WriteTrouble {
  readonly reason: RefusalReason;
  /** The browser's own words. */
  readonly message: string;
  /** Since when, milliseconds since 1970. */
  readonly since: number;
  /** How many operations wait to be written. */
  readonly waiting: number;
}

interface Backlog {
  readonly operations: readonly Operation[];
  readonly trouble: Omit<WriteTrouble, 'waiting'>;
}

const storageKey = 'logBacklog';

/**
 * Writes what waits and then `operations`, in order, and answers how many rows the last of them wrote.
 *
 * When the database refuses, what is left waits in the extension's storage for the next call, so nothing is lost while
 * the disk is full; the answer is 0 then. Done twice (the worker may be stopped in between) an operation changes nothing.
 * Callers take turns.
 * @throws {LogRefused} when the extension's storage refuses as well: then nobody keeps `operations`.
 */
export async function perform(
  db: LogDatabase,
  operations: readonly Operation[],
  policyFor: EntryPolicyFor,
): Promise<number> {
  const backlog = await readBacklog();
  const waiting = [...(backlog?.operations ?? []), ...operations];
  let written = 0;
  let refusal: LogRefused | null = null;
  while (waiting.length > 0 && !refusal) {
    const next = waiting[0]!;
    try {
      written = await orRefused(db, () => apply(db, next, policyFor));
      waiting.shift();
    } catch (error) {
      refusal = error as LogRefused;
    }
  }
  if (refusal) await keep(waiting, refusal, backlog);
  else if (backlog) await clearBacklog();
  return refusal ? 0 : written;
}

/** Why the log can't be written at present; null when it can. */
export async function readWriteTrouble(): Promise<WriteTrouble | null> {
  const backlog = await readBacklog();
  return backlog && { ...backlog.trouble, waiting: backlog.operations.length };
}

/** Calls `onChange` whenever {@link readWriteTrouble} changes, for as long as the page is open. */
export function watchWriteTrouble(onChange: (trouble: WriteTrouble | null) => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (storageKey in changes) void readWriteTrouble().then(onChange);
  });
}

/** Forgets what waits. */
export async function clearBacklog(): Promise<void> {
  await Promise.all([browser.storage.session.remove(storageKey), browser.storage.local.remove(storageKey)]);
}

async function apply(db: LogDatabase, operation: Operation, policyFor: EntryPolicyFor): Promise<number> {
  if (operation.kind === 'settle') return settle(db, operation, { now: operation.at, policyFor });
  await capture(db, operation.packages, operation.at, operation.account);
  return 0;
}

async function keep(operations: readonly Operation[], refusal: LogRefused, before: Backlog | null): Promise<void> {
  const since = before?.trouble.since ?? operations[0]!.at;
  const kept: Backlog = { operations, trouble: { reason: refusal.reason, message: refusal.message, since } };
  try {
    await browser.storage.local.set({ [storageKey]: kept });
    await browser.storage.session.remove(storageKey);
  } catch {
    // A full disk refuses both; the session's storage lives in memory and outlives the worker, if not the browser.
    await browser.storage.session.set({ [storageKey]: kept }).catch(() => {
      throw refusal;
    });
  }
}

/** The session's copy is there only when it is the newer one. */
async function readBacklog(): Promise<Backlog | null> {
  const [session, local] = await Promise.all(
    [browser.storage.session, browser.storage.local].map((area) => area.get(storageKey).catch(() => null)),
  );
  return ((session?.[storageKey] ?? local?.[storageKey]) as Backlog | undefined) ?? null;
}
