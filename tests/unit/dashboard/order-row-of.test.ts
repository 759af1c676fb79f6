import { describe, expect, it } from 'vitest';
import { orderRowOf } from '@/entrypoints/dashboard/order-row-of';
import { queryRows } from '@/utils/log/query';
import type { Confirmation } from '@/utils/messages';
import { hour, noon } from '../log/confirmation';
import { logged } from '../log/logged';

const mismatch = [{ code: 'carrier-mismatch', severity: 'error' }] as const;
const ups = '1Z5R89390357567127';

/** How the table shows what was entered in turn, at noon of 21 November 2026. */
async function shown(language: 'en' | 'zh_CN', ...entries: Partial<Confirmation>[]) {
  const db = await logged(...entries);
  const { rows } = await queryRows(db, { offset: 0, limit: 10 });
  return rows.map((row) => orderRowOf(row, language, noon(21)));
}

describe('a logged package as the order table shows it', () => {
  it('with its history: what stood there before where it changed, and nothing where it did not', async () => {
    const [row] = await shown(
      'en',
      { number: ups, findings: mismatch, at: noon(19) },
      { page: 'edit', number: ups, carrier: 'UPS', at: noon(20) },
      { page: 'edit', number: '1Z5R89390357567136', numberBefore: ups, carrier: 'UPS', at: noon(20) + hour },
    );
    const groups = ['1Z', '5R8939', '03', '5756', '712', '7'].join('');
    expect(row?.history.map(({ kind }) => kind)).toEqual(['confirmed', 'edited', 'edited']);
    expect(row?.history.map(({ carrier }) => carrier)).toEqual([
      { after: 'USPS' },
      { after: 'UPS', before: 'USPS' },
      { after: 'UPS' },
    ]);
    expect(row?.history.map(({ number }) => number.before?.join('') ?? null)).toEqual([null, null, groups]);
    expect(row?.history[2]?.number.after.join('')).toBe('1Z5R89390357567136');
  });

  it('with why it is a defect, what was found, and what to do about it', async () => {
    const [row] = await shown('en', { number: ups, findings: mismatch });
    expect(row).toMatchObject({
      state: 'defect-expected',
      reason: { key: 'causeName_carrierMismatch' },
      findings: [{ key: expect.stringMatching(/carrierMismatch/i) }],
      todo: { title: { key: 'actionTitle_correct' }, isCase: false },
    });
    const [fine] = await shown('en', {});
    expect(fine).toMatchObject({ reason: null, findings: [], todo: null, oddities: [] });
  });

  it('with what stands out in the log: its number on another order, and a late entry', async () => {
    const late = [{ code: 'late-entry', severity: 'warning' }] as const;
    const rows = await shown('en', { orderId: '114-0000000-0000001', at: noon(20) }, { findings: late });
    expect(rows.map(({ oddities }) => oddities.map(({ key }) => key))).toEqual([
      ['dashboardOddDuplicate', 'dashboardOddLate'],
      ['dashboardOddDuplicate'],
    ]);
  });

  it.each([
    ['en', 'China Post', 'China Post', { en: 'United States', zh_CN: '美国' }],
    ['zh_CN', 'China Post', '中国邮政', { en: 'United States', zh_CN: '美国' }],
    ['zh_CN', 'Pigeon Post', 'Pigeon Post', { key: 'popupUnknownMarketplace' }],
  ] as const)('in %s: %s is %s', async (language, carrier, name, place) => {
    const [row] = await shown(language, { carrier, marketplace: name === 'Pigeon Post' ? '' : 'US' });
    expect(row).toMatchObject({ carrier: name, marketplace: place, category: null });
  });

  it('without tracking as without a number', async () => {
    expect((await shown('en', { noTracking: true, number: '1' }))[0]?.number).toEqual([]);
  });
});
