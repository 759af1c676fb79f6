import { describe, expect, it } from 'vitest';
import { say } from '@/utils/i18n';
import { textsIn } from '@/utils/texts';
import { judge } from './judge';

const usps = '9400111202555842332669';
const [en, zh] = [textsIn('en'), textsIn('zh_CN')];

describe('the calm line', () => {
  it.each([
    ['USPS', '94001112025558', 'typing', 'neutral', 'USPS, 14 of 22 digits'],
    ['USPS', usps, 'typing', 'ok', 'USPS: format OK, awaiting scan'],
    ['USPS', usps, 'rest', 'ok', 'USPS: format OK, awaiting scan'],
    ['UPS', '1Z5R8', 'typing', 'neutral', 'UPS, 5 of 18 characters'],
    ['FedEx', '986578', 'typing', 'neutral', 'FedEx, 6 of 12 digits'],
    ['FedEx', '965787', 'typing', 'neutral', 'FedEx, 6 of 12 digits'],
    // FedEx developer portal, numbers for tests; most of its numbers begin so, as its barcode of 34 could.
    ['FedEx', '7976156', 'typing', 'neutral', 'FedEx, 7 of 12 digits'],
    ['FedEx', '377101', 'typing', 'neutral', 'FedEx, 6 of 12 digits'],
    ['FedEx', '797615467620', 'typing', 'ok', 'FedEx: format OK, awaiting scan'],
    ['FedEx', '0203940847230', 'typing', 'neutral', 'FedEx, 13 of 15 digits'],
    ['FedEx', '10019213342500010', 'typing', 'neutral', 'FedEx, 17 of 34 digits'],
    ['USPS', '420381', 'typing', 'neutral', 'USPS, 6 of 30 digits'],
    ['Yun Express', 'YT20', 'typing', 'neutral', 'Yun Express, 4 of 18 characters'],
    ['UPS', '12345', 'typing', 'neutral', undefined],
    ['', '12345', 'typing', 'neutral', undefined],
    ['Estes', '12345', 'typing', 'neutral', undefined],
  ] as const)('%s %s while %s: %s, %s', (carrier, number, moment, state, line) => {
    const verdict = judge({ carrier, number }, { moment });
    expect(verdict.state).toBe(state);
    expect(verdict.status && say(en, verdict.status)).toBe(line);
  });

  it('is one and the same for all right numbers of a carrier', () => {
    const one = judge({ carrier: 'USPS', number: usps });
    const other = judge({ carrier: 'USPS', number: '9400111206206406260787' });
    expect(one.status).toBe(other.status);
    expect(one.findings).toBe(other.findings);
    expect(say(zh, one.status!)).toBe('USPS：格式正确，等待扫描');
  });

  it('says nothing where no tracking is meant', () => {
    expect(judge({ carrier: 'USPS', number: '', noTracking: true })).toMatchObject({ state: 'neutral', findings: [] });
  });
});

describe('a number that stands elsewhere, too', () => {
  const order = '114-7941379-5480234';
  it.each([
    [[{ orderId: order, package: '1' }], `This number is already on order ${order}.`],
    [[{ orderId: order, package: '2' }], `Already on order ${order}, package 2.`],
    [[{ orderId: '112-0000001-0000017', package: '1' }], 'Package 1 of this order has the same number.'],
    [
      [
        { orderId: order, package: '1' },
        { orderId: order, package: '2' },
      ],
      'This number is already on 2 other packages.',
    ],
  ])('%j: %s', (elsewhere, title) => {
    const { findings } = judge({ carrier: 'USPS', number: usps }, { elsewhere, orderId: '112-0000001-0000017' });
    expect(say(en, findings[0]!.title)).toBe(title);
  });
});
