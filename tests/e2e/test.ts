import { test as base } from '@playwright/test';
import { type Extension, extensionFolder, type LaunchOptions, launchExtension } from './launch-extension';
import { type Firefox, firefoxFolder, launchFirefox } from './launch-firefox';
import { folderWithOpenRoots } from './open-roots';
import { OrderPage } from './order-page';

export { expect } from '@playwright/test';

interface Fixtures {
  /** The worker's browser, shared by tests that only type: nothing is confirmed in it, no option changed. */
  order: OrderPage;
  /** A browser of the test's own, for those that write the log or the preferences. */
  launch: (options?: OwnOptions) => Promise<Extension>;
}

interface OwnOptions extends LaunchOptions {
  /** True opens the roots of what we show in pages, which axe can't see into otherwise; in Firefox they always are open. */
  readonly hasOpenRoots?: boolean;
}

interface WorkerFixtures {
  /** The Firefox of the tests that run there; Chromium starts fast enough to be a test's own. */
  firefox: Firefox | null;
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
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use, { project }) => {
      const firefox = project.name === 'firefox' ? await launchFirefox() : null;
      await use(firefox);
      await firefox?.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  shared: [
    async ({ firefox }, use) => {
      let extension: Extension | null = null;
      const start = () => (firefox ? firefox.install(folderWithOpenRoots(firefoxFolder)) : launchExtension());
      await use({
        take: async () => {
          extension ??= await start();
          return extension;
        },
        // In Firefox there is only one extension at a time; a Chromium of a test's own leaves the shared one alone.
        spoil: () => {
          if (firefox) extension = null;
        },
      });
      await (extension as Extension | null)?.close();
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
  launch: async ({ firefox, shared }, use) => {
    const launched: Extension[] = [];
    await use(async ({ hasOpenRoots, ...options } = {}) => {
      shared.spoil();
      const opened = hasOpenRoots ? { folder: folderWithOpenRoots(extensionFolder) } : {};
      const extension = await (firefox ? installIn(firefox, options) : launchExtension({ ...options, ...opened }));
      launched.push(extension);
      return extension;
    });
    for (const extension of launched) {
      complainIfAny(extension);
      await extension.close();
    }
  },
});

function installIn(firefox: Firefox, options: LaunchOptions): Promise<Extension> {
  if (options.profile) throw new Error('Firefox keeps its profile while it runs: such a test is for Chromium.');
  return firefox.install(options.folder ?? folderWithOpenRoots(firefoxFolder));
}

function complainIfAny(extension: Extension): void {
  const complaints = extension.takeComplaints();
  if (complaints.length > 0) throw new Error(`While the test ran:\n${complaints.join('\n')}`);
}
