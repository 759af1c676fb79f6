import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Extension, extensionIn } from './launch-extension';
import { runChromium } from './run-chromium';
import type { SharedBrowser } from './shared-browser';

/**
 * Launches a Chromium into which the extension is installed for each test by the browser's own tools, which takes a tenth
 * of what a browser takes to start. Each time from a folder of its own: so it is another extension to Chromium, and what
 * may still be going on of the one before can't be taken for its doing.
 */
export async function launchChromium(): Promise<SharedBrowser> {
  const chromium = await runChromium({ flags: ['--enable-unsafe-extension-debugging'] });
  const { context } = chromium;
  const session = await context.browser()!.newBrowserCDPSession();
  const builds = await mkdtemp(join(tmpdir(), 'vtr-guard-builds-'));
  // A browser without a page may close itself.
  const [blank] = context.pages();
  let installed: string | null = null;
  let count = 0;

  async function uninstall(id: string): Promise<void> {
    await Promise.all(context.pages().map((page) => (page === blank ? null : page.close())));
    await session.send('Extensions.uninstall', { id });
    chromium.setScenario({});
    chromium.takeComplaints();
  }

  return {
    install: async (folder): Promise<Extension> => {
      if (installed) await uninstall(installed);
      count += 1;
      const path = join(builds, String(count));
      await cp(folder, path, { recursive: true });
      ({ id: installed } = await session.send('Extensions.loadUnpacked', { path }));
      const extension = extensionIn(chromium, installed);
      await extension.worker();
      return extension;
    },
    close: async () => {
      await chromium.close();
      await rm(builds, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
