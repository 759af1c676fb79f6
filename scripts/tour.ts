// The second half of npm start where there is no display: a dozen shipments and more, typed as a person would, what
// the extension said of each as a table, and pictures of every surface in .output/tour. With --docs, the pictures that
// the README shows are renewed as well.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Extension, launchExtension } from '../tests/e2e/launch-extension';
import { OrderPage } from '../tests/e2e/order-page';
import { buildReplica } from '../tests/fixtures/replica/build-replica';
import { printTable } from './print-table';
import { takeAccountMerge } from './tour-accounts';
import { takeDashboard } from './tour-dashboard';
import { takeOrderPages } from './tour-pages';
import { ordinaryOrders, type TourShipment, tourOrderId, tourShipments } from './tour-shipments';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, '.output/tour');
const pictures: string[] = [];
const shownInReadme: Readonly<Record<string, string>> = {
  'page-en': 'page-en',
  'page-zh': 'page-zh',
  'popup-en-filled-light': 'popup-en',
  'popup-zh-filled-light': 'popup-zh',
};

async function tour(): Promise<void> {
  await buildReplica();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const english = await launchExtension();
  await takeOwnPages(english, 'en', 'empty', ['light']);
  await takeDashboard(english, { language: 'en', filling: 'empty', schemes: ['light'] }, take);
  // Before anything is logged, so that no number is a duplicate.
  await takeDarkNotes(english, 'en');
  await takeOrderPages(english, 'en', take);
  printTable(['shipment', 'carrier', 'typed', 'shown', 'findings', 'the note says'], await typeAll(english, 'en'));
  await takeOwnPages(english, 'en', 'filled', ['light', 'dark']);
  await takeDashboard(english, { language: 'en', filling: 'filled', schemes: ['light', 'dark'] }, take);
  await takeAccountMerge(english, 'en', () => confirmOrdinary(english, 'en', 1, '113'), take);
  const complaints = [...english.takeComplaints()];
  await english.close();

  const chinese = await launchExtension();
  await chooseChinese(chinese);
  await takeDarkNotes(chinese, 'zh');
  await takeOrderPages(chinese, 'zh', take);
  await typeAll(chinese, 'zh');
  await takeOwnPages(chinese, 'zh', 'filled', ['light', 'dark']);
  await takeDashboard(chinese, { language: 'zh', filling: 'filled', schemes: ['light'] }, take);
  await takeAccountMerge(chinese, 'zh', () => confirmOrdinary(chinese, 'zh', 1, '113'), take);
  complaints.push(...chinese.takeComplaints());
  await chinese.close();

  if (process.argv.includes('--docs')) await renewDocs();
  console.log(`\n${pictures.length} pictures in ${relative(root, folder)}: ${pictures.join(', ')}`);
  if (complaints.length > 0) throw new Error(`\nOn the way:\n${complaints.join('\n')}`);
}

/** Chooses the language as a seller would. */
async function chooseChinese(extension: Extension): Promise<void> {
  const options = await extension.openOwn('options.html');
  await options.getByRole('radio', { name: '中文' }).click();
  await settle(options);
  await options.close();
}

/** Types every shipment on an order of its own and tells what was seen. */
async function typeAll(extension: Extension, language: 'en' | 'zh'): Promise<string[][]> {
  const rows: string[][] = [];
  await confirmOrdinary(extension, language);
  for (const [index, shipment] of tourShipments.entries()) {
    const order = new OrderPage(extension);
    const place = shipment.beside ? 2 : 1;
    await order.open(
      { language, packages: [...(shipment.beside ? [shipment.beside] : []), { carrier: shipment.carrier }] },
      tourOrderId(index),
    );
    await typeOne(order, shipment, place);
    rows.push(await tell(order, shipment, place));
    if (shipment.picture) {
      const card = order.page.locator(`[data-practice-package="${place}"]`);
      await take(`note-${language}-${shipment.picture}`, (path) => card.screenshot({ path }));
    }
    if (index === 5)
      await take(`page-${language}`, (path) =>
        order.page.screenshot({ path, clip: { x: 0, y: 0, width: 1100, height: 560 } }),
      );
    if (shipment.isConfirmed) await confirm(order);
    await order.close();
  }
  return rows;
}

/**
 * What a note looks like on a page that the seller, or a tool of theirs, has made dark: one of each severity. And one
 * in the system's own colours.
 */
const shownDark = ['typing', 'fine', 'carrier-mismatch', 'special-character', 'unsupported-carrier', 'unknown-format'];

async function takeDarkNotes(extension: Extension, language: 'en' | 'zh'): Promise<void> {
  for (const shipment of tourShipments.filter(({ picture }) => picture && shownDark.includes(picture))) {
    const order = new OrderPage(extension);
    await order.open({ language, packages: [{ carrier: shipment.carrier }] }, '112-0000099-0000099');
    await order.page.addStyleTag({ content: darkPage });
    await typeOne(order, shipment, 1);
    const card = order.page.locator('[data-practice-package="1"]');
    await take(`note-${language}-${shipment.picture}-dark`, (path) => card.screenshot({ path }));
    if (shipment.picture === 'carrier-mismatch') {
      await order.page.emulateMedia({ forcedColors: 'active' });
      await take(`note-${language}-${shipment.picture}-contrast`, (path) => card.screenshot({ path }));
    }
    await order.close();
  }
}

const darkPage = `
  [data-practice-package], [data-practice-package] * { color: #e6e9ee; background-color: #171b21; border-color: #4a5361 }
`;

/** Confirms some ordinary orders, filled in already. */
async function confirmOrdinary(
  extension: Extension,
  language: 'en' | 'zh',
  orders = 6,
  beginning = '111',
): Promise<void> {
  for (const [index, packages] of ordinaryOrders(orders, 18).entries()) {
    const order = new OrderPage(extension);
    await order.open({ language, packages }, `${beginning}-${String(index + 1).padStart(7, '0')}-0000000`);
    await confirm(order);
    await order.close();
  }
}

/** Confirms, and stays for the moment a person needs to see that it is done. */
async function confirm(order: OrderPage): Promise<void> {
  await order.confirm();
  await order.page.locator('.a-alert-success').waitFor();
  await settle(order.page);
}

/** Milliseconds between the keys of a fast typist. */
const personsPause = 60;

async function typeOne(order: OrderPage, shipment: TourShipment, place: number): Promise<void> {
  if (shipment.typedCarrier) {
    await order.typedCarrier(place).click();
    await order.page.keyboard.type(shipment.typedCarrier);
  }
  // At a scanner's pace what was entered would be whole, and judged at once.
  await order.type(shipment.typed, place, shipment.isUnfinished ? personsPause : 0);
  if (!shipment.isUnfinished) await order.leave();
  // A person looks up only now; the note has long been there.
  await order.page.waitForTimeout(250);
}

async function tell(order: OrderPage, { about, carrier, typedCarrier, typed }: TourShipment, place: number) {
  const codes = (await order.codes(place)).join(', ');
  const text = await order.text(place);
  const shown = (await order.states(place)).join(', ') || 'nothing';
  const chosen = typedCarrier ? `${carrier}: ${typedCarrier}` : carrier;
  return [
    about,
    chosen,
    JSON.stringify(typed).slice(1, -1),
    shown,
    codes,
    text.length > 90 ? `${text.slice(0, 89)}…` : text,
  ];
}

/** Pictures of popup and options, the popup beside an open order as in real life. */
async function takeOwnPages(
  extension: Extension,
  language: 'en' | 'zh',
  filling: string,
  schemes: ('light' | 'dark')[],
) {
  const order = new OrderPage(extension);
  await order.open({ language });
  for (const colorScheme of schemes) {
    const popup = await extension.openOwn('popup.html');
    await popup.emulateMedia({ colorScheme });
    await popup.setViewportSize({ width: 380, height: 600 });
    await order.page.bringToFront();
    await popup.reload();
    await settle(popup);
    // As high as Chrome lets a popup be, and in its whole length.
    await take(`popup-${language}-${filling}-${colorScheme}`, (path) => popup.screenshot({ path }));
    // A picture of the full page would show what sticks to the window's foot where the window ends.
    const height = await popup.evaluate(() => document.documentElement.scrollHeight);
    await popup.setViewportSize({ width: 380, height });
    await take(`popup-${language}-${filling}-${colorScheme}-whole`, (path) => popup.screenshot({ path }));
    await popup.close();

    const options = await extension.openOwn('options.html');
    await options.emulateMedia({ colorScheme });
    await options.setViewportSize({ width: 1000, height: 800 });
    await settle(options);
    await take(`options-${language}-${filling}-${colorScheme}`, (path) => options.screenshot({ path, fullPage: true }));
    await options.close();
  }
  await order.close();
}

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(500);
}

async function renewDocs(): Promise<void> {
  const docs = resolve(root, 'docs/screenshots');
  await mkdir(docs, { recursive: true });
  for (const [picture, name] of Object.entries(shownInReadme)) {
    await copyFile(resolve(folder, `${picture}.png`), resolve(docs, `${name}.png`));
  }
}

async function take(name: string, shoot: (path: string) => Promise<unknown>): Promise<void> {
  await shoot(resolve(folder, `${name}.png`));
  pictures.push(name);
}

tour().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  // Browsers that are still open would keep the tour from ending.
  process.exit(1);
});
