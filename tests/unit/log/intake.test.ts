import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { readPackages, readQuestion, readSettlement, readShownOrder } from '@/utils/log/intake';
import { confirmation, hour, noon } from './confirmation';

describe('packages from a page', () => {
  it('pass as they are when they are whole', () => {
    const packages = [
      confirmation(),
      confirmation({ package: '2', page: 'edit', numberBefore: '' }),
      confirmation({ page: 'bulk' }),
    ];
    expect(readPackages(packages, noon(21))).toEqual(packages);
  });

  it.each([
    ['10 kB pasted', 'x'.repeat(10_000), 'x'.repeat(200)],
    ['a character of two halves at the edge', `${'x'.repeat(199)}📦📦`, 'x'.repeat(199)],
    ['half a character', 'a\uD83D', 'a'],
    ['right-to-left marks and markup, kept as text', '\u202E<b>1Z</b>', '\u202E<b>1Z</b>'],
  ])('have bounded texts: %s', (_, number, kept) => {
    const [read] = readPackages([confirmation({ number, carrier: number, service: number, numberBefore: number })], 0);
    expect(read).toMatchObject({ number: kept, carrier: kept, service: kept, numberBefore: kept });
  });

  it('carry nothing that was not asked for', () => {
    const [read] = readPackages([{ ...confirmation(), buyer: 'Jane Doe' }], noon(21));
    expect(read).not.toHaveProperty('buyer');
  });

  it.each([
    ['a clock slightly ahead', noon(21) + 60_000, noon(21) + 60_000],
    ['a damaged clock', noon(21) + 48 * hour, noon(21)],
  ])('were confirmed in the past: %s', (_, at, expected) => {
    expect(readPackages([confirmation({ at })], noon(21))[0]?.at).toBe(expected);
  });

  it.each<[what: string, message: unknown]>([
    ['no list', confirmation()],
    ['nothing', undefined],
    ['an order id with a path in it', [confirmation({ orderId: '../x' })]],
    ['an empty order id', [confirmation({ orderId: '' })]],
    ['a place that is none', [confirmation({ package: 'a b' })]],
    ['a finding nobody knows', [{ ...confirmation(), findings: [{ code: 'evil', severity: 'error' }] }]],
    ['a page nobody knows', [{ ...confirmation(), page: 'list' }]],
    ['a moment that is none', [confirmation({ at: Number.NaN })]],
    ['more packages than any page has', Array.from({ length: 501 }, () => confirmation())],
  ])('are refused: %s', (_, message) => {
    expect(() => readPackages(message, noon(21))).toThrow(ZodError);
  });
});

describe('an outcome', () => {
  it.each([
    ['confirmed', 'confirmed'],
    ['refused', 'refused'],
  ])('%s passes', (_, outcome) => {
    expect(readSettlement({ orderIds: ['114-7941379-5480234'], outcome })).toEqual({
      orderIds: ['114-7941379-5480234'],
      outcome,
    });
  });

  it('may come with the numbers that the order’s page shows, each bounded', () => {
    const settlement = { orderIds: ['114-7941379-5480234'], outcome: 'confirmed' };
    expect(readSettlement({ ...settlement, shown: ['9'.repeat(10_000)] })).toEqual({
      ...settlement,
      shown: ['9'.repeat(200)],
    });
  });

  it.each([
    [{ orderIds: ['114-7941379-5480234'], outcome: 'confirmed', shown: 'all' }],
    [{ orderIds: ['114-7941379-5480234'], outcome: 'maybe' }],
    [{ outcome: 'confirmed' }],
    [{ orderIds: [], outcome: 'confirmed' }],
    [{ orderIds: ['../x'], outcome: 'confirmed' }],
    [null],
  ])('%j is refused', (message) => {
    expect(() => readSettlement(message)).toThrow(ZodError);
  });
});

it('a question is bounded and whole', () => {
  const question = { number: '9'.repeat(10_000), orderId: '114-7941379-5480234', package: '1' };
  expect(readQuestion(question)).toEqual({ ...question, number: '9'.repeat(200) });
  expect(() => readQuestion({ ...question, number: 12 })).toThrow(ZodError);
});

describe('what a page shows of its order', () => {
  const orderId = '114-7941379-5480234';
  const shown = {
    orderId,
    shipBy: 'Thu, Dec 5, 2019',
    deliverBy: 'Currently unavailable',
    items: ['SKU:  J4-G38H-6FNI'],
  };
  const whole = { orderId, skus: ['J4-G38H-6FNI'], shipBy: '2019-12-05' };

  it.each<[what: string, change: object, learned: object | null]>([
    ['is read', {}, whole],
    ['carries nothing that was not asked for', { buyer: 'A. Nobody', account: 'Toys', category: 'Toys' }, whole],
    [
      'names each SKU once, and no ASIN',
      { items: ['ASIN:  B000000000', 'SKU: A', 'SKU: B', 'SKU: A'] },
      { ...whole, skus: ['A', 'B'] },
    ],
    [
      'has SKUs with a colon or the word in them',
      { items: ['卖家 SKU：A:1', 'SKU: SKU: 2'] },
      { ...whole, skus: ['A:1', 'SKU: 2'] },
    ],
    ['has marks of direction', { items: ['\u200fSKU: \u200eA\u200e'] }, { ...whole, skus: ['A'] }],
    ['has no SKU', { items: ['SKU:', 'SKU', '', 'Quantity: 1', 'A bowl for the SKU: none'] }, { ...whole, skus: [] }],
    ['is nothing', { shipBy: '', deliverBy: '', items: ['ASIN:  B000000000'] }, null],
    ['is not understood', { shipBy: 'soon', deliverBy: 'later', items: [] }, null],
    ['is bounded', { items: [`SKU: ${'x'.repeat(10_000)}`] }, { ...whole, skus: ['x'.repeat(195)] }],
  ])('%s', (_, change, learned) => {
    expect(readShownOrder({ ...shown, ...change }, orderId)).toEqual(learned);
  });

  it.each<[what: string, message: unknown, address: string]>([
    ['another order than the page’s', shown, '114-0000000-0000001'],
    ['an order on a page of none', shown, ''],
    ['none on a page of none', { ...shown, orderId: '' }, ''],
    ['no texts', { ...shown, shipBy: 20_191_205 }, orderId],
    ['more items than an order has', { ...shown, items: Array(201).fill('SKU: A') }, orderId],
    ['nothing at all', undefined, orderId],
  ])('is refused: %s', (_, message, address) => {
    expect(() => readShownOrder(message, address)).toThrow(ZodError);
  });
});
