import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Request, type Worker } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { type Scenario, usualScenario } from '../fixtures/replica/scenario';
import { type OrderForm, orderAddress, practiceOrigins, serveReplica } from '../fixtures/replica/serve-replica';
import { type DeadEndProxy, startDeadEndProxy } from './dead-end-proxy';

/** The production build, as sellers get it. */
export const extensionFolder = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface LaunchOptions {
  /** Which build to load; the production build unless said otherwise. */
  readonly folder?: string;
  /** Keep the profile here and leave it when closing: for tests that restart the browser. */
  readonly profile?: string;
  /** True opens a window, for a person: nothing is watched, nothing held back. */
  readonly isForPerson?: boolean;
  /** More of Chromium's own switches. */
  readonly flags?: readonly string[];
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
export async function launchExtension(options: LaunchOptions = {}): Promise<Extension> {
  const folder = options.folder ?? extensionFolder;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'vtr-guard-')));
  const proxy = await startDeadEndProxy();
  const context = await launch(folder, profile, proxy, options);
  const complaints = watch(context);
  let scenario = usualScenario;
  await serveReplica(context, () => scenario);

  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL((await worker()).url()).host}`;

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
    setScenario: (some) => {
      scenario = { ...usualScenario, ...some };
    },
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
    takeComplaints: () => {
      const hosts = (proxy.asked as string[]).splice(0).filter((host) => !isBrowsersOwn(host));
      return [...complaints.splice(0), ...hosts.map((host) => `network: ${host}`)];
    },
    close: async () => {
      await context.close();
      await proxy.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function launch(folder: string, profile: string, proxy: DeadEndProxy, options: LaunchOptions) {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium found. Install one, or run: npx playwright install chromium');
  const isHeadless = !options.isForPerson;
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: isHeadless,
    timeout: 120_000,
    ...(isHeadless
      ? { viewport: { width: 1100, height: 900 }, proxy: { server: proxy.address, bypass: '<-loopback>' } }
      : { viewport: null }),
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      ...(isHeadless ? ['--headless=new'] : []),
      '--no-sandbox',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.flags ?? []),
    ],
  });
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

/** Collects what must not happen: exceptions, console errors, and requests that are neither the replica's nor our own. */
function watch(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    if (!isExpected(request)) complaints.push(`request: ${request.method()} ${request.url()}`);
  });
  const listen = (worker: Worker) =>
    worker.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`worker: ${message.text()}`);
    });
  context.serviceWorkers().forEach(listen);
  context.on('serviceworker', listen);
  return complaints;
}

/** The replica's documents and its script, and the extension's own files: nothing else may be asked for. */
function isExpected(request: Request): boolean {
  const url = request.url();
  if (url.startsWith('chrome-extension://') || url.startsWith('data:') || url.startsWith('about:')) return true;
  if (!practiceOrigins.some((origin) => url.startsWith(`${origin}/`))) return false;
  return request.resourceType() === 'document' || new URL(url).pathname === '/practice-page.js';
}

/**
 * What Chromium itself asks for, extension or not: its update and sign-in services, and a connection held ready for
 * the open page's host. What a page or worker asks for under these names is still seen as a request.
 */
function isBrowsersOwn(host: string): boolean {
  const name = host.replace(/^https?:\/\//, '').replace(/[:/].*$/, '');
  return /(^|\.)(googleapis|google|gstatic|gvt1)\.com$/.test(name) || practiceOrigins.includes(`https://${name}`);
}
