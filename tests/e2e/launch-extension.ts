import { resolve } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { Scenario } from '../fixtures/replica/scenario';
import { type OrderForm, orderAddress } from '../fixtures/replica/serve-replica';
import { type ChromiumOptions, type RunningChromium, runChromium } from './run-chromium';

/** The production build, as sellers get it. */
export const extensionFolder = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface LaunchOptions extends ChromiumOptions {
  /** Which build to load; the production build unless said otherwise. */
  readonly folder?: string;
}

/** A running browser with the extension, the replica behind Seller Central's address, and eyes on all that goes wrong. */
export interface Extension {
  readonly context: BrowserContext;
  /** `chrome-extension://<id>` */
  readonly origin: string;
  /** The background worker; in Chromium only. */
  worker(): Promise<Worker>;
  /** Stops the worker as the browser does when it has been idle; the next event starts it again. In Chromium only. */
  stopWorker(): Promise<void>;
  /** How the practice page behaves from the next load on. */
  setScenario(scenario: Partial<Scenario>): void;
  openOrder(orderId: string, page?: OrderForm, host?: string): Promise<Page>;
  /** Opens any page of Seller Central's in a tab of its own. */
  openAddress(address: string): Promise<Page>;
  /** Opens a page of the extension, e.g. `options.html`. */
  openOwn(path: string): Promise<Page>;
  /** Opens the popup over a page, which stays the open one: in a tab behind it, since no test presses the toolbar's button. */
  openPopupOver(page: Page): Promise<Page>;
  /** Evaluates a function with the extension's own storage about it. */
  inside<Argument, Answer>(work: (argument: Argument) => Answer | Promise<Answer>, argument: Argument): Promise<Answer>;
  /** Errors and unexpected requests so far; a test that ends with one has failed. Reading clears the list. */
  takeComplaints(): readonly string[];
  close(): Promise<void>;
}

/** Launches a browser of its own for the extension. */
export async function launchExtension({
  folder = extensionFolder,
  flags = [],
  ...options
}: LaunchOptions = {}): Promise<Extension> {
  const switches = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`, ...flags];
  const chromium = await runChromium({ ...options, flags: switches });
  const { context, close } = chromium;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { ...extensionIn(chromium, new URL(worker.url()).host), close };
}

/** What the extension of this id, which `chromium` runs, can be asked and told. Closing it closes nothing. */
export function extensionIn({ context, setScenario, takeComplaints }: RunningChromium, id: string): Extension {
  const origin = `chrome-extension://${id}`;
  const isOurs = (worker: Worker) => worker.url().startsWith(origin);
  const worker = async () =>
    context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', isOurs));

  // A page that does nothing of itself: the worker may be stopped while a test asks it. It never is the open tab.
  let opened: Promise<Page> | null = null;
  const inert = () => {
    opened ??= openBehind(context, `${origin}/icons/icon.svg`);
    return opened;
  };

  async function open(address: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  return {
    context,
    origin,
    worker,
    stopWorker: async () => {
      const session = await context.newCDPSession(await inert());
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    setScenario,
    openAddress: open,
    openOrder: (orderId, page, host) => open(orderAddress(orderId, page, host)),
    openOwn: (path) => open(`${origin}/${path}`),
    openPopupOver: async (page) => {
      const popup = await open(`${origin}/popup.html`);
      await page.bringToFront();
      await popup.reload();
      return popup;
    },
    inside: async (work, argument) => (await inert()).evaluate(work as never, argument),
    takeComplaints,
    close: async () => {},
  };
}

/** Opens a page in a tab behind the open one. */
async function openBehind(context: BrowserContext, url: string): Promise<Page> {
  const session = await context.browser()!.newBrowserCDPSession();
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url, background: true }),
  ]);
  await session.detach();
  await page.waitForURL(url);
  return page;
}
