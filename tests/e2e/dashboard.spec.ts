import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { enter } from './enter';
import type { Extension } from './launch-extension';
import { OrderPage } from './order-page';
import { readLog } from './read-log';
import { expect, test } from './test';
import { violations } from './violations';
import { countedWord, word } from './word';

const orderId = '112-0000001-0000017';
const places = ['overview', 'orders', 'report', 'appeal', 'backup'] as const;

/** Confirms four packages: one fine, one that can't be verified, two with another carrier's number. */
async function confirmSome(extension: Extension): Promise<void> {
  const order = new OrderPage(extension);
  const carriers = ['USPS', 'Royal Mail', 'USPS', 'USPS'];
  await order.open({ packages: carriers.map((carrier) => ({ carrier })) });
  await order.paste('9400111202555842332669', 1);
  await order.paste('RB473124829GB', 2);
  await order.paste('1Z5R89390357567127', 3);
  await order.paste('TBA502887274000', 4);
  await order.confirm();
  await expect.poll(() => readLog(extension)).toHaveLength(4);
  await order.close();
}

async function open(extension: Extension, place: string): Promise<Page> {
  const page = await extension.openOwn(`dashboard.html#${place}`);
  await expect(page.getByRole('navigation')).toBeVisible();
  return page;
}

test('axe finds nothing in any place, light and dark, empty and filled', { tag: '@chromium' }, async ({ launch }) => {
  test.slow();
  const extension = await launch();
  const page = await open(extension, 'overview');
  for (const isFilled of [false, true]) {
    if (isFilled) await confirmSome(extension);
    for (const place of places) {
      await page.goto(`${extension.origin}/dashboard.html#${place}`);
      await expect(page.locator(`nav a[href="#${place}"]`)).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      if (isFilled && place === 'orders') await page.getByRole('button', { name: orderId }).first().click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await violations(page), `${place} ${colorScheme} ${isFilled}`).toEqual([]);
      }
    }
  }
});

test('the order table finds, shows and changes packages', async ({ launch }) => {
  const extension = await launch();
  await confirmSome(extension);
  const page = await open(extension, 'orders?state=defects');
  await expect(page.getByText(countedWord('dashboardFound', [2]))).toBeVisible();
  await enter(page.getByRole('searchbox'), '1Z5R 8939');
  await expect(page.getByText(word('dashboardFound_one' as never, [1]))).toBeVisible();

  await page.getByRole('button', { name: orderId }).click();
  const detail = page.getByRole('complementary');
  await expect(detail.getByText(word('stateDefectExpected')).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();

  await page.getByRole('checkbox', { name: word('dashboardSelect', [orderId]) }).click();
  await page.getByRole('button', { name: word('dashboardCopyIds') }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(orderId);
  await page.getByRole('button', { name: word('dashboardSetCategory') }).click();
  await enter(page.getByRole('combobox', { name: word('dashboardCategory') }).last(), 'Kitchen');
  await page.getByRole('button', { name: word('dashboardCategorySave') }).click();
  await expect(page.getByRole('cell', { name: 'Kitchen' })).toBeVisible();
  await page.getByRole('button', { name: word('dashboardUndo') }).click();
  await expect(page.getByRole('cell', { name: 'Kitchen' })).toBeHidden();
});

test('the arrow keys walk through the order table', async ({ launch }) => {
  const extension = await launch();
  await confirmSome(extension);
  const page = await open(extension, 'orders');
  await page.getByRole('button', { name: orderId }).first().focus();
  const row = () => page.evaluate(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index'));
  await page.keyboard.press('ArrowDown');
  await expect.poll(row).toBe('1');
  await page.keyboard.press('ArrowUp');
  await expect.poll(row).toBe('0');
});

test('a report is looked over, imported and taken back', async ({ launch }) => {
  const extension = await launch();
  await confirmSome(extension);
  const page = await open(extension, 'report');
  const lines = ['Order ID\tCarrier Name\tTracking ID\tHas valid tracking', `${orderId}\tUSPS\t1Z5R89390357567127\tNo`];
  await page.getByLabel(word('dashboardReportDrop')).setInputFiles({
    name: 'report.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(lines.join('\r\n'), 'utf16le'),
  });
  await expect(page.getByText(word('dashboardMappingCertain'))).toBeVisible();
  await page.getByRole('button', { name: word('dashboardLook') }).click();
  await expect(page.getByText(word('dashboardNotStored'))).toBeVisible();
  await expect(page.getByRole('heading', { name: word('actionTitle_correct') })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: word('dashboardImport'), exact: true }).click();
  await expect(page.getByText(word('dashboardImported'), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: word('dashboardNextReport') }).click();
  await page.getByRole('button', { name: word('dashboardReopenOf', ['report.txt']) }).click();
  await expect(page.getByRole('heading', { name: word('dashboardScore') })).toBeVisible();
  await expect(page.getByRole('heading', { name: word('actionTitle_correct') })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: word('dashboardImportUndoOf', ['report.txt']) }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: word('dashboardImportUndo') })
    .click();
  await expect(page.getByRole('heading', { name: word('dashboardReportWay') })).toBeVisible();
});

test('markup in a file is shown as text, and what is no table is refused', async ({ launch }) => {
  const extension = await launch();
  const page = await open(extension, 'report');
  const dropped = (name: string, text: string) =>
    page
      .getByLabel(word('dashboardReportDrop'))
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await dropped('sign-in.html', '<!doctype html><title>Sign in</title>');
  await expect(page.getByText(word('reportFileNoTable'))).toBeVisible();
  await dropped('endless.csv', `Order ID,Tracking ID\n114-0000001-0000001,${'9'.repeat(2_000_000)}\n`);
  await expect(page.getByText(word('reportFileRowLong', [2]))).toBeVisible();
  const markup = '<img src=x onerror=alert(1)>';
  await dropped('markup.csv', `Order ID,Carrier Name,Tracking ID\n114-0000001-0000001,${markup},1Z5R89390357567127\n`);
  await expect(page.getByText(markup)).toBeVisible();
  await page.getByRole('button', { name: word('dashboardLook') }).click();
  await expect(page.getByText(markup).first()).toBeVisible();
  expect(await page.locator('img[onerror]').count()).toBe(0);
});

test('each account has its own packages, and the chooser is there once there are two', async ({ launch }) => {
  const extension = await launch();
  await confirmSome(extension);
  const page = await open(extension, 'orders');
  const chooser = page.getByRole('combobox', { name: word('popupAccount'), exact: true });
  await expect(page.getByText(countedWord('dashboardFound', [4]))).toBeVisible();
  await expect(chooser).toBeHidden();

  const options = await extension.openOwn('options.html#accounts');
  await enter(options.getByRole('textbox', { name: word('optionsAccountAdd') }), 'Toy shop');
  await options.getByRole('button', { name: word('optionsAccountAddNow') }).click();
  await expect(options.getByRole('radio', { name: word('optionsAccountCurrent', ['Toy shop']) })).toBeChecked();
  expect(await violations(options)).toEqual([]);
  await options.close();

  await expect(chooser).toHaveValue('Toy shop');
  await expect(page.getByRole('button', { name: orderId })).toHaveCount(0);
  const order = new OrderPage(extension);
  await order.open({ packages: [{ carrier: 'USPS' }] }, '112-0000002-0000002');
  await order.paste('9400111202555842332669');
  await order.confirm();
  await expect(page.getByRole('button', { name: '112-0000002-0000002' })).toBeVisible();
  await order.close();
  await chooser.selectOption('default');
  await expect(page.getByRole('button', { name: orderId }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '112-0000002-0000002' })).toHaveCount(0);
});

test('a backup brings the log into another browser, and the picture of a chart is a picture', {
  tag: '@chromium',
}, async ({ launch }) => {
  const extension = await launch();
  await confirmSome(extension);
  const page = await open(extension, 'backup');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: word('dashboardSaveJson') }).click(),
  ]);
  const other = await launch();
  const elsewhere = await open(other, 'backup');
  await elsewhere.getByLabel(word('dashboardMergeDrop')).setInputFiles(await saved.path());
  await expect(elsewhere.getByText(countedWord('dashboardMerged', [4]))).toBeVisible();
  await elsewhere.goto(`${other.origin}/dashboard.html#overview`);
  const [picture] = await Promise.all([
    elsewhere.waitForEvent('download'),
    elsewhere
      .getByRole('button', { name: word('dashboardPng') })
      .first()
      .click(),
  ]);
  const bytes = await readFile(await picture.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.length).toBeGreaterThan(5000);
});

test('popup and options lead to the dashboard', async ({ launch }) => {
  const extension = await launch();
  for (const path of ['popup.html', 'options.html']) {
    const page = await extension.openOwn(path);
    const link = page.getByRole('link', { name: word('popupDashboard') });
    await expect(link).toHaveAttribute('href', '/dashboard.html');
  }
});
