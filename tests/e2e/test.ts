import { test as base } from '@playwright/test';
import { launchChromium } from './launch-chromium';
import { type Extension, extensionFolder, type LaunchOptions, launchExtension } from './launch-extension';
import { firefoxFolder, launchFirefox } from './launch-firefox';
import { folderWithOpenRoots } from './open-roots';
import { OrderPage } from './order-page';
import type { SharedBrowser } from './shared-browser';

export { expect } from '@playwright/test';

interface Fixtures {
  /** The extension, shared by tests that only type: nothing is confirmed in it, no option changed. */
  order: OrderPage;
  /**
   * The extension as just installed, for tests that write the log or the preferences. With a profile, a build or switches
   * of one's own, and the second time in a test, it comes in a browser of its own, too.
   */
  launch: (options?: OwnOptions) => Promise<Extension>;
}

interface OwnOptions extends LaunchOptions {
  /** True opens the roots of what we show in pages, which axe can't see into otherwise; in Firefox they always are open. */
  readonly hasOpenRoots?: boolean;
}

interface WorkerFixtures {
  /** The worker's browser. */
  sharedBrowser: SharedBrowser;
  shared: SharedExtension;
}

/** Hands out the extension to tests that leave it as they found it. */
interface SharedExtension {
  take(): Promise<Extension>;
  /** Says that it is no longer as it was: the next one to take it gets a new one. */
  spoil(): void;
}

/** Playwright's `test` with the extension in it. A test fails, too, when anything complained meanwhile. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use, { project }) => {
      const browser = await (isFirefox(project) ? launchFirefox() : launchChromium());
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  shared: [
    async ({ sharedBrowser }, use, { project }) => {
      let extension: Extension | null = null;
      await use({
        take: async () => {
          extension ??= await sharedBrowser.install(buildFor(project));
          return extension;
        },
        // A browser has one of them at a time.
        spoil: () => {
          extension = null;
        },
      });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  order: async ({ shared }, use) => {
    const extension = await shared.take();
    const order = new OrderPage(extension);
    await use(order);
    await order.close();
    complainIfAny(extension);
  },
  launch: async ({ sharedBrowser, shared }, use, { project }) => {
    const launched: Extension[] = [];
    await use(async ({ hasOpenRoots, ...options } = {}) => {
      const folder = options.folder ?? buildFor(project, hasOpenRoots);
      const isOfItsOwn = !isFirefox(project) && (launched.length > 0 || Object.keys(options).length > 0);
      if (isFirefox(project) && options.profile)
        throw new Error('Firefox keeps its profile while it runs: such a test is for Chromium.');
      if (!isOfItsOwn) shared.spoil();
      const extension = await (isOfItsOwn ? launchExtension({ ...options, folder }) : sharedBrowser.install(folder));
      launched.push(extension);
      return extension;
    });
    for (const extension of launched) {
      complainIfAny(extension);
      await extension.close();
    }
  },
});

function isFirefox({ name }: { readonly name: string }): boolean {
  return name === 'firefox';
}

/** Firefox's tools see into open roots only. */
function buildFor(project: { readonly name: string }, hasOpenRoots = false): string {
  if (isFirefox(project)) return folderWithOpenRoots(firefoxFolder);
  return hasOpenRoots ? folderWithOpenRoots(extensionFolder) : extensionFolder;
}

function complainIfAny(extension: Extension): void {
  const complaints = extension.takeComplaints();
  if (complaints.length > 0) throw new Error(`While the test ran:\n${complaints.join('\n')}`);
}
