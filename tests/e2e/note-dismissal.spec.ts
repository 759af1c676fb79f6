import { OrderPage } from './order-page';
import { callOnNode } from './pierce';
import { readLog } from './read-log';
import { expect, test } from './test';
import { word } from './word';

const wrongDigit = '1Z5R89390357561727';
const open = (key: Parameters<typeof word>[0], values: string[] = []) => new RegExp(`^${word(key, values)}$`);

test('a dismissed finding is gone in all open tabs, stays gone, and is logged all the same', async ({ launch }) => {
  const extension = await launch();
  const order = await new OrderPage(extension).open({ packages: [{ carrier: 'UPS' }] });
  await order.paste(wrongDigit);
  await expect.poll(() => order.codes()).toEqual(['check-digit']);
  const other = await new OrderPage(extension).open({ packages: [{ carrier: 'UPS' }] }, '112-0000002-0000025');
  await other.paste('1Z5R89390357561728');
  await expect.poll(() => other.codes()).toEqual(['check-digit']);

  await order.click(open('noteDismiss'));
  await order.click(open('noteDismiss_carrier', ['UPS']));
  await expect.poll(() => order.codes()).toEqual([]);
  await expect.poll(() => order.text()).toContain(word('noteDismissed_carrier', ['UPS']));
  await expect.poll(() => other.codes()).toEqual([]);

  await order.confirm();
  await expect.poll(async () => (await readLog(extension)).length).toBe(1);
  expect((await readLog(extension))[0]).toMatchObject({ state: 'defect-expected' });

  const later = await new OrderPage(extension).open({ packages: [{ carrier: 'UPS' }] }, '112-0000003-0000033');
  await later.paste('1Z5R89390357561729');
  await later.leave();
  await later.page.waitForTimeout(500);
  expect(await later.codes()).toEqual([]);

  const options = await extension.openOwn('options.html#dismissed');
  await options.getByRole('button', { name: word('optionsDismissedUndo', [word('findingName_checkDigit')]) }).click();
  await expect.poll(() => later.codes()).toEqual(['check-digit']);
});

test('by the keyboard alone: dismissed, brought back, and the focus never lost', async ({ launch }) => {
  const order = await new OrderPage(await launch()).open({ packages: [{ carrier: 'UPS' }] });
  const { keyboard } = order.page;
  await order.paste(wrongDigit);
  await expect.poll(() => order.codes()).toEqual(['check-digit']);
  const focused = () => order.page.evaluate(() => document.activeElement?.localName);
  for (const _ of ['Why?', 'Dismiss']) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await order.button(open('noteDismiss_number'));
  await keyboard.press('Escape');
  await expect.poll(async () => (await order.text()).includes(word('noteDismiss_number'))).toBe(false);
  expect(await focused()).toBe('vtr-guard-note');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect.poll(() => order.text()).toContain(word('noteDismissed_number'));
  expect(await focused()).toBe('vtr-guard-note');
  await keyboard.press('Enter');
  await expect.poll(() => order.codes()).toEqual(['check-digit']);
  expect(await focused()).toBe('vtr-guard-note');
});

test('what a script clicks in the choice dismisses nothing', async ({ launch }) => {
  const order = await new OrderPage(await launch()).open({ packages: [{ carrier: 'UPS' }] });
  await order.paste(wrongDigit);
  await order.click(open('noteDismiss'));
  const { backendNodeId } = await order.button(open('noteDismiss_number'));
  await callOnNode(order.page, backendNodeId, 'function () { this.click(); }');
  await order.page.waitForTimeout(400);
  expect(await order.codes()).toEqual(['check-digit']);
});

test('at the button that confirms, the note says what would be logged, dismissed or not, and nothing moves', async ({
  launch,
}) => {
  const order = await new OrderPage(await launch()).open({ packages: [{ carrier: 'UPS' }] });
  await order.paste(wrongDigit);
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['check-digit']);
  const button = order.page.locator('[data-test-id="confirm-shipment-button-action"] input');
  const warning = order.page.locator('vtr-guard-note [role="status"]').last();
  const places = () =>
    order.page
      .locator('input, select, button, vtr-guard-note')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
  await button.scrollIntoViewIfNeeded();
  const before = await places();
  await expect(warning).toBeEmpty();
  await button.hover();
  await expect(warning).toHaveText(word('noteLoggedDefect'));
  expect(await places()).toEqual(before);
  await order.page.mouse.down();
  expect(await places()).toEqual(before);
  await order.page.locator('.practice-header').hover();
  await order.page.mouse.up();
  await expect(warning).toHaveText(word('noteLoggedDefect'));
  await order.leave();
  await expect(warning).toBeEmpty();
  await button.focus();
  await expect(warning).toHaveText(word('noteLoggedDefect'));
  expect(await places()).toEqual(before);

  await order.click(open('noteDismiss'));
  await order.click(open('noteDismiss_number'));
  await expect.poll(() => order.codes()).toEqual([]);
  await order.leave();
  await expect(warning).toBeEmpty();
  const dismissed = await places();
  await button.hover();
  await expect(warning).toHaveText(word('noteLoggedDefect'));
  expect(await places()).toEqual(dismissed);
});
