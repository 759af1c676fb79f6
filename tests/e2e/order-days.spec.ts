import { practiceHost } from '../fixtures/replica/serve-replica';
import type { Extension } from './launch-extension';
import { OrderPage } from './order-page';
import { readLog } from './read-log';
import { readTables } from './read-tables';
import { expect, test } from './test';
import { word } from './word';

const [orderId, another] = ['112-0000001-0000017', '112-0000002-0000025'] as const;
const right = '9400111202555842332669';
const path = `/orders-v3/order/${orderId}`;
const packages = [{ carrier: 'USPS' }];
const daysAgo = (count: number) => new Date(Date.now() - count * 86_400_000);
const [shipBy, from, promised] = [daysAgo(9), daysAgo(5), daysAgo(4)].map((date) => ({
  iso: date.toISOString().slice(0, 10),
  // As public scripts of 2019 show it; the span is inferred.
  onPage: new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(date),
  inDashboard: new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(date),
})) as [Day, Day, Day];
const summary = {
  shipBy: shipBy.onPage,
  deliverBy: `${from.onPage} PST to ${promised.onPage} PST`,
  skus: ['BOWL-4'],
};

interface Day {
  readonly iso: string;
  readonly onPage: string;
  readonly inDashboard: string;
}

async function learned(extension: Extension) {
  return (await readTables(extension, ['orderFacts'])).orderFacts;
}

test('what an order’s page shows is known where the order is confirmed, and in the log', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.openAddress(`${practiceHost}${path}`, { summary });
  await expect
    .poll(() => learned(extension))
    .toMatchObject([
      { orderId, skus: ['BOWL-4'], shipBy: { value: shipBy.iso }, promised: { value: promised.iso, source: 'page' } },
    ]);
  await order.close();

  await order.open({ packages });
  await order.paste(right);
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['late-entry']);
  expect(await order.text()).toContain(word('findingPastShipByTitle', [shipBy.iso]));
  await order.confirm();
  await expect.poll(() => readLog(extension)).toMatchObject([{ orderId, findings: ['late-entry'] }]);
  const [row] = await readLog(extension);
  expect(JSON.parse(row!.raw)).toMatchObject({ day: promised.iso, fields: { shipBy: { value: shipBy.iso } } });
  expect(JSON.stringify([row, await learned(extension)])).not.toMatch(/Nobody|Nowhere|Stoneware/);
});

test('the dashboard tells the days, and whence they are', { tag: '@chromium' }, async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.openAddress(`${practiceHost}${path}`, { summary });
  await expect.poll(() => learned(extension)).toHaveLength(1);
  await order.close();
  await order.open({ packages });
  await order.paste(right);
  await order.confirm();
  await expect.poll(() => readLog(extension)).toHaveLength(1);
  const own = await extension.openOwn('dashboard.html#orders');
  await own.getByRole('button', { name: orderId }).first().click();
  const detail = own.getByRole('complementary', { name: orderId });
  await expect(detail).toContainText(word('dashboardFromPage', [shipBy.inDashboard]));
  await expect(detail).toContainText(word('dashboardFromPage', [promised.inDashboard]));
  await expect(detail).toContainText('BOWL-4');
});

test('it is read of the right order where the application goes on without loading', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.openAddress(`${practiceHost}/orders-v3/mfn/unshipped`, { summary, packages });
  await order.goInApp(`/orders-v3/order/${another}`);
  await expect.poll(() => learned(extension)).toMatchObject([{ orderId: another }]);
  await order.goInApp(path);
  await expect.poll(() => learned(extension)).toMatchObject([{ orderId }, { orderId: another }]);
  await order.goInApp(`${path}/confirm-shipment`);
  await order.tracking().focus();
  await order.paste(right);
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['late-entry']);
});
