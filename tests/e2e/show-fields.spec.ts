import type { Page } from '@playwright/test';
import type { PracticePackage } from '../fixtures/replica/scenario';
import type { Extension } from './launch-extension';
import { OrderPage } from './order-page';
import { clickNode, readBar } from './pierce';
import { readLog } from './read-log';
import { expect, test } from './test';
import { word } from './word';

const mistaken = '1Z5R89390357567127';

/** Opens tomorrow's page, which no layout knows, and the popup over it. */
async function openTomorrow(extension: Extension, packages: Partial<PracticePackage>[] = [{ carrier: 'USPS' }]) {
  const order = new OrderPage(extension);
  await order.open({ make: 'tomorrow', packages });
  return { order, popup: await extension.openPopupOver(order.page) };
}

/** Begins to show the fields, from the popup. */
async function begin(order: OrderPage, popup: Page, button = word('popupShowFields')): Promise<void> {
  // Pressed by a script: with the mouse, Firefox would first make the popup the open tab.
  await popup.getByRole('button', { name: button }).dispatchEvent('click');
  await expect.poll(() => said(order)).toContain(word('pickTracking'));
}

async function said(order: OrderPage): Promise<string> {
  return (await readBar(order.page))?.text ?? 'no bar';
}

/** Presses a button of the bar. */
async function press(order: OrderPage, text: string): Promise<void> {
  const button = (await readBar(order.page))?.buttons.find((it) => it.text === text);
  expect(button, text).toBeTruthy();
  await clickNode(order.page, button!.backendNodeId);
}

const carrier = (order: OrderPage, place = 1) => order.page.locator('select[id^="courier-"]').nth(place - 1);
const confirm = (order: OrderPage) => order.page.getByRole('button', { name: 'Confirm shipment' });

test('a page that nobody knows is checked and logged once its fields were shown, until they are forgotten', async ({
  launch,
}) => {
  const extension = await launch();
  const { order, popup } = await openTomorrow(extension, [{ carrier: 'UPS' }, { carrier: 'USPS' }]);
  await expect(popup.getByText(word('popupTabUnrecognised'))).toBeVisible();
  await order.type('1Z', 2);
  expect(await order.notes(2)).toEqual([]);
  // A page may forbid styles: ours are no concern of its policy. The browser would complain of one that it keeps out.
  await order.page.evaluate(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "style-src 'none'";
    document.head.append(policy);
  });
  await begin(order, popup);

  // What is clicked to show it does nothing: the list stays shut, nothing is confirmed.
  await order.tracking().click();
  await expect.poll(() => said(order)).toContain(word('pickCarrier'));
  await carrier(order).click();
  await expect.poll(() => said(order)).toContain(word('pickConfirm'));
  await confirm(order).click();
  await expect.poll(() => said(order)).toContain(word('pickDone'));
  await press(order, word('pickClose'));
  expect(await said(order)).toBe('no bar');
  await expect(order.page.locator('kat-alert')).toHaveCount(0);

  await expect.poll(() => order.codes(2), 'at once, in both packages').toEqual(['carrier-mismatch']);
  await order.page.reload();
  await order.type('1Z', 2);
  await expect.poll(() => order.codes(2), 'after a reload').toEqual(['carrier-mismatch']);
  await order.click('switch-carrier', 2);
  await expect.poll(() => order.held(2)).toMatchObject({ carrier: 'UPS' });
  await order.paste(mistaken, 1);
  await confirm(order).click();
  await expect(order.page.locator('kat-alert')).toBeVisible();
  await expect.poll(async () => (await readLog(extension)).length).toBe(2);

  const options = await extension.openOwn('options.html');
  await options
    .getByRole('button', { name: word('optionsShownForgetOf', ['sellercentral.amazon.com · Confirm shipment']) })
    .click();
  await order.page.bringToFront();
  await order.page.reload();
  await order.type('1Z', 2);
  await order.page.waitForTimeout(500);
  expect(await order.notes(2)).toEqual([]);
});

test('what is no field is answered kindly, and Escape leaves nothing behind', async ({ launch }) => {
  const extension = await launch();
  const { order, popup } = await openTomorrow(extension);
  await begin(order, popup);
  await order.page.getByRole('heading', { name: 'Confirm shipment' }).click();
  await expect.poll(() => said(order)).toContain(word('pickOther'));
  await confirm(order).click();
  await expect(order.page.locator('kat-alert')).toHaveCount(0);
  await order.page.keyboard.press('Escape');
  await expect.poll(() => said(order)).toBe('no bar');
  await order.type('1Z');
  expect(await order.notes()).toEqual([]);
  await confirm(order).click();
  await expect(order.page.locator('kat-alert'), 'the page hears its clicks again').toBeVisible();
});

test('fields are shown with the keyboard alone; without the button nothing is logged, and the popup says so', async ({
  launch,
}) => {
  const extension = await launch();
  const { order, popup } = await openTomorrow(extension);
  await begin(order, popup);
  await order.tracking().focus();
  await order.page.keyboard.press('Enter');
  await expect.poll(() => said(order)).toContain(word('pickCarrier'));
  await carrier(order).focus();
  await order.page.keyboard.press('Enter');
  await expect.poll(() => said(order)).toContain(word('pickConfirm'));
  await press(order, word('pickSkip'));
  await expect.poll(() => said(order)).toContain(word('pickDoneUnlogged'));

  await order.type('1Z');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  await confirm(order).click();
  await expect(order.page.locator('kat-alert')).toBeVisible();
  await order.page.waitForTimeout(500);
  expect(await readLog(extension)).toEqual([]);

  await order.page.reload();
  await expect(order.tracking()).toBeVisible();
  const again = await extension.openPopupOver(order.page);
  await expect(again.getByText(word('popupTabUnlogged'))).toBeVisible();
});

test('a field in an open shadow root is shown and checked there', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open({ withoutFields: true });
  await expect(order.page.getByRole('heading', { name: 'Confirm shipment' })).toBeVisible();
  await order.page.evaluate(() => {
    const form = document.createElement('shipment-form');
    form.attachShadow({ mode: 'open' }).innerHTML =
      '<p><select name="courier"><option>USPS<option>UPS</select></p><p><input name="parcel"></p>';
    document.querySelector('#MYO-app')?.append(form);
  });
  await begin(order, await extension.openPopupOver(order.page));
  await order.page.locator('input[name="parcel"]').click();
  await expect.poll(() => said(order)).toContain(word('pickCarrier'));
  await order.page.locator('select[name="courier"]').click();
  await expect.poll(() => said(order)).toContain(word('pickConfirm'));
  await press(order, word('pickSkip'));
  await expect.poll(() => said(order)).toContain(word('pickDoneUnlogged'));

  await order.page.locator('input[name="parcel"]').focus();
  await order.page.keyboard.type('1Z');
  await expect.poll(() => order.codes(0)).toEqual(['carrier-mismatch']);
  await order.click('switch-carrier', 0);
  await expect(order.page.locator('select[name="courier"]')).toHaveValue('UPS');
});
