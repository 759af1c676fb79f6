import type { Extension } from '../tests/e2e/launch-extension';
import { OrderPage } from '../tests/e2e/order-page';
import { type Look, mediaOf, settle, type Take } from './tour-take';

/** Chooses the language as a seller would. */
export async function chooseChinese(extension: Extension): Promise<void> {
  const options = await extension.openOwn('options.html');
  await options.getByRole('radio', { name: '中文' }).click();
  await settle(options);
  await options.close();
}

/** Turns everything off as a seller would, or on again. */
export async function pressSwitch(extension: Extension): Promise<void> {
  const options = await extension.openOwn('options.html');
  await options.locator('#general').getByRole('switch').click();
  await settle(options);
  await options.close();
}

/** Pictures of popup and options, the popup beside an open order as in real life. */
export async function takeOwnPages(
  extension: Extension,
  { language, filling, schemes }: Look,
  take: Take,
): Promise<void> {
  const order = new OrderPage(extension);
  await order.open({ language });
  for (const scheme of schemes) {
    const media = mediaOf(scheme);
    const popup = await extension.openOwn('popup.html');
    await popup.emulateMedia(media);
    await popup.setViewportSize({ width: 380, height: 600 });
    await order.page.bringToFront();
    await popup.reload();
    await settle(popup);
    // As high as Chrome lets a popup be, and in its whole length.
    await take(`popup-${language}-${filling}-${scheme}`, (path) => popup.screenshot({ path }));
    // A picture of the full page would show what sticks to the window's foot where the window ends.
    const height = await popup.evaluate(() => document.documentElement.scrollHeight);
    await popup.setViewportSize({ width: 380, height });
    await take(`popup-${language}-${filling}-${scheme}-whole`, (path) => popup.screenshot({ path }));
    await popup.close();

    const options = await extension.openOwn('options.html');
    await options.emulateMedia(media);
    await options.setViewportSize({ width: 1000, height: 800 });
    await settle(options);
    await take(`options-${language}-${filling}-${scheme}`, (path) => options.screenshot({ path, fullPage: true }));
    await options.close();
  }
  await order.close();
}
