import type { Extension } from '../tests/e2e/launch-extension';
import { OrderPage } from '../tests/e2e/order-page';
import { ordinaryOrders, type TourShipment, tourOrderId, tourShipments } from './tour-shipments';
import { darkPage, settle, type Take } from './tour-take';

/**
 * Types every shipment on an order of its own, takes pictures of some notes, and confirms what the tour's log is to hold.
 * Answers a row for each: what was typed, and what was said of it.
 */
export async function typeShipments(extension: Extension, language: 'en' | 'zh', take: Take): Promise<string[][]> {
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

/** One of each severity, by the names of their pictures. */
const shownDark = ['typing', 'fine', 'carrier-mismatch', 'special-character', 'unsupported-carrier', 'unknown-format'];

/** Pictures of notes on a page that the seller, or a tool of theirs, has made dark, and of one in the system's own colours. */
export async function takeDarkNotes(extension: Extension, language: 'en' | 'zh', take: Take): Promise<void> {
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

/** Confirms some ordinary orders, filled in already. */
export async function confirmOrdinary(
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
