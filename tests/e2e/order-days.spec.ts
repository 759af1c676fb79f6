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
// Public scripts of 2019 show ship-by so; the span is inferred.
const days = { shipBy: 'Thu, Dec 5, 2019', deliverBy: 'Mon, Dec 9, 2019 PST to Tue, Dec 10, 2019 PST' };
const summary = { ...days, skus: ['BOWL-4'] };

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
      { orderId, skus: ['BOWL-4'], shipBy: { value: '2019-12-05' }, promised: { value: '2019-12-10', source: 'page' } },
    ]);
  await order.close();

  await order.open({ packages });
  await order.paste(right);
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['late-entry']);
  expect(await order.text()).toContain(word('findingPastShipByTitle', ['2019-12-05']));
  await order.confirm();
  await expect.poll(() => readLog(extension)).toMatchObject([{ orderId, findings: ['late-entry'] }]);
  const [row] = await readLog(extension);
  expect(JSON.parse(row!.raw)).toMatchObject({ day: '2019-12-10', fields: { shipBy: { value: '2019-12-05' } } });
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
  await expect(detail).toContainText(word('dashboardFromPage', ['Dec 5, 2019']));
  await expect(detail).toContainText(word('dashboardFromPage', ['Dec 10, 2019']));
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
