const origin = 'https://sellercentral.amazon.com';

/** Where a seller finds the orders to confirm; public scripts of 2021–2026 agree on it. */
export const manageOrders = `${origin}/orders-v3`;

/** The page on which an order's carrier and number can be changed until it is delivered (Amazon VTR FAQ). */
export function editAddress(orderId: string): string {
  return `${origin}/orders-v3/order/${encodeURIComponent(orderId)}/edit-shipment`;
}
