import { marketplaceOf } from './hosts';

/** What an address of Seller Central says about the page behind it. */
export interface PageAddress {
  /**
   * `confirm` and `edit` are the single order's forms, `bulk` confirms many at once, `details` shows one order, `list`
   * shows many, `old` is the confirm page of before 2021.
   */
  readonly kind: 'confirm' | 'edit' | 'bulk' | 'details' | 'list' | 'old';
  /** The order of the page; '' where it shows several or the address does not tell. */
  readonly orderId: string;
  /** The orders of a bulk page, in the address's order; otherwise empty. */
  readonly orderIds: readonly string[];
  /** The host's marketplace, e.g. `US`; '' where the host serves several. */
  readonly marketplace: string;
}

/** A page whose form we check: one order with its packages, or many orders. */
export type FormAddress = PageAddress & { readonly kind: 'confirm' | 'edit' | 'old' | 'bulk' };

/**
 * True for the pages whose form we check: those whose addresses name the order, without which nothing can be logged, and
 * those whose rows do.
 */
export function isForm(address: PageAddress | null): address is FormAddress {
  return address?.kind === 'bulk' || (!!address?.orderId && ['confirm', 'edit', 'old'].includes(address.kind));
}

// Nearly always digits, but letters were seen in the first group (Amazon's documentation).
const orderIdWithin = /(?<![\w-])[0-9A-Z]{3}-\d{7}-\d{7}(?![\w-])/;

/** The first order id in a text; '' where there is none. */
export function orderIdIn(text: string): string {
  return orderIdWithin.exec(text)?.[0] ?? '';
}

const isOrderId = (text: string) => text !== '' && orderIdIn(text) === text;

/**
 * Reads an address; null when it is not one of the order pages. Never throws.
 *
 * Sources: two or more public scripts of 2021–2026 for list, details, confirm and edit; one author for both forms of
 * bulk; one for the old pages.
 */
export function readAddress(url: string): PageAddress | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const marketplace = marketplaceOf(hostname);
  if (protocol !== 'https:' || marketplace === null) return null;

  const [room, ...path] = pathname.split('/').filter(Boolean).map(decoded);
  if (room === 'orders-v3') return readOrdersPath(path, searchParams, marketplace);
  if (room === 'gp' && path[0] === 'orders-v2' && path[1] === 'confirm-shipment') {
    return page('old', marketplace, searchParams.get('orderId') ?? searchParams.get('orderID') ?? path[2] ?? '');
  }
  if (room === 'hz' && path[0] === 'orders' && path[1] === 'details') {
    return page('details', marketplace, searchParams.get('orderId') ?? '');
  }
  return null;
}

function readOrdersPath(path: readonly string[], query: URLSearchParams, marketplace: string): PageAddress | null {
  const [first, second = '', third] = path;
  if (first === 'bulk-confirm-shipment') {
    const list = query.get('orderIds') ?? second;
    return { ...page('bulk', marketplace), orderIds: list.split(/[;,]/).filter(isOrderId) };
  }
  if (first !== 'order') return page('list', marketplace);
  if (!isOrderId(second)) return null;
  if (third === undefined) return page('details', marketplace, second);
  if (third === 'confirm-shipment') return page('confirm', marketplace, second);
  if (third === 'edit-shipment') return page('edit', marketplace, second);
  return null;
}

function page(kind: PageAddress['kind'], marketplace: string, orderId = ''): PageAddress {
  return { kind, orderId: isOrderId(orderId) ? orderId : '', orderIds: [], marketplace };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
