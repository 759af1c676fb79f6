import type { EventEmitter } from 'node:events';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Bidi } from './launch-firefox';

/** The extension's own pages in Firefox. */
export interface OwnPages {
  readonly context: BrowserContext;
  /** Opens one in a window of its own. */
  open(address: string): Promise<Page>;
  /** Opens one behind `page`, in the same window, as the popup stands over a page. */
  openBehind(page: Page, address: string): Promise<Page>;
  close(): Promise<void>;
}

/** What lies under Playwright's own objects, as far as it is needed here. */
interface Within {
  toImpl(of: Browser): {
    readonly _contexts: Map<string, unknown>;
    readonly options: { readonly downloadsPath: string };
  };
  toImpl(of: BrowserContext): { _browserContextId: string | undefined };
  toImpl(of: Page): { readonly delegate: { readonly _session: EventEmitter & { readonly sessionId: string } } };
}

/**
 * Lets Playwright drive the extension's own pages in Firefox as any other.
 *
 * Two things stand in the way. The storage of an extension is the browser's usual one, while each of Playwright's contexts
 * has a storage of its own: so this one is led to the usual one. And of a page of an extension Firefox tells neither
 * that it has loaded or was closed nor, before it is asked for, that scripts can run in it: so we ask, and tell Playwright.
 */
export async function ownPages(browser: Browser, bidi: Bidi): Promise<OwnPages> {
  const { _connection: within } = browser as unknown as { _connection: Within };
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  const inner = within.toImpl(context);
  const its = inner._browserContextId;
  inner._browserContextId = undefined;
  const { _contexts: contexts, options } = within.toImpl(browser);
  contexts.set('default', inner);
  const downloadBehavior = { type: 'allowed', destinationFolder: options.downloadsPath };
  await bidi('browser.setDownloadBehavior', { downloadBehavior, userContexts: ['default'] });

  const open = async (page: Page, address: string) => {
    const { _session: session } = within.toImpl(page).delegate;
    const tell = (...events: string[]) => {
      for (const event of events) session.emit(`browsingContext.${event}`, { context: session.sessionId });
    };
    session.on('browsingContext.navigationCommitted', () => {
      untilLoaded(bidi, session.sessionId).then(
        () => tell('domContentLoaded', 'load'),
        () => 'it has gone on to another page, or was closed',
      );
    });
    page.close = async () => {
      await bidi('browsingContext.close', { context: session.sessionId }).catch((error: Error) => {
        // Some close themselves.
        if (!error.message.includes('no such frame')) throw error;
      });
      tell('contextDestroyed');
    };
    await page.goto(address);
    return page;
  };
  return {
    context,
    open: async (address) => open(await context.newPage(), address),
    openBehind: async (page, address) => {
      const referenceContext = within.toImpl(page).delegate._session.sessionId;
      const [opened] = await Promise.all([
        context.waitForEvent('page'),
        bidi('browsingContext.create', { type: 'tab', background: true, referenceContext, userContext: 'default' }),
      ]);
      return open(opened, address);
    },
    close: async () => {
      for (const page of context.pages()) await page.close();
      contexts.delete('default');
      inner._browserContextId = its;
      await context.close();
    },
  };
}

/** Waits until the page in this tab has loaded. Asking for its realms makes Firefox tell of them. */
async function untilLoaded(bidi: Bidi, context: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const { realms } = (await bidi('script.getRealms', { context, type: 'window' })) as { realms: readonly unknown[] };
    if (realms.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const expression = `new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve());
  })`;
  await bidi('script.evaluate', { expression, target: { context }, awaitPromise: true });
}
