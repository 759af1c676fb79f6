import { homeHost, hostFor } from './hosts';

/** Where a seller finds the orders to confirm; public scripts of 2021–2026 agree on it. */
export const manageOrders = `https://${homeHost}/orders-v3`;

/**
 * The page on which an order's carrier and number can be changed until it is delivered (Amazon VTR FAQ), on the host of
 * the marketplace where it was confirmed. The log does not always know that one; then it is the host of the US.
 */
export function editAddress({ orderId, marketplace }: { orderId: string; marketplace: string }): string {
  return `https://${hostFor(marketplace)}${editPath(orderId)}`;
}

/** The same on the host one is on. */
export function editPath(orderId: string): string {
  return `/orders-v3/order/${encodeURIComponent(orderId)}/edit-shipment`;
}
