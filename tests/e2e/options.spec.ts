import type { Page } from '@playwright/test';
import { enter } from './enter';
import type { Extension } from './launch-extension';
import { OrderPage } from './order-page';
import { readLog } from './read-log';
import { expect, test } from './test';
import { countedWord, word } from './word';

declare const chrome: { readonly storage: { readonly local: { set: () => Promise<void> } } };

const mistaken = '1Z5R89390357567127';
const right = '9400111202555842332669';

async function openBoth(extension: Extension, packages: { carrier: string }[]): Promise<[OrderPage, Page]> {
  const order = new OrderPage(extension);
  await order.open({ packages });
  const options = await extension.openOwn('options.html');
  await expect(options.getByRole('heading', { name: word('optionsTitle') })).toBeVisible();
  return [order, options];
}

test('the language is applied in the open tab at once, to notes and options, and kept', async ({ launch }) => {
  const extension = await launch();
  const [order, options] = await openBoth(extension, [{ carrier: 'USPS' }]);
  await order.paste(mistaken);
  await expect.poll(() => order.text()).toContain('This is a UPS number');

  await options.getByRole('radio', { name: '中文' }).click();
  await expect(options.getByRole('heading', { name: word('optionsTitle', [], 'zh_CN') })).toBeVisible();
  await expect.poll(() => order.text()).toContain('UPS 的追踪编码');
  await expect(order.tracking()).toHaveAccessibleDescription(/追踪编码/);

  const popup = await extension.openOwn('popup.html');
  await expect(popup.getByText(word('popupEmptyTitle', [], 'zh_CN'))).toBeVisible();
  await expect(popup.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('the switch takes effect in the open tab without a reload', async ({ launch }) => {
  const extension = await launch();
  const [order, options] = await openBoth(extension, [{ carrier: 'USPS' }]);
  await order.paste(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  const toggle = options.getByRole('switch', { name: word('popupSwitch') });
  await toggle.click();
  await expect.poll(() => order.notes()).toEqual([]);
  await toggle.click();
  await order.tracking().focus();
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
});

const offable = [
  { name: 'findingName_sampleNumber', code: 'sample-number', carrier: 'UPS', text: '1Z12345E0205271688' },
  { name: 'findingName_checkDigit', code: 'check-digit', carrier: 'UPS', text: '1Z5R89390357561727' },
  { name: 'findingName_unsupportedCarrier', code: 'unsupported-carrier', carrier: 'Royal Mail', text: 'RB473124829GB' },
  {
    name: 'findingName_retiredCarrier',
    code: 'retired-carrier',
    carrier: 'Newgistics',
    text: '4201913892748927005269000023298282',
  },
] as const;

test('each check that may be turned off is, in the open tab', async ({ launch }) => {
  const extension = await launch();
  const packages = offable.map(({ carrier }) => ({ carrier }));
  const [order, options] = await openBoth(extension, packages);
  for (const [index, { code, text }] of offable.entries()) {
    await order.paste(text, index + 1);
    await expect.poll(() => order.codes(index + 1)).toContain(code);
  }
  for (const [index, { name, code }] of offable.entries()) {
    await options.getByRole('switch', { name: word(name), exact: true }).click();
    await expect.poll(() => order.codes(index + 1)).not.toContain(code);
  }
});

test('an unsupported carrier becomes an error by the stricter rule', async ({ launch }) => {
  const extension = await launch();
  const [order, options] = await openBoth(extension, [{ carrier: 'Royal Mail' }]);
  await order.paste('RB473124829GB');
  await expect.poll(() => order.states()).toEqual(['warning']);
  await options.getByRole('radio', { name: word('optionsRuleError') }).click();
  await expect.poll(() => order.states()).toEqual(['error']);
});

test('a carrier the seller calls unsupported is one from then on', async ({ launch }) => {
  const extension = await launch();
  const [order, options] = await openBoth(extension, [{ carrier: 'USPS' }]);
  await order.paste(right);
  await expect.poll(() => order.states()).toEqual(['ok']);
  await options.getByLabel(word('optionsCarrierSupportOf', ['USPS'])).click();
  await options.getByRole('option', { name: word('optionsSupportedNo') }).click();
  await expect.poll(() => order.codes()).toContain('unsupported-carrier');
});

test('the log is kept sixty days at least', async ({ launch }) => {
  const extension = await launch();
  const options = await extension.openOwn('options.html');
  const days = options.getByRole('textbox', { name: word('optionsKeep') });
  await enter(days, '59');
  await days.press('Tab');
  await expect(options.getByRole('alert').filter({ hasText: '60' })).toBeVisible();
  await enter(days, '90');
  await days.press('Tab');
  await expect(options.getByText(word('optionsSaved'))).toBeVisible();
  await options.reload();
  await expect(options.getByRole('textbox', { name: word('optionsKeep') })).toHaveValue('90');
});

test('erasing everything asks twice and leaves nothing', async ({ launch }) => {
  const extension = await launch();
  const [order, options] = await openBoth(extension, [{ carrier: 'USPS' }]);
  await order.paste(right);
  await order.confirm();
  await expect.poll(() => readLog(extension)).toHaveLength(1);

  await options.getByRole('button', { name: word('optionsErase') }).click();
  const dialog = options.getByRole('alertdialog');
  const erase = dialog.getByRole('button', { name: word('optionsEraseNow') });
  await expect(erase).toBeDisabled();
  await dialog.getByRole('button', { name: word('optionsEraseCancel') }).click();
  expect(await readLog(extension)).toHaveLength(1);

  await options.getByRole('button', { name: word('optionsErase') }).click();
  await dialog.getByRole('checkbox').click();
  await erase.click();
  await expect.poll(() => readLog(extension)).toEqual([]);
  const popup = await extension.openOwn('popup.html');
  await expect(popup.getByText(word('popupEmptyTitle'))).toBeVisible();
  await expect(options.getByText(countedWord('optionsRows', [0]))).toBeVisible();
});

test('preferences that the browser refuses to save are told of and not pretended', async ({ launch }) => {
  const extension = await launch();
  for (const { path, told } of [
    { path: 'options.html', told: word('optionsNotSaved') },
    { path: 'popup.html', told: word('popupNotSaved') },
  ]) {
    const own = await extension.openOwn(path);
    const toggle = own.getByRole('switch', { name: word('popupSwitch') });
    await expect(toggle).toBeChecked();
    await own.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('The disk is full'));
    });
    await toggle.click();
    await expect(own.getByText(told)).toBeVisible();
    await expect(toggle).toBeChecked();
  }
});

test('a log that cannot be opened leaves the popup useful', { tag: '@chromium' }, async ({ launch }) => {
  const extension = await launch();
  const popup = await extension.openOwn('popup.html');
  await popup.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The database is closed to us', 'SecurityError');
    };
  });
  await popup.reload();
  await expect(popup.getByText(word('popupLogUnreadable'))).toBeVisible();
  await expect(popup.getByRole('switch', { name: word('popupSwitch') })).toBeVisible();
});
