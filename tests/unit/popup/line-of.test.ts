import { describe, expect, it } from 'vitest';
import { lineOf } from '@/entrypoints/popup/line-of';
import { findingCodes } from '@/utils/check/finding';
import { languages } from '@/utils/i18n';
import type { LoggedPackage } from '@/utils/log/read';
import { causes } from '@/utils/report/cause';
import { textsForPopup } from '@/utils/texts';

const logged: LoggedPackage = {
  account: 'default',
  orderId: '114-7941379-5480234',
  package: '1',
  marketplace: 'US',
  category: 'unknown',
  carrier: 'USPS',
  service: '',
  // The sample of the USPS barcode guide, as facts on its check digit give it.
  number: '9400 1112-0255 5842 3326 69',
  noTracking: false,
  findings: [],
  state: 'awaiting-scan',
  day: '2026-11-21',
  confirmedAt: 1,
  enteredAt: 2,
  visibleAt: 3,
  history: [],
};

describe('a logged package as a line', () => {
  it.each([
    [
      'leads to the edit page',
      {},
      { href: 'https://sellercentral.amazon.com/orders-v3/order/114-7941379-5480234/edit-shipment' },
    ],
    [
      'keeps an order id within its address',
      { orderId: '../x?y#z' },
      { href: 'https://sellercentral.amazon.com/orders-v3/order/..%2Fx%3Fy%23z/edit-shipment' },
    ],
    ['tells when it was entered last', {}, { at: 2 }],
    ['shows a typed carrier as typed', { carrier: 'Kurier Müller' }, { carrier: 'Kurier Müller' }],
    ['shows no number where none was given', { number: '' }, { number: [] }],
    ['shows no number where tracking was declined', { noTracking: true }, { number: [] }],
    ['has no reason without a defect', { findings: [{ code: 'duplicate', severity: 'warning' }] }, { reason: null }],
    [
      'has what a finding is called as its reason',
      { state: 'defect-expected', cause: 'check-digit' },
      { reason: { key: 'findingName_checkDigit' } },
    ],
    [
      'has the cause that only a report tells as its reason',
      { state: 'defect-reported', cause: 'not-scanned' },
      { reason: { key: 'causeName_notScanned' } },
    ],
    [
      'has declined tracking as its reason',
      { state: 'defect-expected', noTracking: true, cause: 'no-tracking' },
      { reason: { key: 'causeName_noTracking' } },
    ],
    [
      'leaves it at the state where the cause is not known',
      { state: 'defect-reported', cause: 'unknown' },
      { reason: null },
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(lineOf({ ...logged, ...(change as Partial<LoggedPackage>) }, 'en')).toMatchObject(expected);
  });

  it.each(languages.map(({ id }) => id))('has only reasons whose texts the popup keeps, in %s', (language) => {
    const { messages } = textsForPopup(language);
    const reasons = [...causes, ...findingCodes, 'no-tracking'].map(
      (cause) => lineOf({ ...logged, cause }, language).reason,
    );
    expect(reasons.filter((reason) => reason && !messages[reason.key])).toEqual([]);
    expect(reasons.filter((reason) => reason === null)).toHaveLength(1);
  });

  it('names the carrier in the language of the surface and groups the cleaned number', () => {
    expect(lineOf({ ...logged, carrier: 'SF Express' }, 'zh_CN').carrier).toBe('顺丰速运');
    expect(lineOf(logged, 'en').number.join('')).toBe('9400111202555842332669');
    expect(lineOf(logged, 'en').number.length).toBeGreaterThan(3);
  });
});
