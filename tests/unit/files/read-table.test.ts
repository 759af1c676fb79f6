import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '@/utils/files/encoding';
import { FileRefused } from '@/utils/files/file-refused';
import { readTable } from '@/utils/files/read-table';
import { mostRows, TableRows } from '@/utils/files/table';
import { encode, encodeWithMark } from './encode';
import { workbook } from './workbook';

const fileOf = (content: BlobPart) => new Blob([content]);
const cellsOf = async (content: BlobPart, options?: Parameters<typeof readTable>[1]) =>
  (await readTable(fileOf(content), options)).rows.map(({ cells }) => cells);

/** Order ids are invented; the number is the example of USPS's label guide. */
const english = [
  ['Order ID', 'Carrier Name', 'Tracking ID'],
  ['114-0000001-0000001', 'USPS', '9400111202555842332669'],
];
const chinese = [
  ['订单编号', '承运人', '追踪编码', '分类'],
  ['114-0000001-0000001', '顺丰速运', 'SF1234567890123', '家居与厨房用品'],
];
const japanese = [
  ['注文番号', '配送業者', 'お問い合わせ伝票番号', 'カテゴリー'],
  ['250-0000001-0000001', 'ヤマト運輸', '123456789012', '家庭用品とキッチン'],
];
const western = [
  ['Order ID', 'Carrier Name', 'Product Category'],
  ['302-0000001-0000001', 'DHL', 'Küche, Haushalt und Größen'],
  ['171-0000001-0000002', 'Colissimo', 'Beauté – Hygiène'],
];
const quoted = (rows: string[][]) => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
const parted = (rows: string[][], separator: string) => rows.map((row) => row.join(separator)).join('\n');

describe('a text file', () => {
  it.each<[Encoding, string[][]]>([
    ['utf-8', english],
    ['utf-8', chinese],
    ['utf-8', japanese],
    ['utf-8', western],
    ['utf-16le', english],
    ['utf-16be', english],
    ['windows-1252', western],
    ['gb18030', chinese],
    ['shift_jis', japanese],
  ])('in %s is read in it: %#', async (encoding, rows) => {
    for (const separator of ['\t', ';']) {
      const table = await readTable(fileOf(encode(parted(rows, separator), encoding)));
      expect(table).toMatchObject({ encoding, separator, unreadable: 0 });
      expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
    }
    expect(await cellsOf(encode(quoted(rows), encoding))).toEqual(rows);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('says by its mark that it is in %s', async (encoding) => {
    const table = await readTable(fileOf(encodeWithMark(parted(chinese, '\t'), encoding)));
    expect(table.encoding).toBe(encoding);
    expect(table.rows.map(({ cells }) => cells)).toEqual(chinese);
  });

  it('is read as the seller says, and tells what can’t be read then', async () => {
    const bytes = encode(parted(western, '\t'), 'windows-1252');
    const table = await readTable(fileOf(bytes), { encoding: 'utf-8', separator: '\t' });
    expect(table).toMatchObject({ encoding: 'utf-8', unreadable: 6 });
  });

  it('loses one character with one byte, and tells', async () => {
    const bytes = encode(parted(chinese, '\t'), 'utf-8');
    const table = await readTable(fileOf(bytes.with(bytes.length - 1, 0x3f)));
    expect(table).toMatchObject({ encoding: 'utf-8', unreadable: 1 });
    const [head, [...cells]] = chinese as [string[], string[]];
    expect(table.rows.map((row) => row.cells)).toEqual([head, [...cells.slice(0, -1), '家居与厨房用\uFFFD?']]);
  });

  it.each([
    [
      'a separator and a quotation mark in a quoted cell',
      'a,b\n"x, ""y""",2',
      [
        ['a', 'b'],
        ['x, "y"', '2'],
      ],
    ],
    [
      'a line break in a quoted cell',
      'a,b\r\n"x\r\ny",2\r\nz,3',
      [
        ['a', 'b'],
        ['x\r\ny', '2'],
        ['z', '3'],
      ],
    ],
    [
      'an inch sign in a tab-separated cell',
      'a\tb\n5" bowl\t2\n"7" bowl\t3',
      [
        ['a', 'b'],
        ['5" bowl', '2'],
        ['"7" bowl', '3'],
      ],
    ],
    [
      'line ends of an old Macintosh',
      'a\tb\r1\t2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'blank lines and space around cells',
      'a\tb\n\n \t \n 1 \t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a mark that is closed before its cell ends',
      'a,b\n1,2\n"x"y,3\nz,4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['"x"y', '3'],
        ['z', '4'],
      ],
    ],
    [
      'a mark that nothing closes in a tab-separated cell',
      'a\tb\n"5 bowl\t2\nz\t3',
      [
        ['a', 'b'],
        ['"5 bowl', '2'],
        ['z', '3'],
      ],
    ],
    [
      'markup in its cells',
      'a,b\n<img src=x onerror=alert(1)>,"<script>alert(""1"")</script>"',
      [
        ['a', 'b'],
        ['<img src=x onerror=alert(1)>', '<script>alert("1")</script>'],
      ],
    ],
    ['rows of other lengths than the header', 'a\tb\n1\n1\t2\t3', [['a', 'b'], ['1'], ['1', '2', '3']]],
    [
      'commas in the texts of a tab-separated file',
      'a\tb\nx, y, z\t1\nx, y, z\t2',
      [
        ['a', 'b'],
        ['x, y, z', '1'],
        ['x, y, z', '2'],
      ],
    ],
  ])('may have %s', async (_, text, rows) => {
    expect(await cellsOf(text)).toEqual(rows);
  });

  it('keeps the lines it had, over blank ones and breaks in cells', async () => {
    const table = await readTable(fileOf('a,b\n\n"x\ny",1\nz,2'));
    expect(table.rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });
});

it('what kind of file it is, its beginning tells and not its name', async () => {
  for (const name of ['report.csv', 'report.xlsx', 'report.xls', 'report'])
    for (const content of [workbook(english), parted(english, ',')])
      expect((await readTable(Object.assign(fileOf(content), { name }))).rows.map(({ cells }) => cells)).toEqual(
        english,
      );
});

describe('a workbook', () => {
  const rows = [...western, ['114-0000001-0000003', 'R&D <test>', '']];

  it.each([
    ['as Excel writes it', {}],
    ['with texts in its cells', { texts: 'inline' as const }],
    ['with prefixed elements', { prefix: 'x' }],
    ['behind a hidden sheet', { hiddenFirst: true }],
  ])('is read %s', async (_, style) => {
    expect(await cellsOf(workbook(rows, style))).toEqual(rows);
  });

  // Apache POI, with which Java programs write workbooks, writes numbers as Java does: Double.toString.
  const asJava = (value: number) => value.toExponential().replace(/e\+?/, 'E');
  it.each<[number, string]>([
    [477179081230, '477179081230'],
    [10_000_000.5, '1.00000005E7'],
    [123456789012345, '123456789012345'],
    // Excel knows fifteen digits: what has more has lost the others.
    [6.129098301234e17, '6.129098301234E17'],
  ])('reads %d, written as Java writes it, as %s', async (value, text) => {
    expect(await cellsOf(workbook([['a', value]], { written: asJava }))).toEqual([['a', text]]);
  });

  it('keeps numbers as they are written, and the places of empty cells', async () => {
    const cells = Array.from({ length: 28 }, (_, column) => (column === 27 ? 123456789012 : column === 0 ? 'x' : null));
    const [row] = await cellsOf(workbook([cells]));
    expect([row?.length, row?.[0], row?.[27]]).toEqual([28, 'x', '123456789012']);
  });
});

describe('a file that can’t be used is refused with a reason', () => {
  const zip = (parts: Record<string, string>) =>
    zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    ) as Uint8Array<ArrayBuffer>;
  const whole = workbook(english);
  it.each<[string, BlobPart, string]>([
    ['empty', '', 'reportFileEmpty'],
    ['blank lines only', '\n \t\n', 'reportFileEmpty'],
    ['a page instead of the file', '<!doctype html><title>Sign in, please</title>', 'reportFileNoTable'],
    ['a letter', 'Hello\nhow are you\n', 'reportFileNoTable'],
    ['a PDF', '%PDF-1.7 a,b,c', 'reportFileNoTable'],
    ['a page without a head', '<table>\n<tr><td>a,b</td></tr>\n<tr><td>1,2</td></tr>', 'reportFileNoTable'],
    ['a letter with commas', '{\\rtf1 Hello, you\nhow, are you}', 'reportFileNoTable'],
    ['data', '[{"a": 1, "b": 2},\n{"a": 1, "b": 2}]', 'reportFileNoTable'],
    ['a backup of ours', '{"format":"vtr-guard-log","version":1,"records":[\n{"a":1}\n]}', 'reportFileNoTable'],
    ['an empty ZIP', new Uint8Array([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)]), 'reportFilePacked'],
    ['a packed table', zip({ 'report.csv': 'a,b\n1,2' }), 'reportFilePacked'],
    ['a table packed otherwise', gzipSync(strToU8('a,b\n1,2')) as Uint8Array<ArrayBuffer>, 'reportFilePacked'],
    ['a workbook of OpenDocument', zip({ mimetype: 'x', 'content.xml': '<a/>' }), 'reportFilePacked'],
    ['a workbook of Numbers', zip({ 'Index/Document.iwa': 'x' }), 'reportFilePacked'],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'reportFilePacked'],
    ['a workbook of before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'reportFileOldWorkbook'],
    ['a workbook cut off', whole.slice(0, whole.length / 3), 'reportFileDamaged'],
    ['a quotation mark never closed', 'a,b\n1,2\n"x,3\ny,4', 'reportFileQuote'],
  ])('%s', async (_, content, key) => {
    const refusal = await readTable(fileOf(content)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileRefused);
    expect(refusal).toMatchObject({ reason: { key }, line: key === 'reportFileQuote' ? 3 : null });
  });
});

it('a folder, or a file that is no longer there, is refused as such', async () => {
  const gone = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  const folder = Object.assign(new Blob(['a,b\n1,2']), { slice: () => gone });
  const refusal = await readTable(folder as unknown as Blob).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ reason: { key: 'reportFileUnreadable' } });
});

describe('a hostile file is refused with the line', () => {
  const long = 'x'.repeat(10_000_000);
  it.each<[string, BlobPart[], string, number]>([
    ['a cell of ten megabytes', ['a,b\n1,2\n', long, ',3\n4,5'], 'reportFileRowLong', 3],
    ['a quoted cell of ten megabytes', ['a,b\n1,2\n"', long, '",3\n4,5'], 'reportFileRowLong', 3],
    ['two hundred megabytes without a line break', new Array(20).fill(long), 'reportFileTooLarge', 0],
  ])('%s', async (_, parts, key, line) => {
    const refusal = await readTable(new Blob(parts)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ reason: { key }, line: line || null });
  });

  it('more rows than a page holds', () => {
    const rows = new TableRows();
    for (let at = 0; at < mostRows; at++) rows.add({ line: at + 2, cells: [] });
    expect(() => rows.add({ line: 500_002, cells: ['1', '2'] })).toThrow(
      expect.objectContaining({ reason: { key: 'reportFileTooLong', values: [500_002] }, line: 500_002 }),
    );
  });

  it('few rows of more cells than a page holds', () => {
    const rows = new TableRows();
    const cells = new Array<string>(16_384);
    const fill = () => {
      for (let line = 1; line < 2000; line++) rows.add({ line, cells });
    };
    expect(fill).toThrow(expect.objectContaining({ reason: { key: 'reportFileTooLarge' }, line: 1221 }));
  });

  it('a workbook whose cell names a column that no sheet has', async () => {
    const sheet = workbook(
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      { texts: 'inline', place: 'ZZZZZZZZ' },
    );
    const refusal = await readTable(fileOf(sheet)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ reason: { key: 'reportFileDamagedRow' }, line: 1 });
  });
});

describe('a long file', () => {
  const text = `Order ID\tTracking ID\r\n${Array.from({ length: 60_000 }, (_, at) => `114-0000000-${String(at).padStart(7, '0')}\tÜ${at}`).join('\r\n')}`;

  it('is read in pieces, whole, with its progress told', async () => {
    const shares: number[] = [];
    const table = await readTable(fileOf(text), { onProgress: (share) => shares.push(share) });
    expect(table.rows).toHaveLength(60_001);
    expect(table.rows.every(({ cells, line }, at) => cells.length === 2 && line === at + 1)).toBe(true);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBeGreaterThan(5);
    expect(shares.at(-1)).toBe(1);
  });

  it.each([
    ['text', fileOf(text)],
    ['a workbook', fileOf(workbook(text.split('\r\n').map((line) => line.split('\t'))))],
  ])('ends where the seller ends it: %s', async (_, file) => {
    const ending = new AbortController();
    const reading = readTable(file, { signal: ending.signal, onProgress: (share) => share > 0.3 && ending.abort() });
    await expect(reading).rejects.toHaveProperty('name', 'AbortError');
  });
});
