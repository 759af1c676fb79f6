import { OrderPage } from './order-page';
import { expect, test } from './test';
import { word } from './word';

// What one surface of ours does to another, in every browser.
const mistaken = '1Z5R89390357567127';
const orderId = '112-0000001-0000017';

test('popup and options follow each other, the open tab and the log', async ({ launch }) => {
  const extension = await launch();
  const popup = await extension.openView('popup.html');
  await expect.poll(() => popup.text()).toContain(word('popupEmptyTitle'));
  const options = await extension.openView('options.html');
  const order = new OrderPage(extension);
  await order.open();
  await order.type(mistaken);
  await expect.poll(() => order.text()).toContain('This is a UPS number');

  await options.click('radio', '中文');
  await expect.poll(() => order.text(), 'the note speaks Chinese').toContain('UPS 的追踪编码');
  await expect.poll(() => popup.text()).toContain(word('popupEmptyTitle', [], 'zh_CN'));
  expect(await popup.language()).toBe('zh-CN');
  await options.click('radio', 'English');
  await expect.poll(() => order.text()).toContain('This is a UPS number');

  await order.confirm();
  await expect.poll(() => popup.text()).toContain(word('popupMend'));
  expect(await popup.text()).toContain(word('findingName_carrierMismatch'));
  expect(await popup.address(word('popupEditOrder', [orderId]))).toBe(
    `https://sellercentral.amazon.com/orders-v3/order/${orderId}/edit-shipment`,
  );
});

test('the switch takes effect in the open tab, from popup and options', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open();
  await order.type(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  const popup = await extension.openView('popup.html');
  await popup.click('switch', word('popupSwitch'));
  await expect.poll(() => order.notes()).toEqual([]);
  await expect.poll(() => popup.text()).toContain(word('popupOffTitle'));

  const options = await extension.openView('options.html');
  await expect.poll(() => options.isOn('switch', word('popupSwitch'))).toBe(false);
  await options.click('switch', word('popupSwitch'));
  await order.tracking().focus();
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  await expect.poll(() => popup.text()).not.toContain(word('popupOffTitle'));
});

test('a check that is turned off falls silent in the open tab', async ({ launch }) => {
  const extension = await launch();
  const options = await extension.openView('options.html');
  const order = new OrderPage(extension);
  await order.open({ packages: [{ carrier: 'UPS' }] });
  await order.type('1Z12345E0205271688');
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['sample-number']);
  await options.click('switch', word('findingName_sampleNumber'));
  await expect.poll(() => order.codes()).not.toContain('sample-number');
});
