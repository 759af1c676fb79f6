import { OrderPage } from './order-page';
import { expect, test } from './test';
import { violations } from './violations';
import { countedWord, word } from './word';

test('axe finds nothing on popup and options, light and dark, empty and filled', { tag: '@chromium' }, async ({
  launch,
}) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  const popup = await extension.openOwn('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByText(word('popupEmptyTitle'))).toBeVisible();
  expect(await violations(popup)).toEqual([]);

  await order.open({ packages: [{ carrier: 'USPS' }, { carrier: 'Royal Mail' }, { carrier: 'USPS' }] });
  await order.paste('9400111202555842332669', 1);
  await order.paste('RB473124829GB', 2);
  await order.paste('TBA502887274000', 3);
  await order.confirm();
  await expect(popup.getByText(countedWord('popupScope', [3, 30]))).toBeVisible();
  const options = await extension.openOwn('options.html');
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const page of [popup, options]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page), `${page.url()} ${colorScheme}`).toEqual([]);
    }
  }
});

test('axe finds nothing on the notes', async ({ launch }) => {
  const extension = await launch({ hasOpenRoots: true });
  const order = new OrderPage(extension);
  await order.open({
    packages: ['USPS', 'USPS', 'USPS', 'Royal Mail', ''].map((carrier) => ({ carrier })),
  });
  await order.paste('9400111202555842332669', 1);
  await order.paste('1Z5R89390357567127', 2);
  await order.paste('9400 1112-0255 5842 3326 69', 3);
  await order.paste('RB473124829GB', 4);
  await order.paste('1ZXX3150YW44070023', 5);
  for (const place of [1, 2, 3, 4, 5]) await expect.poll(() => order.states(place)).not.toEqual([]);
  await order.click(new RegExp(`^${word('noteDismiss')}$`), 4);
  await order.click(new RegExp(`^${word('noteDismiss_carrier', ['Royal Mail'])}$`), 4);
  await expect.poll(() => order.text(4)).toContain(word('noteDismissed_carrier', ['Royal Mail']));
  await order.click(new RegExp(`^${word('noteDismiss')}$`), 3);
  await order.click(/^Why/, 2);
  await order.page.locator('[data-test-id="confirm-shipment-button-action"] input').focus();
  for (const colorScheme of ['light', 'dark'] as const) {
    await order.page.emulateMedia({ colorScheme });
    expect(await violations(order.page, 'vtr-guard-note'), colorScheme).toEqual([]);
  }
  // A page in Arabic begins on the right; what the note says in English does not.
  await order.page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await expect(order.page.locator('vtr-guard-note .note').first()).toHaveCSS('direction', 'ltr');
});

test('axe finds nothing on the bar that asks for a page’s fields', async ({ launch }) => {
  const extension = await launch({ hasOpenRoots: true });
  const order = new OrderPage(extension);
  await order.open({ make: 'tomorrow' });
  const popup = await extension.openPopupOver(order.page);
  await popup.getByRole('button', { name: word('popupShowFields') }).dispatchEvent('click');
  await expect(order.page.getByText(word('pickTracking'))).toBeVisible();
  expect(await violations(order.page, 'vtr-guard-bar')).toEqual([]);
  await order.tracking().click();
  await expect(order.page.getByRole('button', { name: word('pickSkip') })).toBeVisible();
  expect(await violations(order.page, 'vtr-guard-bar')).toEqual([]);
});
