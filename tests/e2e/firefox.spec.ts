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
  const options = await extension.openOwn('options.html');
  await order.open({}, orderId, 'confirm', germany);
  await order.type('TBA');
  await order.page.waitForTimeout(500);
  expect(await order.notes(), 'before it is switched on').toEqual([]);

  const toggle = options.getByRole('switch', { name: 'Germany' });
  await toggle.click();
  await expect(toggle).toBeChecked();
  await order.type('5');
  await expect.poll(() => order.codes(), 'in the tab that was open').toEqual(['carrier-mismatch']);
  await order.confirm();
  await expect.poll(() => readLog(extension)).toMatchObject([{ orderId, marketplace: 'DE' }]);
  await order.close();
  const popup = await extension.openOwn('popup.html');
  await expect(popup.getByRole('link', { name: word('popupEditOrder', [orderId]) }).first()).toHaveAttribute(
    'href',
    `https://${germany}/orders-v3/order/${orderId}/edit-shipment`,
  );
  await popup.close();

  await order.open({}, orderId, 'edit', germany);
  await order.type('TBA');
  await expect.poll(() => order.codes(), 'in a tab opened later').toEqual(['carrier-mismatch']);
  await toggle.click();
  await expect.poll(() => order.notes(), 'switched off').toEqual([]);
  await order.page.reload();
  await order.type('TBA');
  await order.page.waitForTimeout(500);
  expect(await order.notes()).toEqual([]);
});

test('what Firefox lets the seller withhold, even at home, is told and can be allowed', async ({ launch }) => {
  const extension = await launch();
  const [popup, options] = [await extension.openOwn('popup.html'), await extension.openOwn('options.html')];
  const told = word('popupAccessTitle', ['United States']);
  await expect(popup.getByText(word('popupEmptyTitle'))).toBeVisible();
  await expect(popup.getByText(told)).toBeHidden();

  // The same as a click in about:addons.
  const origins = ['https://sellercentral.amazon.com/*'];
  await extension.inside((wanted) => browser.permissions.remove({ origins: wanted }), origins);
  await expect(popup.getByText(told)).toBeVisible();
  await expect(options.getByText(word('optionsHostMissing'))).toBeVisible();
  await popup.getByRole('button', { name: word('popupAccessAllow') }).click();
  await expect(popup.getByText(told)).toBeHidden();
  await expect(options.getByText(word('optionsHostMissing'))).toBeHidden();
  const order = new OrderPage(extension);
  await order.open();
  await order.type('TBA');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
});
