import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { extensionFolder } from '../../e2e/launch-extension';
import type { BenchCase } from '../bench-case';
import { median, rounded } from '../median';
import { type OrderPages, type Start, slowdown, withOrderPages } from '../order-pages';
import { atMost, type Row } from '../row';

const orderPage = '/orders-v3/order/112-0000001-0000017/confirm-shipment';
const listPage = '/orders-v3/ref=xx_myo_dnav_xx';

/** What the extension does while a page of a slow computer opens, and how long its script is. */
export default {
  names: ['start-up-order', 'content-script-size'],
  isLong: true,
  async measure() {
    return withOrderPages(async (pages) => [...(await startUpRows(pages)), await size()]);
  },
} satisfies BenchCase;

async function startUpRows(pages: OrderPages): Promise<readonly Row[]> {
  const works = async (path: string) => {
    const all: Start[] = [];
    for (let time = 0; time < 5; time += 1) all.push(await pages.open(path));
    const middle = (pick: (start: Start) => number) => rounded(median(all.map(pick)));
    return {
      reading: middle(({ reading }) => reading),
      startUp: middle(({ startUp }) => startUp),
      idle: middle(({ idle }) => idle),
    };
  };
  const unit = `ms of computing, ${slowdown} times slower`;
  const [order, list] = [await works(orderPage), await works(listPage)];
  const listeners = await pages.listeners(listPage);
  return [
    atMost(10, { name: 'start-up-order-page', value: order.startUp, unit }),
    { name: 'start-up-order-page-reading', value: order.reading, unit: `${unit}, for reading the script alone` },
    { name: 'start-up-order-page-idle', value: order.idle, unit: `${unit}, while the browser is idle` },
    { name: 'start-up-order-list', value: rounded(list.startUp + list.idle), unit },
    { name: 'start-up-order-list-reading', value: list.reading, unit: `${unit}, for reading the script alone` },
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
