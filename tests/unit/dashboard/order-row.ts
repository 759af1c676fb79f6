import type { OrderRow } from '@/components/dashboard/order-row';

/** Noon of 21 November 2026 in UTC, for tests that show a moment. */
export const noonUtc = Date.UTC(2026, 10, 21, 12);

/** A package as the order table shows it, but for `change`. */
export function orderRow(change: Partial<OrderRow> = {}): OrderRow {
  return {
    key: '["default","114-7941379-5480234","1"]',
    orderId: '114-7941379-5480234',
    package: '1',
    href: 'https://sellercentral.amazon.com/orders-v3/order/114-7941379-5480234/edit-shipment',
    state: 'awaiting-scan',
    reason: null,
    carrier: 'USPS',
    service: '',
    number: ['9400', '1112', '0255', '5842', '3326', '69'],
    marketplace: { en: 'United States', zh_CN: '美国' },
    category: null,
    day: '2026-11-21',
    promised: null,
    shipBy: null,
    fromPage: [],
    confirmedAt: noonUtc,
    visibleAt: noonUtc + 72 * 3_600_000,
    todo: null,
    oddities: [],
    findings: [],
    history: [],
    ...change,
  };
}
