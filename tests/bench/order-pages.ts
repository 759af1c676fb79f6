import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { type Extension, launchExtension } from '../e2e/launch-extension';
import { traceWork, type Work } from '../e2e/trace-work';
import { buildReplica } from '../fixtures/replica/build-replica';
import { type Scenario, usualScenario } from '../fixtures/replica/scenario';
import { orderAddress, practiceHost, readReplica } from '../fixtures/replica/serve-replica';

/** How much slower than this machine a seller's computer may be. */
export const slowdown = 4;

/** The same page where our script does not come: no order page by its host. */
const bareHost = 'https://practice.example';
const orderId = '112-0000001-0000017';

/** Where the practice page stands: `with` the extension on it, or `bare`. */
export type Ground = 'bare' | 'with';

/** Milliseconds from keys to the ends of frames. */
export interface KeyTimes {
  /** From each key to the frame that shows it. */
  readonly shown: readonly number[];
  /** From each key that changes what our note says to the frame that shows that. */
  readonly told: readonly number[];
}

/** What our script does while a page opens, in milliseconds of computing. */
export interface Start {
  /** Reading and running it, its timers and listeners, and the promises it waits for. */
  readonly startUp: number;
  /** The part of that in which the browser only reads it. */
  readonly reading: number;
  /** While the browser is idle; this is in nothing else. */
  readonly idle: number;
}

/** The shipped extension in a real Chromium, with the practice page on two grounds. */
export interface OrderPages {
  /** Types `text` into a page opened for it, a key each so many milliseconds, however busy the page is. */
  type(ground: Ground, text: string, scenario: Partial<Scenario>, pace: number): Promise<KeyTimes>;
  /** What our script does while a page opens in a new tab and the seconds after, in milliseconds of computing. */
  open(path: string): Promise<Start>;
  /** The listeners our script has on a page's window, document and their like. */
  listeners(path: string): Promise<readonly string[]>;
}

export async function withOrderPages<Result>(task: (pages: OrderPages) => Promise<Result>): Promise<Result> {
  await buildReplica();
  // A frame is made when there is something to show, and not when a screen is next refreshed: waiting for that would
  // hide most of what is measured, and make a frame's length out of the rest.
  const extension = await launchExtension({ flags: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });
  try {
    await serveBare(extension.context);
    await extension.context.addInitScript(timeKeys);
    return await task({
      type: (ground, text, scenario, pace) => type(extension, ground, text, scenario, pace),
      open: (path) => open(extension, path),
      listeners: (path) => listeners(extension, path),
    });
  } finally {
    await extension.close();
  }
}

let scenarioOfBare = usualScenario;

async function serveBare(context: BrowserContext): Promise<void> {
  const answer = await readReplica();
  await context.route(`${bareHost}/**`, (route) =>
    route.fulfill(answer(new URL(route.request().url()), scenarioOfBare)),
  );
}

declare global {
  interface Window {
    keyTimes: { shown: number[]; told: number[] };
  }
}

/**
 * Run in the page: a message sent while a frame is made arrives when it is done. What the note says is seen by its
 * description, which stands in the page; each time it changes, the note does.
 */
function timeKeys(): void {
  let began = 0;
  window.keyTimes = { shown: [], told: [] };
  // A function with a name would call for a helper of the bundler's, which the page has not.
  const [shown, told] = [window.keyTimes.shown, window.keyTimes.told].map((times) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => times.push(performance.now() - data);
    return port2;
  });
  addEventListener(
    'keydown',
    (event) => {
      const at = event.timeStamp;
      began = at;
      requestAnimationFrame(() => shown!.postMessage(at));
    },
    true,
  );
  new MutationObserver((changes) => {
    const isNotes = changes.some(({ target, addedNodes }) =>
      [target, ...addedNodes].some((node) => node instanceof Element && node.closest('vtr-guard-note')),
    );
    if (isNotes && began > 0) requestAnimationFrame(() => told!.postMessage(began));
  }).observe(document, { subtree: true, childList: true });
}

async function type(
  extension: Extension,
  ground: Ground,
  text: string,
  scenario: Partial<Scenario>,
  pace: number,
): Promise<KeyTimes> {
  extension.setScenario(scenario);
  scenarioOfBare = { ...usualScenario, ...scenario };
  const page = await extension.context.newPage();
  try {
    await page.goto(orderAddress(orderId).replace(practiceHost, ground === 'bare' ? bareHost : practiceHost));
    const field = page.locator('input[data-test-id="text-input-tracking-id"]').first();
    await field.focus();
    // The script has had its answers, and a person looked for the field.
    await page.waitForTimeout(1200);
    const session = await slowed(page);
    const sent: Promise<unknown>[] = [];
    for (const character of text) {
      const key = { key: character, text: character, unmodifiedText: character };
      sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }));
      sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character }));
      await sleep(pace);
    }
    await Promise.all(sent);
    // Until the last is painted, and told of.
    await page.waitForTimeout(500);
    const times = await page.evaluate(() => window.keyTimes);
    const typed = await field.inputValue();
    if (typed !== text || times.shown.length !== text.length)
      throw new Error(`Of ${text.length} keys ${typed.length} were typed and ${times.shown.length} painted`);
    return times;
  } finally {
    await page.close();
  }
}

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return session;
}

/** Once without the profiler, as sellers have it, and once with it for what promises take. */
async function open(extension: Extension, path: string): Promise<Start> {
  const sumOf = (work: readonly Work[], what: (stretch: Work) => number) =>
    work.reduce((sum, stretch) => sum + what(stretch), 0);
  const calls = await openTraced(extension, path, false);
  const promises = await openTraced(extension, path, true);
  return {
    startUp:
      sumOf(calls, ({ computing, isIdle }) => (isIdle ? 0 : computing)) +
      sumOf(promises, ({ computing, isPromise }) => (isPromise ? computing : 0)),
    reading: sumOf(calls, ({ reading }) => reading),
    idle: sumOf(calls, ({ computing, isIdle }) => (isIdle ? computing : 0)),
  };
}

async function openTraced(extension: Extension, path: string, isProfiled: boolean): Promise<readonly Work[]> {
  const page = await extension.context.newPage();
  try {
    // Another page of the host comes first, as in a tab in use; our script is on none but order pages.
    await page.goto(`${practiceHost}/home`);
    const session = await slowed(page);
    const task = async () => {
      await page.goto(practiceHost + path);
      await page.waitForTimeout(3000);
    };
    const work = await traceWork(session, '/content-scripts/orders.js', task, isProfiled);
    if (work.length === 0) throw new Error(`Our script did not run on ${path}`);
    return work;
  } finally {
    await page.close();
  }
}

async function listeners(extension: Extension, path: string): Promise<readonly string[]> {
  const page = await extension.context.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    const scripts = new Set<string>();
    const worlds: number[] = [];
    session.on('Debugger.scriptParsed', ({ scriptId, url, executionContextId }) => {
      if (!url.endsWith('/content-scripts/orders.js')) return;
      scripts.add(scriptId);
      worlds.push(executionContextId);
    });
    await session.send('Debugger.enable');
    await page.goto(practiceHost + path);
    await page.waitForTimeout(1500);
    const contextId = worlds.at(-1);
    if (contextId === undefined) throw new Error(`Our script is not on ${path}`);
    const found: string[] = [];
    for (const expression of ['window', 'document', 'document.documentElement', 'document.body', 'navigation']) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      const { listeners: all } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
      found.push(...all.filter((one) => scripts.has(one.scriptId)).map((one) => `${expression} ${one.type}`));
    }
    return found;
  } finally {
    await page.close();
  }
}
