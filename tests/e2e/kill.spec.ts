import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { practiceOrders } from '../fixtures/replica/practice-orders';
import { type Extension, launchExtension } from './launch-extension';
import { readTables } from './read-tables';
import { expect, test } from './test';

const settles = 1000;
const acknowledged = 'settled ';

test('a browser killed in the middle of a thousand confirmations has kept every acknowledged one', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'vtr-guard-kill-'));
  const first = await launchExtension({ profile });
  const kept = await killAmidst(first, settles / 3);
  expect(kept.length).toBeGreaterThanOrEqual(settles / 3);
  expect(kept.length).toBeLessThan(settles);

  const second = await launchExtension({ profile });
  const { rows, days, memos } = await readTables(second, ['rows', 'days', 'memos']);
  const logged = new Set((rows as { orderId: string }[]).map(({ orderId }) => orderId));
  expect(kept.filter((orderId) => !logged.has(orderId))).toEqual([]);
  // Counted here, past our own code; and its own self-check, should it have run by now, has repaired nothing.
  const rollUps = (days as { day: string; rollUps: RollUp[] }[]).flatMap((one) =>
    one.rollUps.map(({ counts }) => ({ day: one.day, counts })),
  );
  expect(summed(rollUps.flatMap(({ day, counts }) => entriesOf(day, counts)))).toEqual(
    summed((rows as Row[]).map(({ day, state }) => [`${day} ${state}`, 1])),
  );
  expect((memos as { name: string; repaired?: number }[]).filter(({ repaired }) => repaired)).toEqual([]);
  await second.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Confirms order after order as the content script does, and kills the browser once `count` were acknowledged. */
async function killAmidst(extension: Extension, count: number): Promise<readonly string[]> {
  const page = await extension.openOrder(practiceOrders[0]);
  const processes = await processesOf(extension.context);
  const kept: string[] = [];
  const gone = new Promise<void>((resolve) => page.on('close', () => resolve()));
  page.on('console', (message) => {
    if (!message.text().startsWith(acknowledged)) return;
    kept.push(message.text().slice(acknowledged.length));
    if (kept.length === Math.ceil(count)) kill(processes);
  });
  await inContentScript(page, `(${confirmMany})(${settles}, ${JSON.stringify(acknowledged)})`);
  await gone;
  await extension.close().catch(() => 'it is gone');
  return kept;
}

/** Runs in the content script's world: the page's own could not reach the worker. */
async function confirmMany(amount: number, acknowledged: string): Promise<void> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome;
  const ask = (type: string, data: unknown) => runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() });
  for (let index = 0; index < amount; index += 1) {
    const orderId = `113-${String(index).padStart(7, '0')}-0000000`;
    const confirmed = { orderId, package: '1', marketplace: 'US', page: 'confirm', carrier: 'USPS', service: '' };
    const at = Date.now() - (index % 5) * 86_400_000;
    const findings = index % 3 === 0 ? [{ code: 'blank', severity: 'error' }] : [];
    await ask('capture', [{ ...confirmed, number: `94001112${index}`, noTracking: false, findings, at }]);
    await ask('settle', { orderIds: [orderId], outcome: 'confirmed' });
    console.debug(acknowledged + orderId);
  }
}

/** Starts `expression` in the extension's world of a page, and does not wait for its end. */
async function inContentScript(page: Page, expression: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.evaluate', { expression, contextId: await world });
}

/** A process of the browser's. */
interface BrowserProcess {
  readonly id: number;
  readonly type: string;
}

/** The browser's own process, and then all it started. */
async function processesOf(context: BrowserContext): Promise<readonly BrowserProcess[]> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.sort((one) => (one.type === 'browser' ? -1 : 1));
}

/** SIGKILL for all of them, at once: nobody gets a chance to tidy up, nor to get any further. */
function kill(processes: readonly BrowserProcess[]): void {
  for (const { id, type } of processes) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      expect(type, 'the browser itself must have been there to be killed').not.toBe('browser');
    }
  }
}

interface RollUp {
  readonly counts: Readonly<Record<string, number>>;
}

interface Row {
  readonly day: string;
  readonly state: string;
}

function entriesOf(day: string, counts: RollUp['counts']): (readonly [string, number])[] {
  return Object.entries(counts)
    .filter(([, count]) => count !== 0)
    .map(([state, count]) => [`${day} ${state}`, count]);
}

function summed(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of entries) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
