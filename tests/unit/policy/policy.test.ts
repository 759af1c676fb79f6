import { describe, expect, it } from 'vitest';
import { listedCarriers } from '@/utils/policy/listed-carriers';
import { marketplaces, nameOfMarketplace } from '@/utils/policy/marketplaces';
import { policyFor } from '@/utils/policy/policy';
import { basePolicy, policyRows } from '@/utils/policy/policy-rows';

describe('the rules of a place and a day', () => {
  // Source: Amazon, Valid Tracking Rate FAQ (95 %, 98 % and 97 %, 72 hours, fifteen carriers).
  it.each([
    ['US', '2020-06-01'],
    ['US', '2026-11-21'],
    ['DE', '2026-11-21'],
    ['ZZ', '2026-11-21'],
  ])('%s on %s has the base of the FAQ', (marketplace, day) => {
    expect(policyFor(marketplace, day)).toMatchObject({
      target: 0.95,
      goals: { tracked: 0.98, onTime: 0.97 },
      windowDays: 30,
      visibleAfterHours: 72,
    });
    expect(policyFor(marketplace, day).supported).toHaveLength(15);
  });

  // Sources: the FAQ until, and the US policy of 15 January 2025 from that day on; elsewhere Amazon's pages differ.
  it.each([
    ['US', '2018-01-01', 'error'],
    ['US', '2025-01-14', 'error'],
    ['US', '2025-01-15', 'warning'],
    ['US', '2026-11-21', 'warning'],
    ['UK', '2018-01-01', 'warning'],
    ['JP', '2026-11-21', 'warning'],
  ])('an unsupported carrier in %s on %s is told as %s', (marketplace, day, unsupported) => {
    expect(policyFor(marketplace, day)).toMatchObject({ unsupported });
  });

  // Source: Amazon Seller Central help pages of each marketplace.
  it.each([
    ['DE', 'EUR 20'],
    ['ES', 'EUR 15'],
    ['FR', 'EUR 10'],
    ['AU', 'AUD 30'],
    ['US', undefined],
  ])('%s exempts untracked shipments below %s', (marketplace, untrackedBelow) => {
    expect(policyFor(marketplace, '2026-11-21').untrackedBelow).toBe(untrackedBelow);
  });

  it('tells where each row was read, and dates what is dated', () => {
    const places = new Set(marketplaces.map(({ id }) => id));
    for (const row of policyRows) {
      expect(places).toContain(row.marketplace);
      expect(row.source).toMatch(/^Amazon/);
      if (row.from !== null) expect(row.from).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    }
    expect(basePolicy.marketplace).toBe('*');
  });

  it.each(marketplaces.map(({ id }) => id))(
    'the rows of %s stand in the order of their days, for the last one wins',
    (id) => {
      const days = policyRows.filter(({ marketplace }) => marketplace === id).map(({ from }) => from ?? '');
      expect(days).toEqual([...days].sort());
    },
  );
});

describe('names', () => {
  it.each([
    ['US', 'United States', '美国'],
    ['UK', 'United Kingdom', '英国'],
    ['ZZ', 'ZZ', 'ZZ'],
  ])('%s is called %s and %s', (id, en, zh) => {
    expect(nameOfMarketplace(id)).toEqual({ en, zh_CN: zh });
  });

  it('has each marketplace once', () => {
    expect(new Set(marketplaces.map(({ id }) => id)).size).toBe(marketplaces.length);
  });

  // Source: Amazon, Shipping Confirmation template (US).
  it('lists the US carriers as Seller Central spells them', () => {
    const names = listedCarriers('US', '2026-11-21');
    expect(names).toHaveLength(45);
    expect(names).toEqual(expect.arrayContaining(['USPS', 'DHL eCommerce', 'Yun Express', 'Other']));
    expect(listedCarriers('DE', '2026-11-21')).toEqual([]);
  });
});
