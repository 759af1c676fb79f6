import { browser } from 'wxt/browser';
import { homeHost, hosts } from '@/utils/page/hosts';

/** Whether the browser lets us work on `host`: the seller can take it back at any time in the browser's own settings. */
async function hasAccess(host: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: originsOf(host), permissions: apiOf([host]) });
  } catch {
    return false;
  }
}

/** Those of `wanted` on which the browser lets us work. */
export async function allowedOf(wanted: readonly string[]): Promise<readonly string[]> {
  const answers = await Promise.all(wanted.map(hasAccess));
  return wanted.filter((_, index) => answers[index]);
}

/** Where we should work and may not: the host granted at install, and those the seller switched on. */
export async function missingAccess(switchedOn: readonly string[]): Promise<readonly string[]> {
  const wanted = [homeHost, ...switchedOn];
  const allowed = await allowedOf(wanted);
  return wanted.filter((host) => !allowed.includes(host));
}

/**
 * Asks the seller, through the browser, to let us work on these hosts. Must be called from the seller's own click,
 * before anything is awaited; the popup may be closed by the question, and then the worker finishes what was begun.
 */
export async function requestAccess(asked: readonly string[]): Promise<boolean> {
  const origins = asked.flatMap(originsOf);
  return browser.permissions.request({ origins, permissions: apiOf(asked) }).catch(() => false);
}

/** Gives the permission for these hosts back; `scripting`, too, when no other host needs it. */
export async function releaseAccess(released: readonly string[], isLast: boolean): Promise<void> {
  await browser.permissions.remove({
    origins: released.flatMap(originsOf),
    ...(isLast ? { permissions: ['scripting'] } : {}),
  });
}

/** The hosts of Seller Central that these match patterns let us work on. */
export function hostsIn(origins: readonly string[] = []): readonly string[] {
  return hosts.filter((host) => origins.some((origin) => origin.includes(`//${host}/`)));
}

/** Calls `onChange` whenever the seller gives or takes a permission, for as long as the page is open. */
export function watchAccess(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}

/** Only hosts that the manifest does not name take more than their address: the script has to be registered there. */
function apiOf(asked: readonly string[]): 'scripting'[] {
  return asked.some((host) => host !== homeHost) ? ['scripting'] : [];
}

/** The host granted at install is known to the browser by what the manifest's content script matches. */
function originsOf(host: string): string[] {
  if (host !== homeHost) return [`https://${host}/*`];
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
}
