import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Change {
  readonly origins?: readonly string[];
  readonly permissions?: readonly string[];
}

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

/** A browser's permissions, registered scripts and open tabs as far as we use them; the library's fake has none. */
export interface FakePermissions {
  readonly granted: Set<string>;
  readonly scripts: Map<string, Script>;
  /** The ids of tabs in which a script was run. */
  readonly ranIn: number[];
  /** What the seller answers to the browser's question. */
  answer: boolean;
  /** The seller gives or takes a permission in the browser's own settings. */
  grant(change: Change): Promise<void>;
  revoke(change: Change): Promise<void>;
}

const declared = ['https://sellercentral.amazon.com/orders-v3*', 'https://sellercentral.amazon.com/gp/orders-v2/*'];

/** Puts the fake into the fake browser; call it after `fakeBrowser.reset()`. Only what the manifest grants is granted. */
export function fakePermissions(tabs: readonly { id: number; url: string }[] = []): FakePermissions {
  const granted = new Set(declared);
  const scripts = new Map<string, Script>();
  const ranIn: number[] = [];
  const added: ((change: Change) => void)[] = [];
  const removed: ((change: Change) => void)[] = [];
  const names = ({ origins = [], permissions = [] }: Change) => [...origins, ...permissions];
  const tell = async (listeners: ((change: Change) => void)[], change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const fake: FakePermissions = {
    granted,
    scripts,
    ranIn,
    answer: true,
    grant: async (change) => {
      for (const name of names(change)) granted.add(name);
      await tell(added, change);
    },
    revoke: async (change) => {
      for (const name of names(change)) granted.delete(name);
      // Browsers drop what is registered when the permission to do so goes.
      if (!granted.has('scripting')) scripts.clear();
      await tell(removed, change);
    },
  };
  const listenersOf = (list: ((change: Change) => void)[]) => ({
    addListener: (listener: (change: Change) => void) => void list.push(listener),
    removeListener: (listener: (change: Change) => void) => void list.splice(list.indexOf(listener), 1),
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async (change: Change) => names(change).every((name) => granted.has(name)),
    request: async (change: Change) => {
      if (fake.answer) await fake.grant(change);
      return fake.answer;
    },
    remove: async (change: Change) => {
      await fake.revoke(change);
      return true;
    },
    onAdded: listenersOf(added),
    onRemoved: listenersOf(removed),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: async (list: Script[]) => {
      for (const script of list) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) scripts.delete(id);
    },
    executeScript: async ({ target }: { target: { tabId: number } }) => void ranIn.push(target.tabId),
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { url?: string[] }) =>
    tabs.filter((tab) => !url || url.some((match) => tab.url.startsWith(match.replace('*', ''))))) as never);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ matches: declared, js: ['content-scripts/orders.js'] }],
  } as never);
  return fake;
}
