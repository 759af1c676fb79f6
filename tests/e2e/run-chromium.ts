import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Request, type Worker } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { type Scenario, usualScenario } from '../fixtures/replica/scenario';
import { practiceOrigins, serveReplica } from '../fixtures/replica/serve-replica';
import { type DeadEndProxy, startDeadEndProxy } from './dead-end-proxy';

export interface ChromiumOptions {
  /** Keep the profile here and leave it when closing: for tests that restart the browser. */
  readonly profile?: string;
  /** True opens a window, for a person: nothing is watched, nothing held back. */
  readonly isForPerson?: boolean;
  /** More of Chromium's own switches. */
  readonly flags?: readonly string[];
}

/** A running Chromium with the replica behind Seller Central's address, and eyes on all that goes wrong. */
export interface RunningChromium {
  readonly context: BrowserContext;
  /** How the practice page behaves from the next load on. */
  setScenario(scenario: Partial<Scenario>): void;
  /** Errors and unexpected requests since it was last asked. */
  takeComplaints(): readonly string[];
  close(): Promise<void>;
}

/** Starts one. */
export async function runChromium(options: ChromiumOptions = {}): Promise<RunningChromium> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'vtr-guard-')));
  const proxy = await startDeadEndProxy();
  const context = await launch(profile, proxy, options);
  const complaints = watch(context);
  let scenario = usualScenario;
  await serveReplica(context, () => scenario);
  return {
    context,
    setScenario: (some) => {
      scenario = { ...usualScenario, ...some };
    },
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

async function launch(profile: string, proxy: DeadEndProxy, options: ChromiumOptions) {
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
    // Playwright's own; here they are what it is all about.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(isHeadless ? ['--headless=new'] : []),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.flags ?? []),
    ],
  });
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
