import { firefoxFolder } from './launch-firefox';
import { OrderPage } from './order-page';
import { readLog } from './read-log';
import { expect, test } from './test';
import { word } from './word';

declare const browser: { readonly permissions: { remove(unwanted: { origins: string[] }): Promise<boolean> } };

const germany = 'sellercentral.amazon.de';
const orderId = '304-6502205-3216347';

test('the build that sellers get works in Firefox, closed roots and all', async ({ launch }) => {
  const extension = await launch({ folder: firefoxFolder });
  const order = new OrderPage(extension);
  await order.open();
  await order.type('1Z5R89390357567127');
  await expect(order.tracking()).toHaveAccessibleDescription(/This is a UPS number/);
  expect(await order.notes(), 'nobody sees into the note').toEqual([]);
  await order.carrier().selectOption('UPS');
  await expect(order.tracking()).toHaveAccessibleDescription(/awaiting scan/);
  await order.confirm();
  await expect.poll(() => readLog(extension)).toMatchObject([{ carrier: 'UPS', state: 'awaiting-scan' }]);
});

test('a site is switched on with the browser’s consent, and off again', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  const options = await extension.openView('options.html');
  await order.open({}, orderId, 'confirm', germany);
  await order.type('TBA');
  await order.page.waitForTimeout(500);
  expect(await order.notes(), 'before it is switched on').toEqual([]);

  await options.click('switch', 'Germany');
  await expect.poll(() => options.isOn('switch', 'Germany')).toBe(true);
  await order.type('5');
  await expect.poll(() => order.codes(), 'in the tab that was open').toEqual(['carrier-mismatch']);
  await order.confirm();
  await expect.poll(() => readLog(extension)).toMatchObject([{ orderId, marketplace: 'DE' }]);
  await order.close();
  const popup = await extension.openView('popup.html');
  await expect
    .poll(() => popup.address(word('popupEditOrder', [orderId])))
    .toBe(`https://${germany}/orders-v3/order/${orderId}/edit-shipment`);
  await popup.close();

  await order.open({}, orderId, 'edit', germany);
  await order.type('TBA');
  await expect.poll(() => order.codes(), 'in a tab opened later').toEqual(['carrier-mismatch']);
  await options.click('switch', 'Germany');
  await expect.poll(() => order.notes(), 'switched off').toEqual([]);
  await order.page.reload();
  await order.type('TBA');
  await order.page.waitForTimeout(500);
  expect(await order.notes()).toEqual([]);
});

test('what Firefox lets the seller withhold, even at home, is told and can be allowed', async ({ launch }) => {
  const extension = await launch();
  const [popup, options] = [await extension.openView('popup.html'), await extension.openView('options.html')];
  const told = word('popupAccessTitle', ['United States']);
  await expect.poll(() => popup.text()).toContain(word('popupEmptyTitle'));
  expect(await popup.text()).not.toContain(told);

  // The same as a click in about:addons.
  const origins = ['https://sellercentral.amazon.com/*'];
  await extension.inside((wanted) => browser.permissions.remove({ origins: wanted }), origins);
  await expect.poll(() => popup.text()).toContain(told);
  await expect.poll(() => options.text()).toContain(word('optionsHostMissing'));
  await popup.click('button', word('popupAccessAllow'));
  await expect.poll(() => popup.text()).not.toContain(told);
  await expect.poll(() => options.text()).not.toContain(word('optionsHostMissing'));
  const order = new OrderPage(extension);
  await order.open();
  await order.type('TBA');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
});
