import { describe, expect, it } from 'vitest';
import { judge } from './judge';

const usps = '9400111202555842332669';

describe('places in the field as given', () => {
  it.each([
    [
      'special-character',
      { carrier: 'USPS', number: '9400 1112-02555842332669' },
      [
        [4, 5],
        [9, 10],
      ],
    ],
    ['special-character', { carrier: 'USPS', number: '📦9400111202555842332669' }, [[0, 2]]],
    [
      'special-character',
      { carrier: 'USPS', number: `Tracking #: ${usps}` },
      [
        [8, 9],
        [9, 10],
        [10, 11],
        [11, 12],
      ],
    ],
    ['carrier-mismatch', { carrier: 'USPS', number: '1Z5R89390357567127' }, [[0, 2]]],
    ['carrier-mismatch', { carrier: 'USPS', number: ' 1 Z5R89390357567127' }, [[1, 4]]],
    ['carrier-mismatch', { carrier: 'China Post', number: 'UG336196744YP' }, [[11, 13]]],
    [
      'wrong-character',
      { carrier: 'USPS', number: '94OO111202555842332669' },
      [
        [2, 3],
        [3, 4],
      ],
    ],
    [
      'wrong-character',
      { carrier: 'USPS', number: '94 OO 111202555842332669' },
      [
        [3, 4],
        [4, 5],
      ],
    ],
    ['wrong-length', { carrier: 'USPS', number: `${usps}15` }, [[22, 24]]],
    ['check-digit', { carrier: 'FedEx', number: '9865-78788856' }, [[1, 3]]],
    ['check-digit', { carrier: 'UPS', number: '1Z5R8939O357567127' }, [[8, 9]]],
    ['wrong-character', { carrier: 'UPS', number: '1A5R89390357567127' }, [[1, 2]]],
  ] as const)('%s in %j: %j', (code, entered, places) => {
    const finding = judge(entered).findings.find((found) => found.code === code)!;
    expect(finding.field).toBe('tracking');
    expect(finding.marks.map(({ start, end }) => [start, end])).toEqual(places);
    expect([finding.start, finding.end]).toEqual([places[0]?.[0], places.at(-1)?.[1]]);
  });

  it.each([
    ['wrong-length', { carrier: '4PX', number: '4PX30017946048461CN' }, 19],
    ['wrong-length', { carrier: 'USPS', number: '94001112025558423326' }, 20],
    ['check-digit', { carrier: 'UPS', number: '1ZO521OI0174389425' }, 18],
    ['blank', { carrier: 'USPS', number: '   ' }, 3],
    ['not-a-tracking-number', { carrier: 'USPS', number: '114-7941379-5480234' }, 19],
    ['unknown-format', { carrier: 'USPS', number: 'HELLO' }, 5],
  ] as const)('%s in %j is about the whole text', (code, entered, length) => {
    const finding = judge(entered).findings.find((found) => found.code === code);
    expect(finding).toMatchObject({ start: 0, end: length, marks: [] });
  });

  it('points into the name typed under Other, and the service', () => {
    const entered = {
      carrier: 'Other',
      typedCarrier: 'UniUni（快）',
      typedService: '2 天',
      number: 'UR06250000000000351',
    };
    const found = judge(entered).findings.filter(({ code }) => code === 'special-character');
    expect(found).toMatchObject([
      { field: 'carrier', start: 6, end: 9, fixes: [{ kind: 'clean', field: 'carrier', value: 'UniUni' }] },
      { field: 'service', start: 2, end: 3, fixes: [{ kind: 'clean', field: 'service', value: '2' }] },
    ]);
  });
});
