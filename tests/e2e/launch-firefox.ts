import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-firefox.mjs';
import { type Scenario, usualScenario } from '../fixtures/replica/scenario';
import { orderAddress, practiceHost, readReplica } from '../fixtures/replica/serve-replica';

/** The production build for Firefox. */
export const firefoxFolder = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** A running Firefox with the extension and the replica behind Seller Central's address. */
export interface Firefox {
  openOrder(orderId: string, scenario?: Partial<Scenario>): Promise<Page>;
  /** Requests to anything but the replica, and exceptions. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Launches a Firefox of its own, over WebDriver BiDi; Playwright's own Firefox takes no extensions. */
export async function launchFirefox(): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath)
    throw new Error('No Firefox found. Install one, or name it in the environment variable FIREFOX.');
  const browser: Browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  await browser.installExtension(firefoxFolder);
  const answer = await readReplica();
  const complaints: string[] = [];

  return {
    complaints,
    openOrder: async (orderId, scenario = {}) => {
      const page = await browser.newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const address = new URL(request.url());
        if (address.protocol === 'data:') return void request.continue();
        if (address.origin !== practiceHost) complaints.push(`request: ${request.url()}`);
        void request.respond(answer(address, { ...usualScenario, ...scenario }));
      });
      await page.goto(orderAddress(orderId));
      await page.waitForSelector('[data-test-id="text-input-tracking-id"]');
      return page;
    },
    close: () => browser.close(),
  };
}
