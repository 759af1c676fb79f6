import { OrderPage } from './order-page';
import { readLog } from './read-log';
import { expect, test } from './test';
import { countedWord, word } from './word';

const orderId = '112-0000001-0000017';

test('an empty popup says what to do first', async ({ launch }) => {
  const extension = await launch();
  const popup = await extension.openOwn('popup.html');
  await expect(popup.getByText(word('popupEmptyTitle'))).toBeVisible();
  const link = popup.getByRole('link', { name: word('popupManageOrders') });
  await expect(link).toHaveAttribute('href', 'https://sellercentral.amazon.com/orders-v3');
});

test('the popup shows what was confirmed, what it means for the rate, and where to mend it', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open({ packages: [{ carrier: 'USPS' }, { carrier: 'USPS' }, { carrier: 'Royal Mail' }] });
  await order.paste('9400111202555842332669', 1);
  await order.paste('1Z5R89390357567127', 2);
  await order.paste('RB473124829GB', 3);
  const popup = await extension.openPopupOver(order.page);
  await order.confirm();

  // One line for the order, by the package that stands worst.
  const recent = popup.getByRole('region', { name: word('popupRecent') }).getByRole('listitem');
  await expect(recent).toHaveCount(1);
  await expect(recent).toContainText(word('popupPackageOf', ['2', '3']));
  await expect(recent).toContainText(word('stateDefectExpected'));
  await expect(popup.getByText(word('causeName_carrierMismatch')).first()).toBeVisible();
  await expect(popup.getByText(countedWord('popupScope', [3, 30]))).toBeVisible();
  // One of three is fine, one can't be verified: between a third and two thirds.
  await expect(popup.getByRole('meter').first()).toHaveAccessibleName(word('popupRateTitle'));
  await expect(popup.getByText(/33\.3\s?%/).first()).toBeVisible();
  await expect(popup.getByText(/66\.6\s?%|66\.7\s?%/).first()).toBeVisible();
  const mend = popup.getByRole('link', { name: word('popupEditOrder', [orderId]) }).first();
  await expect(mend).toHaveAttribute(
    'href',
    `https://sellercentral.amazon.com/orders-v3/order/${orderId}/edit-shipment`,
  );
});

for (const { scenario, told } of [
  { scenario: {}, told: 'popupTabChecking' },
  { scenario: { withoutFields: true }, told: 'popupTabUnrecognised' },
] as const) {
  test(`the popup says whether the open tab is being checked: ${told}`, async ({ launch }) => {
    const extension = await launch();
    const order = new OrderPage(extension);
    await order.open(scenario);
    const popup = await extension.openPopupOver(order.page);
    // It asks the tab when it opens, and does not wait for long: a busy machine may not answer at once.
    await expect(async () => {
      await popup.reload();
      await expect(popup.getByText(word(told))).toBeVisible({ timeout: 5_000 });
    }).toPass();
  });
}

test('the switch turns checks and log off in the open tab, and on again', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open();
  await order.paste('1Z5R89390357567127');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);

  const popup = await extension.openPopupOver(order.page);
  const toggle = popup.getByRole('switch', { name: word('popupSwitch') });
  await toggle.click();
  await expect(popup.getByText(word('popupOffTitle'))).toBeVisible();
  await expect.poll(() => order.notes()).toEqual([]);
  await order.confirm();
  await expect(order.page.locator('.a-alert-success')).toBeVisible();
  await order.page.waitForTimeout(500);
  expect(await readLog(extension)).toEqual([]);
  await order.close();

  await toggle.click();
  await order.open();
  await order.paste('1Z5R89390357567127');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
});
