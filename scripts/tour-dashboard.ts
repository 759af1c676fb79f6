import type { Page } from '@playwright/test';
import type { Extension } from '../tests/e2e/launch-extension';
import { word } from '../tests/e2e/word';
import { tourOrderId, tourShipments } from './tour-shipments';
import { type Look, mediaOf, type Take } from './tour-take';

const places = ['overview', 'orders', 'report', 'appeal', 'backup'] as const;

/** The order of the tour that was confirmed without a number. */
const blankOrder = tourOrderId(tourShipments.findIndex(({ picture }) => picture === 'blank'));

/** A day before today, as the report writes it: what it names should lie in the window. */
function dayAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** Today's layout (the FAQ and Amazon's description of the report), with a row for each thing that can be done. */
const report = [
  'Order ID\tCarrier Name\tTracking ID\tPromised Delivery Date\tHas valid tracking\tHas tracking ID\tAny physical scan from carrier\tDelivery scan or attempt\tProduct Category',
  `${blankOrder}\tUSPS\t\t${dayAgo(0)}\tNo\tNo\tNo\tNo\tKitchen`,
  `114-0000002-0000002\tUSPS\t1Z5R89390357567127\t${dayAgo(1)}\tNo\tYes\tNo\tNo\tKitchen`,
  `114-0000003-0000003\tUSPS\t9400111202555842332669\t${dayAgo(2)}\tNo\tYes\tNo\tNo\tToys`,
  `114-0000004-0000004\tUSPS\t9400111202555842332660\t${dayAgo(2)}\tNo\tYes\tNo\tNo\tToys`,
  `114-0000005-0000005\tUPS\t1Z5R89390357567127\t${dayAgo(3)}\tNo\tYes\tNo\tYes\tKitchen`,
  `114-0000006-0000006\tUSPS\t\t${dayAgo(3)}\tNo\tNo\tNo\tNo\tBeauty`,
  `114-0000007-0000007\tPigeon Post\tPP12345\t${dayAgo(4)}\tNo\tYes\tNo\tNo\tToys`,
].join('\r\n');

/** Which SKU and category the tour's orders have, and until when they are to be shipped. */
function orderList(): string {
  const rows = Array.from({ length: 6 }, (_, index) => {
    const last = String(index + 1).padStart(7, '0');
    return `111-${last}-0000000\t${index % 2 ? 'CUP-BLUE' : 'BEAR-12'}\t${index % 2 ? 'Kitchen' : 'Toys'}`;
  });
  return ['order-id\tsku\tproduct-category', ...rows].join('\n');
}

/** Pictures of the dashboard's places, of a report's result and of an order's detail; what is filled stays filled. */
export async function takeDashboard(extension: Extension, look: Look, take: Take): Promise<void> {
  const page = await extension.openOwn('dashboard.html');
  await page.setViewportSize({ width: 1280, height: 860 });
  const { language, filling, schemes } = look;
  const shoot = async (name: string) => {
    for (const scheme of schemes) {
      await page.emulateMedia(mediaOf(scheme));
      await take(`dashboard-${language}-${filling}-${name}-${scheme}`, (path) =>
        page.screenshot({ path, fullPage: true }),
      );
    }
  };
  if (filling === 'filled') {
    await choose(page, extension, { name: 'unshipped.txt', text: orderList() }, language);
    await page.getByRole('button', { name: said(language, 'dashboardLearn') }).click();
    await page.getByText(said(language, 'dashboardLearned'), { exact: true }).waitFor();
    await page.getByRole('button', { name: said(language, 'dashboardNextReport') }).click();
    await choose(page, extension, { name: 'valid-tracking-rate.txt', text: report }, language, () =>
      shoot('report-columns'),
    );
    await page.getByText(said(language, 'dashboardNotStored'), { exact: true }).waitFor();
    await shoot('report-preview');
    await page.getByRole('button', { name: said(language, 'dashboardImport'), exact: true }).click();
    await page.getByText(said(language, 'dashboardImported'), { exact: true }).waitFor();
    await shoot('report-result');
    await page.getByRole('button', { name: said(language, 'dashboardNextReport') }).click();
  }
  for (const place of places) {
    await page.goto(`${extension.origin}/dashboard.html#${place}`);
    await page.locator(`nav a[href="#${place}"][aria-current]`).waitFor();
    // Figures and charts come with the log, a moment later.
    await page.waitForTimeout(300);
    if (filling === 'filled' && place === 'orders') {
      await shootSelection(page, said(language, 'dashboardSelectNone'), () => shoot('orders-selected'));
      await page.getByRole('button', { name: blankOrder }).first().click();
      await page.getByRole('complementary').waitFor();
    }
    if (filling === 'filled' && place === 'backup') await checkTotals(page, language);
    await shoot(place);
  }
  await page.close();
}

/** Without it the picture would tell of no self-check: the one of the empty log says nothing any more. */
async function checkTotals(page: Page, language: Look['language']): Promise<void> {
  await page.getByRole('button', { name: said(language, 'dashboardCheckNow') }).click();
  await page.locator('#self-check [role=status] .icon').waitFor();
}

/** What can be done with several packages at once is seen only while they are selected. */
async function shootSelection(page: Page, clear: string, shoot: () => Promise<void>): Promise<void> {
  const ticks = page.locator('.order-rows').getByRole('checkbox');
  for (const place of [0, 1, 2]) await ticks.nth(place).click();
  await shoot();
  await page.getByRole('button', { name: clear }).click();
}

/** Chooses a file under Report, and looks at what it says after what it is taken for was looked at. */
async function choose(
  page: Page,
  extension: Extension,
  file: { readonly name: string; readonly text: string },
  language: Look['language'],
  look: () => Promise<void> = async () => {},
): Promise<void> {
  await page.goto(`${extension.origin}/dashboard.html#report`);
  await page
    .getByLabel(said(language, 'dashboardReportDrop'))
    .setInputFiles({ name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) });
  await page.getByRole('button', { name: said(language, 'dashboardLook') }).waitFor();
  await look();
  await page.getByRole('button', { name: said(language, 'dashboardLook') }).click();
}

function said(language: Look['language'], key: Parameters<typeof word>[0]): string {
  return word(key, [], language === 'zh' ? 'zh_CN' : 'en');
}
