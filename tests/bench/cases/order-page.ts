import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { extensionFolder } from '../../e2e/launch-extension';
import type { BenchCase } from '../bench-case';
import { median, quantile, rounded } from '../median';
import { type Ground, type OrderPages, slowdown, withOrderPages } from '../order-pages';
import { atMost, type Row } from '../row';

const orderPage = '/orders-v3/order/112-0000001-0000017/confirm-shipment';
const listPage = '/orders-v3/ref=xx_myo_dnav_xx';

/** What is typed with USPS chosen: a right number, another carrier's, a wrong check digit, and one with spaces. */
const texts = ['9400111202555842332669', '1Z5R89390357567127', '9400111202555842332668', '9400 1112 0255 5842 3326 69'];
const rounds = 5;
const scenario = { packages: [{ carrier: 'USPS' }] };
// Faster than anyone types, so that what a key leaves undone falls upon the next one.
const quick = 30;
/** A fast typist's, so that the note of each key can be told from the next one's; both in milliseconds. */
const usual = 150;

/**
 * The extension on order pages of a slow computer: what it adds between a key and its frame (the same page bare and
 * with the extension, in turn, each time freshly opened), what it does while a page opens, and what it is.
 */
export default {
  names: ['typing-key-to-paint', 'start-up-order', 'content-script-size'],
  isLong: true,
  async measure() {
    return withOrderPages(async (pages) => [...(await typingRows(pages)), ...(await startUpRows(pages)), await size()]);
  },
} satisfies BenchCase;

async function typingRows(pages: OrderPages): Promise<readonly Row[]> {
  const taken: Record<Ground, number[][][]> = { bare: texts.map(() => []), with: texts.map(() => []) };
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, text] of texts.entries()) {
      const order: readonly Ground[] = round % 2 ? ['with', 'bare'] : ['bare', 'with'];
      for (const ground of order)
        taken[ground][index]!.push([...(await pages.type(ground, text, scenario, quick)).shown]);
    }
  }
  const told: number[] = [];
  for (const text of texts) told.push(...(await pages.type('with', text, scenario, usual)).told);
  const [bare, withUs] = [keysOf(taken.bare), keysOf(taken.with)];
  const added = withUs.map((time, key) => time - bare[key]!);
  const unit = `ms at p95 of ${added.length} keys, ${slowdown} times slower`;
  return [
    { name: 'typing-key-to-paint-bare', value: rounded(quantile(bare, 0.95)), unit },
    { name: 'typing-key-to-paint-with', value: rounded(quantile(withUs, 0.95)), unit },
    atMost(4, { name: 'typing-key-to-paint-added', value: rounded(quantile(added, 0.95)), unit }),
    { name: 'typing-key-to-paint-added-median', value: rounded(median(added)), unit: 'ms' },
    {
      name: 'typing-key-to-note',
      value: rounded(quantile(told, 0.95)),
      unit: `ms at p95 of ${told.length} keys that change the note, ${slowdown} times slower`,
    },
    { name: 'typing-key-to-note-median', value: rounded(median(told)), unit: 'ms' },
  ];
}

/** Of each key of each text the median of its rounds. */
function keysOf(times: readonly (readonly (readonly number[])[])[]): readonly number[] {
  return times.flatMap((ofText) => ofText[0]!.map((_, key) => median(ofText.map((round) => round[key]!))));
}

async function startUpRows(pages: OrderPages): Promise<readonly Row[]> {
  const works = async (path: string) => {
    const all: { startUp: number; idle: number }[] = [];
    for (let time = 0; time < 7; time += 1) all.push(await pages.open(path));
    return {
      startUp: rounded(median(all.map(({ startUp }) => startUp))),
      idle: rounded(median(all.map(({ idle }) => idle))),
    };
  };
  const unit = `ms of computing, ${slowdown} times slower`;
  const [order, list] = [await works(orderPage), await works(listPage)];
  const listeners = await pages.listeners(listPage);
  return [
    atMost(10, { name: 'start-up-order-page', value: order.startUp, unit }),
    { name: 'start-up-order-page-idle', value: order.idle, unit: `${unit}, while the browser is idle` },
    { name: 'start-up-order-list', value: list.startUp + list.idle, unit },
    atMost(1, {
      name: 'start-up-order-list-listeners',
      value: listeners.length,
      unit: `listeners (${listeners.join(', ') || 'none'})`,
    }),
  ];
}

async function size(): Promise<Row> {
  const code = await readFile(resolve(extensionFolder, 'content-scripts/orders.js'));
  return atMost(60, { name: 'content-script-size', value: rounded(code.length / 1000), unit: 'kB minified' });
}
