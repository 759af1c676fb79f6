import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { alone } from '@/utils/alone';
import { readPreferences, writePreferences } from '@/utils/preferences/store';
import { allowedOf, hostsIn, releaseAccess } from './host-access';
import { type DeclaredScript, type HostScript, planScripts } from './plan-scripts';

const lock = 'scripts';

/**
 * Sees to it that the content script is registered exactly on the hosts the seller switched on and the browser allows,
 * and that it runs at once in tabs that are open there. May be called at any time, as often as one likes.
 */
export function keepScripts(): Promise<void> {
  return alone(lock, keep);
}

async function keep(): Promise<void> {
  // Without the optional permission the browser does not have this interface, and nothing can be registered either.
  const { scripting } = browser;
  const declared = declaredScript();
  if (!scripting || !declared) return;
  const { hosts } = await readPreferences();
  const allowed = await allowedOf(hosts);
  const registered = await scripting.getRegisteredContentScripts();
  const { unregister, register } = planScripts(allowed, registered.map(hostScriptOf), declared);
  if (unregister.length > 0) await scripting.unregisterContentScripts({ ids: [...unregister] });
  if (register.length === 0) return;
  await scripting.registerContentScripts(
    register.map(({ id, matches, js }) => ({
      id,
      matches: [...matches],
      js: [...js],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
  for (const script of register) await runInOpenTabs(script);
}

/** The seller allowed these in the browser: in our own question, after which the popup is gone, or in its settings. */
export async function takeGranted(origins: readonly string[] | undefined): Promise<void> {
  const granted = hostsIn(origins);
  if (granted.length > 0) {
    await alone(lock, async () => {
      const { hosts } = await readPreferences();
      // What is granted at install is dropped by the schema: it is not one to switch on.
      if (granted.some((host) => !hosts.includes(host)))
        await writePreferences((before) => ({ hosts: [...before.hosts, ...granted] }));
    });
  }
  await keepScripts();
}

/** The seller switched these off: the script is dropped there, and then the permission given back. */
export async function letGo(hosts: readonly string[]): Promise<void> {
  await keepScripts();
  await alone(lock, async () => {
    const { hosts: wanted } = await readPreferences();
    // One that was switched on again meanwhile is kept.
    const released = hosts.filter((host) => !wanted.includes(host));
    if (released.length > 0) await releaseAccess(released, wanted.length === 0);
  });
}

/** A script that already runs there from before is ended by the new one: they know each other by their name. */
async function runInOpenTabs({ matches, js }: HostScript): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  const runs = tabs.map(async ({ id: tabId }) => {
    if (tabId !== undefined)
      await browser.scripting.executeScript({ target: { tabId }, files: [...js] as ScriptPublicPath[] });
  });
  await Promise.allSettled(runs);
}

function declaredScript(): DeclaredScript | null {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return script?.matches && script.js ? { matches: script.matches, js: script.js } : null;
}

function hostScriptOf({ id, matches = [], js = [] }: Browser.scripting.RegisteredContentScript): HostScript {
  return { id, matches, js };
}
