import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { dropKept } from '@/entrypoints/popup/kept-content';
import { missingAccess, requestAccess, watchAccess } from '@/utils/access/host-access';
import { alone } from '@/utils/alone';
import { showAttention } from '@/utils/log/attention';
import { perform } from '@/utils/log/backlog';
import { amountOf, countByAccount } from '@/utils/log/count-by-account';
import type { LogDatabase } from '@/utils/log/database';
import { eraseLog, logLock } from '@/utils/log/erase';
import { moveAccount } from '@/utils/log/move-account';
import { policyFor } from '@/utils/policy/policy';
import { withoutAccount } from '@/utils/preferences/accounts';
import { defaultPreferences, type Preferences } from '@/utils/preferences/schema';
import { forgetDamaged, readPreferences, watchPreferences, writePreferences } from '@/utils/preferences/store';
import { useOptions } from './options-store';

/** "Saved" stands this long: read at a glance, gone before it is in the way. */
const savedFor = 2500;

const { getState, setState } = useOptions;

/** Fills the options page's store from preferences and log, and keeps it filled while the page is open. */
export function feedOptions(db: LogDatabase): void {
  const look = async ({ hosts }: Preferences) => setState({ missing: await missingAccess(hosts) });
  const show = (preferences: Preferences) => {
    setState({ preferences });
    void look(preferences);
  };
  void readPreferences().then(show);
  watchPreferences(show);
  watchAccess(() => void readPreferences().then(look));
  liveQuery(() => countByAccount(db)).subscribe({
    next: (packages) => setState({ packages, rows: amountOf(packages) }),
    error: () => setState({ packages: null, rows: null }),
  });
}

/** Saves a change: shown at once, told when saved, taken back when the browser would not save it. */
export async function save(change: Partial<Preferences>): Promise<void> {
  const before = getState().preferences;
  if (!before) return;
  setState({ preferences: { ...before, ...change } });
  try {
    await writePreferences(change);
    tellSaved();
  } catch {
    setState(({ preferences }) => ({ preferences: takenBack(preferences ?? before, change, before), save: 'refused' }));
  }
}

/** Turns notifications on, if the seller lets the browser show them, or off. Must be called from the seller's own click. */
export async function notify(notifyRechecks: boolean): Promise<void> {
  const isAllowed =
    !notifyRechecks || (await browser.permissions.request({ permissions: ['notifications'] }).catch(() => false));
  setState({ isNotifyRefused: !isAllowed });
  if (isAllowed) await save({ notifyRechecks });
}

/**
 * Moves all packages of an account to another one; the emptied one goes. What the browser refuses, or the seller stops,
 * stays where it is.
 */
export async function mergeAccounts(db: LogDatabase, from: string, into: string): Promise<void> {
  ending = new AbortController();
  const { signal } = ending;
  const onProgress = (share: number) => setState({ merge: { kind: 'merging', share } });
  onProgress(0);
  try {
    const moved = await moveAccount(db, from, into, { signal, onProgress });
    const rest = await alone(logLock, () => letGo(db, from, into));
    setState({ merge: { kind: 'done', packages: moved + rest, into } });
  } catch {
    setState(signal.aborted ? { merge: { kind: 'ended' } } : { merge: { kind: 'idle' }, save: 'refused' });
  }
}

/**
 * Moves what was confirmed while the rest was moved, or waited to be written, and lets the account go before anybody can
 * write under it again. Answers how many packages that were.
 */
async function letGo(db: LogDatabase, from: string, into: string): Promise<number> {
  await perform(db, [], policyFor);
  const packages = await moveAccount(db, from, into);
  await save(withoutAccount(await readPreferences(), from, into));
  return packages;
}

/** Stops the merge that is under way. */
export function endMerge(): void {
  ending?.abort();
}

let ending: AbortController | undefined;

/**
 * Switches a site on, if the seller lets the browser, or off; the worker sees to the rest. Must be called from the
 * seller's own click.
 */
export async function switchSite(host: string, isOn: boolean): Promise<void> {
  if (isOn && !(await allowSite(host))) return;
  if (!isOn) setState({ refusedHost: null });
  const others = getState().preferences?.hosts.filter((one) => one !== host) ?? [];
  await save({ hosts: isOn ? [...others, host] : others });
}

/** Asks for the permission for a site. Must be called from the seller's own click. */
export async function allowSite(host: string): Promise<boolean> {
  const isAllowed = await requestAccess([host]);
  setState({ refusedHost: isAllowed ? null : host });
  return isAllowed;
}

/** Only what was refused goes back: another change may have been saved meanwhile. */
function takenBack(now: Preferences, change: Partial<Preferences>, before: Preferences): Preferences {
  const refused = Object.keys(change) as (keyof Preferences)[];
  return { ...now, ...Object.fromEntries(refused.map((field) => [field, before[field]])) };
}

/** Erases the log and sets all choices but the switch and the language back to their defaults. */
export async function eraseEverything(db: LogDatabase): Promise<void> {
  const { rows, preferences } = getState();
  setState({ erase: { kind: 'erasing' } });
  try {
    await eraseLog(db);
    await dropKept().catch(() => 'it ends with the browser');
    await forgetDamaged().catch(() => 'a copy of choices, that nobody reads');
    await showAttention(db, Date.now()).catch(() => 'the worker does it with its next event');
    setState({ erase: { kind: 'erased', rows: rows ?? 0 } });
  } catch {
    setState({ erase: { kind: 'refused' } });
    return;
  }
  if (preferences) {
    const { enabled, language } = preferences;
    await save({ ...defaultPreferences, enabled, language });
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;

function tellSaved(): void {
  setState({ save: 'saved' });
  clearTimeout(timer);
  timer = setTimeout(() => setState((shown) => (shown.save === 'saved' ? { save: 'idle' } : shown)), savedFor);
}
