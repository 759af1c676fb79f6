import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '@/utils/files/encoding';
import { FileRefused } from '@/utils/files/file-refused';
import { readTable } from '@/utils/files/read-table';
import type { Table } from '@/utils/files/table';
import { type Mapping, suggestMapping } from '@/utils/report/mapping';
import { readReport } from '@/utils/report/read-report';
import { encode } from '../files/encode';
import { workbook } from '../files/workbook';

const fixture = async (name: string) => readTable(new Blob([await readFile(`tests/fixtures/reports/${name}`)]));
const understood = async (table: Table) => (await readReport(table, suggestMapping(table))).rows;
const tableOf = (text: string) => readTable(new Blob([text]));
const reported = async (text: string, change: Partial<Mapping> = {}) => {
  const table = await tableOf(text);
  return readReport(table, { ...suggestMapping(table), ...change });
};

describe('the layouts that are known', () => {
  it('reads the X and InvalidId of the FAQ, and no other defect as one of tracking', async () => {
    const table = await fixture('marked.txt');
    const mapping = suggestMapping(table);
    expect(mapping).toMatchObject({ layout: 'marked', certainty: 'certain', rowsAre: 'defect' });
    const { rows } = await readReport(table, mapping);
    expect(rows.map(({ orderId, isDefect, isInvalidId, number }) => [orderId, isDefect, isInvalidId, number])).toEqual([
      ['001-12345-67890', true, true, null],
      ['114-0000001-0000001', false, false, '9400111202555842332669'],
      ['114-0000001-0000002', true, false, '1Z12345E0205271688'],
    ]);
  });

  it('reads one yes or no, as in Europe about 2021', async () => {
    const table = await fixture('answered.csv');
    const mapping = suggestMapping(table, 'DE');
    expect(mapping).toMatchObject({ layout: 'answered', certainty: 'likely', doubtful: ['trackingId', 'carrier'] });
    const report = await readReport(table, mapping);
    expect(report.rows.map(({ isDefect }) => isDefect)).toEqual([true, true, false]);
    expect(report).toMatchObject({ from: '2021-11-21', to: '2021-11-23' });
  });

  it('reads the four criteria of today', async () => {
    const table = await fixture('criteria.csv');
    const mapping = suggestMapping(table);
    expect(mapping).toMatchObject({ layout: 'criteria', certainty: 'certain', doubtful: [] });
    const report = await readReport(table, mapping);
    expect(report).toMatchObject({ from: '2026-11-03', to: '2026-11-09', skipped: [] });
    expect(report.rows[1]).toEqual({
      line: 3,
      orderId: '114-0000001-0000002',
      isInvalidId: false,
      isDefect: true,
      number: '',
      carrier: 'USPS',
      service: 'Ground',
      promised: '2026-11-04',
      shipBy: null,
      category: 'Patio, Lawn & Garden',
      sku: null,
      isCancelled: false,
      criteria: { hasValidTracking: false, hasTrackingId: false, carrierScan: false, deliveryScan: false },
    });
  });

  it('takes categories from a list of orders, and calls none of them a defect', async () => {
    const table = await fixture('orders.txt');
    const mapping = suggestMapping(table);
    expect(mapping).toMatchObject({ layout: 'orders', rowsAre: 'order' });
    const { rows } = await readReport(table, mapping);
    expect(rows[0]).toMatchObject({ isDefect: false, category: 'Kitchen', sku: 'CUP-BLUE' });
    // The promise of this report is the seller's, to ship: what it says of the delivery nobody knows.
    expect(rows[0]).toMatchObject({ shipBy: '2026-11-03', promised: null });
  });
});

describe('a header', () => {
  const [id, scan, delivery] = ['114-0000001-0000001', 'No', 'Yes'];
  it.each([
    ['in capitals, with underscores', 'ORDER_ID\tANY_PHYSICAL_SCAN_FROM_CARRIER\tDELIVERY_SCAN_OR_ATTEMPT'],
    ['with a slash for "or"', 'order-id\tAny physical scan from carrier\tDelivery scan/attempt'],
    [
      'with what may be answered behind it',
      'Order ID\tAny physical scan from carrier (Yes/No)\tDelivery scan or attempt (Yes/No)',
    ],
    ['in another order', 'Delivery scan or attempt\tOrder ID\tAny physical scan from carrier'],
    [
      'under a title',
      'Valid Tracking Rate\t\t\n\t2026-11-22\t\nOrder ID\tAny physical scan from carrier\tDelivery scan or attempt',
    ],
  ])('is found by name: %s', async (_, header) => {
    const cells = header.startsWith('Delivery') ? [delivery, id, scan] : [id, scan, delivery];
    const { rows } = await reported(`${header}\n${cells.join('\t')}`);
    expect(rows).toMatchObject([{ orderId: id, criteria: { carrierScan: false, deliveryScan: true } }]);
  });

  it.each([
    ['in Chinese', '订单编号\t承运人\t追踪编码\t商品分类', 'gb18030' as const],
    ['in Japanese', '注文番号\t配送業者\tお問い合わせ伝票番号\tカテゴリー', 'shift_jis' as const],
  ])('%s is likely to be understood, and the seller is asked', async (_, header, encoding) => {
    const table = await readTable(new Blob([encode(`${header}\n250-0000001-0000001\t-\t123\t-`, encoding)]));
    const mapping = suggestMapping(table, 'JP');
    expect(Object.keys(mapping.places)).toEqual(['orderId', 'trackingId', 'carrier', 'category']);
    expect(mapping.certainty).toBe('unsure');
  });

  // That a report is translated is inferred, as are the translations: the seller is always asked.
  const translations = [
    [
      'German',
      '"Bestell-ID";Versandunternehmen;Tracking-ID;Versprochenes Lieferdatum;Gültige Sendungsverfolgungsnummer;Produktkategorie',
      '302-0000001-0000001;DHL;1234;05.11.2026;Nein;Küche',
      'windows-1252',
    ],
    [
      'Japanese',
      '注文番号,配送業者,追跡番号,配達予定日,有効な追跡番号,商品カテゴリー',
      '503-0000001-0000001,ヤマト運輸,1234,2026/11/05,いいえ,玩具',
      'shift_jis',
    ],
    [
      'Chinese',
      '订单编号\t承运人\t追踪编码\t承诺送达日期\t有效追踪\t商品分类',
      '112-0000001-0000001\t云途\t1234\t2026年11月5日\t否\t玩具',
      'gb18030',
    ],
  ] as const;
  it.each(translations)('in %s leads to the verdict, the day and the category', async (_, header, row, encoding) => {
    const table = await readTable(new Blob([encode(`${header}\r\n${row}\r\n`, encoding)]));
    const mapping = suggestMapping(table, 'DE');
    expect(mapping).toMatchObject({ layout: 'answered', certainty: 'likely' });
    const { rows } = await readReport(table, mapping);
    expect(rows).toMatchObject([{ number: '1234', promised: '2026-11-05', isDefect: true }]);
    expect(rows[0]?.category).toBeTruthy();
  });

  it('of two columns by one name the documented one is taken, and of two alike the first, doubtfully', async () => {
    const one = suggestMapping(await tableOf('Order\tOrder ID\tNo Valid Tracking\n1\t114-0000001-0000001\tX'));
    expect([one.places.orderId, one.certainty]).toEqual([1, 'certain']);
    const two = suggestMapping(await tableOf('Order ID\tOrder ID\tNo Valid Tracking\n114-0000001-0000001\t1\tX'));
    expect([two.places.orderId, two.doubtful]).toEqual([0, ['orderId']]);
  });

  it('that nobody has described is matched by the seller', async () => {
    const text = 'Commande\tProbleme\n171-0000001-0000001\toui\n171-0000001-0000002\t';
    const table = await tableOf(text);
    expect(suggestMapping(table)).toMatchObject({ layout: 'unknown', header: null, certainty: 'unsure' });
    const refusal = await readReport(table, suggestMapping(table)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileRefused);
    expect(refusal).toMatchObject({
      line: 1,
      reason: { key: 'reportFileNoHeader', values: [1, 'Commande · Probleme'] },
    });
    const { rows } = await reported(text, { header: 0, places: { orderId: 0, noValidTracking: 1 } });
    expect(rows.map(({ isDefect }) => isDefect)).toEqual([true, false]);
  });
});

describe('a row', () => {
  it.each([
    ['a criterion answered No', 'Order ID,Any physical scan from carrier\n114-0000001-0000001,No', true],
    ['every criterion answered Yes', 'Order ID,Any physical scan from carrier\n114-0000001-0000001,Yes', false],
    [
      'a verdict against its criteria',
      'Order ID,Has valid tracking,Has tracking ID\n114-0000001-0000001,Yes,No',
      false,
    ],
    ['no verdict at all: the report lists defects only', 'Order ID,Tracking ID\n114-0000001-0000001,1', true],
    ['InvalidId in small letters, without its hyphen', 'Order ID,Tracking ID\n114-0000001-0000001,invalidid', true],
    ['InvalidId in a column of no name', 'Order ID,E\n114-0000001-0000001,114-0000001-0000001-InvalidId', true],
  ])('with %s', async (_, text, isDefect) => {
    expect((await reported(text)).rows).toMatchObject([{ isDefect }]);
  });

  it.each([
    ['Yes', 'No'],
    ['YES', 'NO'],
    ['TRUE', 'FALSE'],
    ['1', '0'],
    ['是', '否'],
    ['有', '无'],
    ['はい', 'いいえ'],
    ['Ja', 'Nein'],
    ['Ja', 'Nee'],
    ['Ja', 'Nej'],
    ['Oui', 'Non'],
    ['Sí', 'No'],
    ['Sì', 'No'],
    ['Sim', 'Não'],
    ['Tak', 'Nie'],
    ['Evet', 'Hayır'],
    ['EVET', 'HAYIR'],
    ['نعم', 'لا'],
  ])('is answered by %s or %s', async (yes, no) => {
    const { rows } = await reported(
      `Order ID,Has Valid Tracking Number\n114-0000001-0000001,${yes}\n114-0000001-0000002,${no}`,
    );
    expect(rows.map(({ isDefect, criteria }) => [isDefect, criteria])).toEqual([
      [false, { hasValidTracking: true }],
      [true, { hasValidTracking: false }],
    ]);
  });

  it.each([
    ['a blank order id', ',X', 'reportRowNoOrder'],
    ['a sum below the table', 'Total:,12', 'reportRowOddOrder'],
  ])('with %s is skipped, with its line and the reason', async (_, row, key) => {
    const report = await reported(`Order ID,No Valid Tracking\n114-0000001-0000001,X\n${row}`);
    expect(report.rows).toHaveLength(1);
    expect(report.skipped).toMatchObject([{ line: 3, reason: { key } }]);
  });

  it('is read without a spreadsheet’s guards around its numbers', async () => {
    const { rows } = await reported(
      'Order ID\tTracking ID\tNo Valid Tracking\n\'114-0000001-0000001\t="0034043416"\tX',
    );
    expect(rows).toMatchObject([{ orderId: '114-0000001-0000001', number: '0034043416' }]);
  });

  it('of a cancelled order is known by its status', async () => {
    const { rows } = await reported('Order ID\tOrder Status\tNo Valid Tracking\n114-0000001-0000001\tCanceled\tX');
    expect(rows).toMatchObject([{ isCancelled: true }]);
  });
});

describe('however it was saved', () => {
  const layouts = ['marked.txt', 'answered.csv', 'criteria.csv', 'orders.txt'];
  const asText: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'gb18030', 'shift_jis'];
  const inWords: Readonly<Partial<Record<Encoding, string>>> = {
    'windows-1252': 'Küche',
    gb18030: '家居用品',
    shift_jis: '台所用品',
  };

  it.each(layouts.flatMap((layout) => asText.map((encoding) => [layout, encoding] as const)))(
    '%s says the same in %s',
    async (layout, encoding) => {
      const original = await fixture(layout);
      // A word of the encoding's own language, in a column that nobody reads: without one there is nothing to tell it by.
      const rows = original.rows.map(({ cells }) => [...cells, inWords[encoding] ?? 'Kitchen']);
      for (const separator of ['\t', ',', ';']) {
        const text = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
        const saved = await readTable(new Blob([encode(text, encoding)]));
        expect(saved).toMatchObject({ encoding, separator, unreadable: 0 });
        expect(await understood(saved)).toEqual(await understood(original));
      }
    },
  );

  it.each([
    ['1900', {}, 46_331],
    ['1904, as Excel says it', { date1904: '1' }, 44_869],
    ['1904, as XML says it', { date1904: 'true' }, 44_869],
    ['1900, as it may say', { date1904: '0' }, 46_331],
  ])('a workbook that counts its days from %s names the same day', async (_, style, days) => {
    const rows = [
      ['Order ID', 'No Valid Tracking', 'Promised Delivery Date'],
      ['112-0000001-0000001', 'X', days],
    ];
    const table = await readTable(new Blob([workbook(rows, style)]));
    expect((await readReport(table, suggestMapping(table))).from).toBe('2026-11-05');
  });

  it.each(layouts)('%s says the same in a workbook', async (layout) => {
    const original = await fixture(layout);
    const saved = await readTable(new Blob([workbook(original.rows.map(({ cells }) => cells))]));
    expect(await understood(saved)).toEqual(await understood(original));
  });
});
