import { expect, it } from 'vitest';
import { rulesFor } from '@/utils/report/rules-for';

const day = '2026-11-21';
const own = { carriers: {}, unsupported: 'policy' } as const;

it.each([
  ['as the policy says', own, [true, false]],
  [
    'as the seller says, where they said anything',
    { ...own, carriers: { usps: { used: true, supported: false }, uniuni: { used: true, supported: true } } },
    [false, true],
  ],
  [
    'as the policy says of a carrier that is only used',
    { ...own, carriers: { uniuni: { used: true } } },
    [true, false],
  ],
])('USPS and UniUni are supported or not %s', (_, choices, supported) => {
  const { isSupported } = rulesFor('US', day, choices);
  expect([isSupported('usps'), isSupported('uniuni')]).toEqual(supported);
});

// Sources: the US policy of 15 January 2025, and the FAQ before.
it.each([
  ['policy', day, 'warning'],
  ['policy', '2024-12-31', 'error'],
  ['error', day, 'error'],
  ['warning', '2024-12-31', 'warning'],
] as const)('an unsupported carrier, by the choice %s on %s, is told as %s', (unsupported, on, told) => {
  expect(rulesFor('US', on, { ...own, unsupported }).unsupported).toBe(told);
});

it('a carrier counts as listed where the marketplace’s own list is known', () => {
  expect(rulesFor('US', day, own).listed).toContain('USPS');
  expect(rulesFor('DE', day, own).listed).toEqual([]);
});
