import type { ShownOrder } from '@/utils/messages';
import { namedOrder } from './shown-numbers';

// Where an order's page shows what is known of the order (public scripts, 2019–2026): ship-by and deliver-by by four
// independent authors each; the lines below an item's name, one of them its SKU, by four, one with a Japanese page's
// markup. No source shows a category there, or any of it on the confirm page; that it would look the same is inferred.
const shipByAt = 'ship';
const deliverByAt = 'deliver';
const itemLineAt = '.product-name-column-word-wrap-break-all';

/** What the page shows of `orderId`; null while it shows nothing of it, or still another order. */
export function shownOrderIn(page: ParentNode, orderId: string): ShownOrder | null {
  const texts = (selector: string) => Array.from(page.querySelectorAll(selector), (it) => it.textContent.trim());
  const dayAt = (name: string) => texts(`[data-test-id="order-summary-${name}by-value"]`)[0] ?? '';
  const items = texts(itemLineAt).filter((line) => line.includes('SKU'));
  const [shipBy, deliverBy] = [dayAt(shipByAt), dayAt(deliverByAt)];
  return orderId && texts(namedOrder)[0] === orderId && (shipBy || deliverBy || items[0])
    ? { orderId, shipBy, deliverBy, items }
    : null;
}
