import { describe, expect, it } from 'vitest';
import { editAddress } from '@/utils/page/edit-address';
import { hostFor, hosts, marketplaceOf } from '@/utils/page/hosts';
import { marketplaces } from '@/utils/policy/marketplaces';

const orderId = '304-6502205-3216347';

describe('an order is edited where it was confirmed', () => {
  it.each([
    ['US', 'sellercentral.amazon.com'],
    ['DE', 'sellercentral.amazon.de'],
    ['UK', 'sellercentral.amazon.co.uk'],
    ['JP', 'sellercentral.amazon.co.jp'],
    ['MX', 'sellercentral.amazon.com.mx'],
    ['', 'sellercentral.amazon.com'],
    ['unknown', 'sellercentral.amazon.com'],
  ])('%j on %s', (marketplace, host) => {
    expect(editAddress({ orderId, marketplace })).toBe(`https://${host}/orders-v3/order/${orderId}/edit-shipment`);
  });

  it('every marketplace has a host of its own', () => {
    expect(new Set(marketplaces.map(({ id }) => hostFor(id))).size).toBe(marketplaces.length);
    for (const { id } of marketplaces) expect(marketplaceOf(hostFor(id))).toBe(id);
    expect(hosts).toHaveLength(25);
  });
});
