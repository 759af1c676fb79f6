import { test as base } from '@playwright/test';
import { type Extension, type LaunchOptions, launchExtension } from './launch-extension';
import { OrderPage } from './order-page';

export { expect } from '@playwright/test';

interface Fixtures {
  /** The worker's browser, shared by tests that only type: nothing is confirmed in it, no option changed. */
  order: OrderPage;
  /** A browser of the test's own, for those that write the log or the preferences. */
  launch: (options?: LaunchOptions) => Promise<Extension>;
}

interface WorkerFixtures {
  shared: Extension;
}

/** Playwright's `test` with the extension in it. A test fails, too, when anything complained meanwhile. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
    async ({}, use) => {
      const extension = await launchExtension();
      await use(extension);
      await extension.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  order: async ({ shared }, use) => {
    const order = new OrderPage(shared);
    await use(order);
    await order.close();
    complainIfAny(shared);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  launch: async ({}, use) => {
    const launched: Extension[] = [];
    await use(async (options) => {
      const extension = await launchExtension(options);
      launched.push(extension);
      return extension;
    });
    for (const extension of launched) {
      complainIfAny(extension);
      await extension.close();
    }
  },
});

function complainIfAny(extension: Extension): void {
  const complaints = extension.takeComplaints();
  if (complaints.length > 0) throw new Error(`While the test ran:\n${complaints.join('\n')}`);
}
