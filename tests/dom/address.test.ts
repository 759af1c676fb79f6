import { describe, expect, it } from 'vitest';
import { isForm, orderIdIn, readAddress } from '@/utils/page/address';
import { hosts, marketplaceOf } from '@/utils/page/hosts';

const id = '114-7941379-5480234';
const sc = 'https://sellercentral.amazon.com';

// Sources: public scripts 2021–2026; bulk and the old pages have one author each.
const addresses = {
  list: [`${sc}/orders-v3`, `${sc}/orders-v3/mfn/unshipped?page=1`, `${sc}/orders-v3/mfn/shipped`],
  details: [`${sc}/orders-v3/order/${id}`, `${sc}/orders-v3/order/${id}/`, `${sc}/hz/orders/details?orderId=${id}`],
  confirm: [
    `${sc}/orders-v3/order/${id}/confirm-shipment`,
    `${sc}/orders-v3/order/${id}/confirm-shipment?ref=list#top`,
  ],
  edit: [`${sc}/orders-v3/order/${id}/edit-shipment`, `${sc}/orders-v3/order/${id}/edit-shipment/?x=1`],
  bulk: [
    `${sc}/orders-v3/bulk-confirm-shipment/${id};304-6502205-3216347;`,
    `${sc}/orders-v3/bulk-confirm-shipment?orderIds=${id};304-6502205-3216347`,
    `${sc}/orders-v3/bulk-confirm-shipment/${id}%3B304-6502205-3216347`,
  ],
  old: [
    `${sc}/gp/orders-v2/confirm-shipment?orderId=${id}`,
    `${sc}/gp/orders-v2/confirm-shipment?orderID=${id}`,
    `${sc}/gp/orders-v2/confirm-shipment/`,
  ],
} as const;
type Kind = keyof typeof addresses;
const kinds = Object.keys(addresses) as Kind[];
const all = kinds.flatMap((kind) => addresses[kind].map((url) => ({ kind, url })));

describe('each kind knows its own addresses and no other kind’s', () => {
  const pairs = kinds.flatMap((kind) => all.map(({ kind: own, url }) => ({ kind, url, is: kind === own })));
  it.each(pairs)('$kind: $url → $is', ({ kind, url, is }) => {
    expect(readAddress(url)?.kind === kind).toBe(is);
  });
});

describe('addresses that are none of ours', () => {
  it.each([
    ['', 'nothing'],
    ['not an address', 'no URL'],
    ['about:blank', 'no host'],
    [`http://sellercentral.amazon.com/orders-v3/order/${id}/confirm-shipment`, 'not encrypted'],
    [`https://sellercentral.amazon.com.example/orders-v3/order/${id}/confirm-shipment`, 'a lookalike host'],
    [`https://www.amazon.com/orders-v3/order/${id}/confirm-shipment`, 'the shop'],
    [`${sc}/orders-v3/order/114-7941379/confirm-shipment`, 'no order id'],
    [`${sc}/orders-v3/order/${id}/confirm-shipment-later`, 'another page of the order'],
    [`${sc}/orders-v3/order/%E0%A4%A/confirm-shipment`, 'a broken escape'],
    [`${sc}/orders-v31/order/${id}/confirm-shipment`, 'another room'],
    [`${sc}/performance/detail/shipping?t=vtr`, 'Account Health'],
    [`${sc}/gp/orders-v2/list`, 'the old list'],
  ])('%s (%s)', (url) => {
    expect(readAddress(url)).toBeNull();
  });
});

describe('what an address says', () => {
  it.each(addresses.confirm)('%s names order and marketplace', (url) => {
    expect(readAddress(url)).toEqual({ kind: 'confirm', orderId: id, orderIds: [], marketplace: 'US' });
  });
  it.each(addresses.bulk)('%s names all its orders', (url) => {
    expect(readAddress(url)?.orderIds).toEqual([id, '304-6502205-3216347']);
  });
  it.each(kinds.map((kind) => [kind, ['confirm', 'edit', 'old', 'bulk'].includes(kind)] as const))(
    '%s is a form: %s',
    (kind, is) => {
      expect(isForm(readAddress(addresses[kind][0]))).toBe(is);
    },
  );
  it.each(addresses.old.slice(0, 2))('%s names its order', (url) => {
    expect(readAddress(url)?.orderId).toBe(id);
  });
  it('the old page is none where its address does not name the order', () => {
    expect(isForm(readAddress(addresses.old[2]))).toBe(false);
  });
  it('an order id may begin with letters (Amazon’s documentation)', () => {
    expect(readAddress(`${sc}/orders-v3/order/D01-1234567-1234567/edit-shipment`)?.orderId).toBe('D01-1234567-1234567');
  });
});

describe('an order id in a text', () => {
  it.each([
    [id, id],
    [` ${id}\n`, id],
    [`Order ${id}, 2 items`, id],
    ['D01-1234567-1234567', 'D01-1234567-1234567'],
    [`1${id}`, ''],
    [`${id}1`, ''],
    ['114-7941379', ''],
    ['', ''],
  ])('%j: %j', (text, found) => {
    expect(orderIdIn(text)).toBe(found);
  });
});

describe('hosts', () => {
  it.each(hosts)('%s serves every kind of page', (host) => {
    for (const { kind, url } of all)
      expect(readAddress(url.replace('sellercentral.amazon.com', host))?.kind).toBe(kind);
  });
  it.each([
    ['sellercentral.amazon.com', 'US'],
    ['sellercentral.amazon.co.uk', 'UK'],
    ['sellercentral.amazon.co.jp', 'JP'],
    ['sellercentral-japan.amazon.com', 'JP'],
    ['sellercentral.amazon.com.mx', 'MX'],
    ['sellercentral.amazon.de', 'DE'],
    ['sellercentral-europe.amazon.com', ''],
    ['sellercentral.amazon.fake', null],
    ['constructor', null],
  ])('%s stands for %s', (host, marketplace) => {
    expect(marketplaceOf(host)).toBe(marketplace);
  });
});
