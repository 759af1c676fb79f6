import type { Page } from '@playwright/test';
import { grantHosts } from './grant-hosts';
import type { Extension } from './launch-extension';
import { OrderPage } from './order-page';
import { readLog } from './read-log';
import { expect, test } from './test';
import { word } from './word';

declare const chrome: {
  readonly permissions: {
    contains(wanted: { origins: string[] }): Promise<boolean>;
    remove(unwanted: { permissions: string[] }): Promise<boolean>;
  };
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_CLICK' }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
};

const germany = 'sellercentral.amazon.de';
const orderId = '304-6502205-3216347';
const right = '9400111202555842332669';
const mistaken = '1Z5R89390357567127';

/** A browser that lets the extension work in Germany without asking a person, and the options in it. */
async function launchGranted(launch: (options: object) => Promise<Extension>, work: (e: Extension) => Promise<void>) {
  const build = await grantHosts([germany]);
  const extension = await launch(build);
  await work(extension);
  await extension.close();
  await build.remove();
}

const isAllowed = (own: Page) =>
  own.evaluate((host) => chrome.permissions.contains({ origins: [`https://${host}/*`] }), germany);

/** Allows a host as a person does on the browser's page about the extension. */
async function allow(extension: Extension, host: string): Promise<void> {
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    ([id = '', pattern = '']) => chrome.developerPrivate.addHostPermission(id, pattern),
    [new URL(extension.origin).host, `https://${host}/*`],
  );
  await settings.close();
}

test('a site that is switched on is checked and logged, in open tabs, too; switched off, nothing is', async ({
  launch,
}) => {
  await launchGranted(launch, async (extension) => {
    const options = await extension.openOwn('options.html');
    const toggle = options.getByRole('switch', { name: 'Germany' });
    const order = new OrderPage(extension);
    await order.open({}, orderId, 'confirm', germany);
    await order.paste(mistaken);
    await order.leave();
    await order.page.waitForTimeout(500);
    expect(await order.notes(), 'before it is switched on').toEqual([]);

    await toggle.click();
    await expect(toggle).toBeChecked();
    await order.tracking().focus();
    await order.leave();
    await expect.poll(() => order.codes(), 'in the tab that was open').toEqual(['carrier-mismatch']);
    await order.click('switch-carrier');
    await order.confirm();
    await expect.poll(() => readLog(extension)).toMatchObject([{ orderId, marketplace: 'DE', carrier: 'UPS' }]);
    await order.close();

    const later = await order.open({}, '304-6502205-0000001', 'confirm', germany);
    await later.paste(mistaken);
    await expect.poll(() => order.codes(), 'in a tab opened later').toEqual(['carrier-mismatch', 'duplicate']);

    await toggle.click();
    await expect.poll(() => order.notes(), 'switched off, the open tab falls silent').toEqual([]);
    await expect.poll(() => isAllowed(options), 'and the permission is given back').toBe(false);
    await order.page.reload();
    await order.paste(right);
    await order.confirm();
    await expect(order.page.locator('.a-alert-success')).toBeVisible();
    expect(await readLog(extension)).toHaveLength(1);
    await order.close();
  });
});

test('what the extension is granted while it runs takes effect at once, and doubles nothing', async ({ launch }) => {
  await launchGranted(launch, async (extension) => {
    const options = await extension.openOwn('options.html');
    await options.getByRole('switch', { name: 'Germany' }).click();
    const order = new OrderPage(extension);
    await order.open({}, orderId, 'confirm', germany);
    await order.type('TBA');
    await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);

    // The browser asks a person for hosts, but not for this.
    await options.evaluate(() => chrome.permissions.remove({ permissions: ['scripting'] }));
    await options.getByRole('button', { name: word('optionsHostAllowOf', ['Germany']) }).click();
    await expect(options.getByText(word('optionsHostMissing'))).toBeHidden();
    await order.type('5');
    await expect.poll(() => order.codes(), 'one script runs, not two').toEqual(['carrier-mismatch']);
    await order.page.reload();
    await order.type('TBA');
    await expect.poll(() => order.codes(), 'and it is registered').toEqual(['carrier-mismatch']);
  });
});

test('the popup over a site that is not switched on offers to do so', async ({ launch }) => {
  await launchGranted(launch, async (extension) => {
    const order = new OrderPage(extension);
    const popup = await extension.openOwn('popup.html');
    await order.open({}, orderId, 'confirm', germany);
    await popup.reload();
    await expect(popup.getByText(word('popupHostOffTitle', ['Germany']))).toBeVisible();
    await popup.getByRole('button', { name: word('popupHostSwitchOn') }).click();
    await expect(popup.getByText(word('popupHostOffTitle', ['Germany']))).toBeHidden();
    await order.type('TBA');
    await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  });
});

test('what the seller forbids in the browser’s own settings is told in popup and options', async ({ launch }) => {
  await launchGranted(launch, async (extension) => {
    const options = await extension.openOwn('options.html');
    await options.getByRole('switch', { name: 'Germany' }).click();
    const popup = await extension.openOwn('popup.html');
    await expect(popup.getByText(word('popupEmptyTitle'))).toBeVisible();
    const settings = await extension.context.newPage();
    await settings.goto('chrome://extensions');
    const extensionId = new URL(extension.origin).host;

    await settings.evaluate(
      (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }),
      extensionId,
    );
    await expect(popup.getByText(word('popupAccessTitle', ['United States, Germany']))).toBeVisible();
    await expect(options.getByText(word('optionsHostMissing'))).toHaveCount(2);
    await expect(options.getByRole('switch', { name: 'Germany' }), 'the wish is kept').toBeChecked();

    for (const host of ['sellercentral.amazon.com', germany]) await allow(extension, host);
    await expect(popup.getByRole('button', { name: word('popupAccessAllow') })).toBeHidden();
    await expect(options.getByText(word('optionsHostMissing'))).toHaveCount(0);
    const order = new OrderPage(extension);
    await order.open({}, orderId, 'confirm', germany);
    await order.type('TBA');
    await expect.poll(() => order.codes(), 'and the script is there again').toEqual(['carrier-mismatch']);
  });
});
