import { BulkPage } from '../tests/e2e/bulk-page';
import type { Extension } from '../tests/e2e/launch-extension';
import { OrderPage } from '../tests/e2e/order-page';
import { uspsNumbers } from '../tests/e2e/usps-numbers';
import { practiceHost } from '../tests/fixtures/replica/serve-replica';
import type { Take } from './tour-take';

/** Pictures of the page that confirms many orders, and of an order's own page; what is shown there is only looked at. */
export async function takeOrderPages(extension: Extension, language: 'en' | 'zh', take: Take): Promise<void> {
  const mistaken = '1Z5R89390357567127';
  const [first = '', second = '', third = '', fourth = ''] = uspsNumbers(4);
  const bulk = new BulkPage(extension);
  const numbers = [first, mistaken, second, third.slice(0, -1), `${fourth.slice(0, 4)} ${fourth.slice(4)}`, first, ''];
  await bulk.openRows(numbers.length, { language, packages: numbers.map((number) => ({ carrier: 'USPS', number })) });
  await bulk.summary();
  await take(`bulk-${language}`, (path) => bulk.page.screenshot({ path, fullPage: true }));
  await bulk.close();

  const order = new OrderPage(extension);
  const shipped = [first, mistaken.slice(0, -1)].map((number) => ({ carrier: 'UPS', number }));
  await order.openAddress(`${practiceHost}/orders-v3/order/112-0000098-0000098`, { language, shipped });
  await order.page.locator('vtr-guard-note').waitFor({ state: 'attached' });
  await take(`details-${language}`, (path) =>
    order.page.screenshot({ path, clip: { x: 0, y: 0, width: 1100, height: 320 } }),
  );
  await order.close();
}
