import type { Extension } from '../tests/e2e/launch-extension';
import { OrderPage } from '../tests/e2e/order-page';
import { uspsNumbers } from '../tests/e2e/usps-numbers';
import { word } from '../tests/e2e/word';
import { darkPage, mediaOf, type Take } from './tour-take';

declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_CLICK' }): Promise<void>;
  };
};

/**
 * Pictures of what follows from the seller's own settings: the note on a carrier that is not among theirs, and what
 * popup and options say of a permission that was taken back in the browser. Nothing can be checked there afterwards.
 */
export async function takeSettings(extension: Extension, language: 'en' | 'zh', take: Take): Promise<void> {
  await takeNotPreferred(extension, language, take);
  await takeWithdrawn(extension, language, take);
}

async function takeNotPreferred(extension: Extension, language: 'en' | 'zh', take: Take): Promise<void> {
  const options = await extension.openOwn('options.html');
  const tick = options.getByRole('checkbox', { name: said(language, 'optionsCarrierUse', ['UPS']), exact: true });
  await tick.click();
  const [, number = ''] = uspsNumbers(2);
  for (const scheme of ['light', 'dark'] as const) {
    const order = new OrderPage(extension);
    await order.open({ language, packages: [{ carrier: 'USPS' }] }, '112-0000097-0000097');
    if (scheme === 'dark') await order.page.addStyleTag({ content: darkPage });
    await order.type(number);
    await order.leave();
    await order.button(new RegExp(said(language, 'noteDismiss')));
    const card = order.page.locator('[data-practice-package="1"]');
    await take(`note-${language}-not-preferred-${scheme}`, (path) => card.screenshot({ path }));
    await order.close();
  }
  await tick.click();
  await options.close();
}

async function takeWithdrawn(extension: Extension, language: 'en' | 'zh', take: Take): Promise<void> {
  const popup = await extension.openOwn('popup.html');
  await popup.setViewportSize({ width: 380, height: 600 });
  const options = await extension.openOwn('options.html');
  await options.setViewportSize({ width: 1000, height: 800 });
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }),
    new URL(extension.origin).host,
  );
  await settings.close();
  await popup.getByRole('button', { name: said(language, 'popupAccessAllow') }).waitFor();
  await options.getByText(said(language, 'optionsHostMissing')).waitFor();
  for (const scheme of ['light', 'dark'] as const) {
    await popup.emulateMedia(mediaOf(scheme));
    await take(`popup-${language}-withdrawn-${scheme}`, (path) => popup.screenshot({ path }));
  }
  await take(`options-${language}-withdrawn`, (path) => options.locator('#marketplaces').screenshot({ path }));
  await popup.close();
  await options.close();
}

function said(language: 'en' | 'zh', key: Parameters<typeof word>[0], values: readonly string[] = []): string {
  return word(key, values, language === 'zh' ? 'zh_CN' : 'en');
}
