import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { LogDatabase } from '../../utils/log/database';
import { dayOf } from '../../utils/vtr/day';
import { launchExtension } from '../e2e/launch-extension';
import { buildReplica } from '../fixtures/replica/build-replica';
import type * as Probe from './log-probe';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** A filled log is kept until the next day, because a large one takes minutes; so each case can be measured by itself. */
const keptFolder = join(root, '.output/bench');

/** What stands in a page of the extension, where this file's functions are sent. */
declare const chrome: {
  readonly action: { openPopup(): Promise<void> };
  readonly extension: { getViews(of: { type: 'popup' }): readonly (Window & typeof globalThis)[] };
  readonly storage: {
    readonly session: { clear(): Promise<void>; get(key: string): Promise<Record<string, unknown>> };
  };
};

/** The shipped extension in a real Chromium, on a log of its own. */
export interface LogBrowser {
  /** Asks a function of the probe, inside the extension's origin. */
  ask<Name extends Exclude<keyof typeof Probe, 'fill'>>(
    name: Name,
    ...values: Parameters<(typeof Probe)[Name]>
  ): Promise<Awaited<ReturnType<(typeof Probe)[Name]>>>;
  /**
   * Milliseconds from the popup's navigation to its first contentful paint, once for each of `times` openings as by the
   * toolbar's button: `prepared` as the worker leaves it after a write, or with nothing kept, so that the log is read first.
   */
  timePopup(times: number, isPrepared: boolean): Promise<readonly number[]>;
  /** Milliseconds from the way to the order table, in a dashboard that is open, to the frame that shows its first rows. */
  timeOrderTable(times: number): Promise<readonly number[]>;
}

/** Runs `task` in a browser of its own whose log holds `amount` packages; it is to leave the log as it found it. */
export async function withLogOf<Result>(
  amount: number,
  task: (browser: LogBrowser) => Promise<Result>,
): Promise<Result> {
  await buildReplica();
  const [profile, mark] = await profileOf(amount);
  const extension = await launchExtension({ profile });
  try {
    // A file of the extension that runs no script of its own.
    const page = await extension.openOwn('icons/small.svg');
    await page.evaluate(await probeCode());
    if (!existsSync(mark)) await ask(page, 'fill', amount);
    // What is ended halfway is filled anew.
    await rm(mark, { force: true });
    const result = await task({
      ask: (name, ...values) => ask(page, name, ...values),
      timePopup: async (times, isPrepared) => {
        const taken: number[] = [];
        for (let time = 0; time < times; time += 1) {
          if (!isPrepared) await page.evaluate(() => chrome.storage.session.clear());
          taken.push(await page.evaluate(firstPaint));
          // Left open until it has read the log, too, and kept what it showed.
          await page.waitForFunction(() =>
            chrome.storage.session.get('popupContent').then((kept) => 'popupContent' in kept),
          );
          await page.waitForTimeout(300);
          await page.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
          await page.waitForFunction(() => chrome.extension.getViews({ type: 'popup' }).length === 0);
        }
        return taken;
      },
      timeOrderTable: async (times) => {
        const dashboard = await extension.openOwn('dashboard.html#backup');
        const taken: number[] = [];
        for (let time = 0; time < times; time += 1) {
          await dashboard.locator('main').waitFor();
          taken.push(await dashboard.evaluate(orderTable));
          await dashboard.evaluate(() => {
            location.hash = '#backup';
          });
          await dashboard.locator('.order-table').waitFor({ state: 'detached' });
        }
        await dashboard.close();
        return taken;
      },
    });
    await writeFile(mark, '');
    return result;
  } finally {
    await extension.close();
  }
}

/** Where the log of `amount` packages lies, and the file that is there once it is whole; all but today's are removed. */
async function profileOf(amount: number): Promise<readonly [profile: string, mark: string]> {
  const end = `-v${new LogDatabase().verno}-${dayOf(Date.now())}`;
  await mkdir(keptFolder, { recursive: true });
  const [profile, mark] = [join(keptFolder, `${amount}${end}`), join(keptFolder, `${amount}${end}.filled`)];
  for (const name of await readdir(keptFolder)) {
    const isOld = !name.replace(/\.filled$/, '').endsWith(end);
    const isHalf = join(keptFolder, name) === profile && !existsSync(mark);
    if (isOld || isHalf) await rm(join(keptFolder, name), { recursive: true, force: true, maxRetries: 5 });
  }
  return [profile, mark];
}

async function ask<Name extends keyof typeof Probe>(page: Page, name: Name, ...values: unknown[]) {
  return page.evaluate(
    ([asked, given]) => {
      const { logProbe } = globalThis as unknown as { logProbe: Record<string, (...values: unknown[]) => unknown> };
      return logProbe[asked]!(...given) as never;
    },
    [name, values] as const,
  );
}

/**
 * Opens the popup over the open tab, in its own window and of its own size, as the toolbar's button does. It shows nothing
 * before it knows everything, so its first paint is that of the rate.
 */
async function firstPaint(): Promise<number> {
  await chrome.action.openPopup();
  const popup = chrome.extension.getViews({ type: 'popup' })[0];
  if (!popup) throw new Error('No popup came');
  const taken = await new Promise<number>((resolve) => {
    new popup.PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (paint) resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  if (!popup.document.querySelector('.rate-figure')) throw new Error('The popup showed no rate');
  return taken;
}

async function orderTable(): Promise<number> {
  const began = performance.now();
  location.hash = '#orders';
  while (!document.querySelector('.order-rows [role="row"]:not(:has(.order-waiting))'))
    await new Promise(requestAnimationFrame);
  // What a frame draws is on the screen when the next one begins.
  await new Promise(requestAnimationFrame);
  return performance.now() - began;
}

async function probeCode(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@': root } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: { entry: join(root, 'tests/bench/log-probe.ts'), formats: ['iife'], name: 'logProbe', fileName: 'probe' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const code = output && 'output' in output ? output.output[0] : undefined;
  if (!code) throw new Error('The probe could not be bundled');
  // A `var` of evaluated code would be the evaluation's own.
  return `${code.code}\nglobalThis.logProbe = logProbe;`;
}
