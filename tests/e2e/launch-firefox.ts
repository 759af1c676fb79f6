import { resolve } from 'node:path';
import { type Browser, type BrowserContext, firefox, type Page, type Request } from '@playwright/test';
import { findFirefox } from '../../scripts/find-firefox.mjs';
import { usualScenario } from '../fixtures/replica/scenario';
import { orderAddress, practiceOrigins, serveReplica } from '../fixtures/replica/serve-replica';
import type { Extension } from './launch-extension';
import { ownPages } from './own-pages';
import type { SharedBrowser } from './shared-browser';

/** Says one command of WebDriver BiDi to the browser, and answers its result. */
export type Bidi = (command: string, parameters: object) => Promise<unknown>;

/** The production build for Firefox. */
export const firefoxFolder = resolve(import.meta.dirname, '../../.output/firefox-mv3');

const id = 'vtr-guard@vtr-guard.example';
// The address of an extension's pages is drawn by lot, unless told beforehand.
const uuid = '7d1f9a52-6c1e-4b0e-9f38-2a4c8e5b9d01';
const origin = `moz-extension://${uuid}`;

/**
 * Launches the Firefox of this machine, over WebDriver BiDi.
 *
 * Playwright's own Firefox takes no extensions. It can drive a usual one, too, though that is not documented; what it
 * can't is install an extension and open its pages, and for these two we speak BiDi through its connection (`own-pages.ts`).
 */
export async function launchFirefox(): Promise<SharedBrowser> {
  const executablePath = findFirefox();
  if (!executablePath)
    throw new Error('No Firefox found. Install one, or name it in the environment variable FIREFOX.');
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    headless: true,
    timeout: 120_000,
    // Or the pages of extensions are out of bounds.
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'extensions.webextensions.keepUuidOnUninstall': true,
      // The browser's question about a permission is answered with yes: a test can't press its button.
      'extensions.webextOptionalPermissionPrompts': false,
      'dom.events.testing.asyncClipboard': true,
    },
  });
  const bidi = connectionOf(browser);
  let stop: (() => Promise<void>) | null = null;

  return {
    install: async (folder) => {
      await stop?.();
      await bidi('webExtension.install', { extensionData: { type: 'path', path: folder } });
      const [extension, end] = await follow(browser, bidi);
      stop = async () => {
        await end();
        await bidi('webExtension.uninstall', { extension: id });
      };
      return extension;
    },
    close: () => browser.close(),
  };
}

/** The extension that was just installed, in a set of tabs of its own, and how to end it. */
async function follow(browser: Browser, bidi: Bidi): Promise<[Extension, () => Promise<void>]> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  const complaints: string[] = [];
  let scenario = usualScenario;
  await serveReplica(context, () => scenario);
  const own = await ownPages(browser, bidi);
  for (const one of [context, own.context]) watch(one, complaints);
  let inert: Page | null = null;
  const open = async (address: string) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const extension: Extension = {
    context,
    origin,
    worker: () => Promise.reject(new Error('Firefox lets no test into the background page.')),
    stopWorker: () => Promise.reject(new Error('Firefox lets no test stop the background page.')),
    openOwn: (path) => own.open(`${origin}/${path}`),
    openPopupOver: (page) => own.openBehind(page, `${origin}/popup.html`),
    inside: async (work, argument) => {
      inert ??= await own.open(`${origin}/icons/icon.svg`);
      return inert.evaluate(work as never, argument);
    },
    setScenario: (some) => {
      scenario = { ...usualScenario, ...some };
    },
    openAddress: open,
    openOrder: (orderId, page, host) => open(orderAddress(orderId, page, host)),
    takeComplaints: () => complaints.splice(0),
    close: async () => {},
  };
  const end = async () => {
    await own.close();
    await context.close();
  };
  return [extension, end];
}

/** Collects exceptions, and requests that are not the replica's. */
function watch(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    if (!isExpected(request)) complaints.push(`request: ${request.method()} ${request.url()}`);
  });
}

function isExpected(request: Request): boolean {
  const { protocol, origin: asked, pathname } = new URL(request.url());
  if (['data:', 'about:', 'moz-extension:'].includes(protocol)) return true;
  return practiceOrigins.includes(asked) && (request.isNavigationRequest() || pathname === '/practice-page.js');
}

interface Session {
  send: Bidi;
}

/**
 * The connection that Playwright itself uses; Firefox allows no second one. Playwright asks for more than a Firefox with
 * extended support knows: what it asks in vain is only how a page should look, and the usual look will do.
 */
function connectionOf(browser: Browser): Bidi {
  const { _connection: connection } = browser as unknown as {
    _connection: { toImpl(browser: Browser): { _browserSession: Session } };
  };
  const session = connection.toImpl(browser)._browserSession;
  const prototype = Object.getPrototypeOf(session) as Session;
  const { send } = prototype;
  prototype.send = function (this: Session, command, parameters) {
    const answer = send.call(this, command, parameters);
    if (!command.startsWith('emulation.')) return answer;
    return answer.catch((error: Error) => {
      if (!error.message.includes('unknown command')) throw error;
      return {};
    });
  };
  return (command, parameters) => session.send(command, parameters);
}
