import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './test';
import { traceWork } from './trace-work';

const mistaken = '1Z5R89390357567127';
const mutations = 100_000;
/** Milliseconds of computing; from here on a task counts as long. */
const longest = 50;

/**
 * What the page's script does to its own form: `amount` changes of its tree, a thousand in each task. Observers are told
 * when the task's function has returned, so that their work is none of the page's.
 */
async function storm(page: Page, amount: number): Promise<void> {
  await page.evaluate(
    (amount) =>
      new Promise<void>((resolve) => {
        const box = document.createElement('div');
        document.querySelector('#MYO-app')!.append(box);
        let done = 0;
        const change = () => {
          for (let index = 0; index < 250; index += 1, done += 4) {
            const row = document.createElement('div');
            row.className = 'a-alert';
            box.append(row);
            row.textContent = String(done);
            row.setAttribute('style', `order: ${done}`);
            box.firstElementChild?.remove();
          }
          if (done < amount) return setTimeout(change);
          box.remove();
          resolve();
        };
        setTimeout(change);
      }),
    amount,
  );
}

/** Milliseconds of computing that each stretch of our content script's work took while `act` ran. */
async function ourWork(session: CDPSession, act: () => Promise<void>): Promise<readonly number[]> {
  const work = await traceWork(session, '/content-scripts/orders.js', act);
  return work.map(({ computing }) => computing);
}

/** What is left in the page once all garbage is collected. */
async function counted(session: CDPSession) {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Our script's own world in the page. */
async function ourWorld(session: CDPSession): Promise<number> {
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return world;
}

async function inOurWorld(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result } = await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
  return result.value;
}

/** How many mutation observers our script has; the browser collects its garbage before it counts. */
async function observers(session: CDPSession, contextId: number): Promise<unknown> {
  const expression = 'MutationObserver.prototype';
  const { result: prototype } = await session.send('Runtime.evaluate', { contextId, expression });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  return result.value;
}

test('a page that changes 100,000 times costs no long task of ours and no memory', async ({ order }) => {
  await order.open({ answerDelay: 3_600_000 });
  const session = await order.page.context().newCDPSession(order.page);
  const world = await ourWorld(session);
  await order.paste(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  await storm(order.page, mutations / 10);
  expect(await observers(session, world), 'nothing is observed while the seller types').toBe(0);

  const before = await counted(session);
  const typing = await ourWork(session, () => storm(order.page, mutations));
  expect(Math.max(0, ...typing)).toBeLessThan(longest);
  await expect.poll(async () => (await counted(session)).heap - before.heap).toBeLessThan(500_000);
  await expect.poll(async () => (await counted(session)).listeners).toBe(before.listeners);

  // Only for the page's word on a confirmation do we watch, and only its application.
  const watch = 'MutationObserver.prototype.observe = function (target) { globalThis.watched = target.id; }';
  const original = 'globalThis.observe = MutationObserver.prototype.observe';
  const both = `${watch.slice(0, -1)} observe.apply(this, arguments); }`;
  await inOurWorld(session, world, `${original}; ${both}; 0`);
  await order.confirm();
  await expect.poll(() => inOurWorld(session, world, 'globalThis.watched')).toBe('MYO-app');
  expect(await observers(session, world)).toBe(1);
  const waiting = await ourWork(session, () => storm(order.page, mutations));
  expect(waiting, 'the browser tells of our work').not.toEqual([]);
  expect(Math.max(...waiting)).toBeLessThan(longest);
  await expect.poll(async () => (await counted(session)).heap - before.heap).toBeLessThan(500_000);
});

test('the note comes back where a page removes, clones and replaces, and nothing is left behind', async ({ order }) => {
  await order.open();
  const session = await order.page.context().newCDPSession(order.page);
  await order.paste(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);

  const replace = (turns: number) =>
    order.page.evaluate(async (turns) => {
      for (let turn = 0; turn < turns; turn += 1) {
        const field = document.querySelector<HTMLInputElement>('[data-test-id="text-input-tracking-id"]')!;
        const card = field.closest('[data-practice-package]')!;
        if (turn % 4 === 0) document.querySelector('vtr-guard-note')?.remove();
        else if (turn % 4 === 1) field.replaceWith(field.cloneNode(true));
        else if (turn % 4 === 2) card.replaceWith(card.cloneNode(true));
        else card.parentElement!.replaceChildren(...[...card.parentElement!.children].map((it) => it.cloneNode(true)));
        const fresh = document.querySelector<HTMLInputElement>('[data-test-id="text-input-tracking-id"]')!;
        // A copy of a list does not keep what was chosen in it.
        document.querySelector<HTMLSelectElement>('[data-test-id="tvs-carrier-dropdown"] > select')!.value = 'USPS';
        fresh.value = turn % 2 === 0 ? 'TBA502887274000' : '1Z5R89390357567127';
        fresh.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        // What was entered is judged right after the frame that shows it.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        if (document.querySelectorAll('vtr-guard-note').length !== 1)
          throw new Error(`not one note after turn ${turn}`);
      }
    }, turns);

  await replace(40);
  const before = await counted(session);
  await replace(200);
  expect(await order.codes()).toEqual(['carrier-mismatch']);
  // The looks after each of them come to rest, and let go of what they were about.
  await expect.poll(async () => (await counted(session)).listeners - before.listeners).toBeLessThan(20);
  await expect.poll(async () => (await counted(session)).nodes - before.nodes).toBeLessThan(200);
});
