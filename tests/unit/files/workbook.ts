import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';

/** What differs between the programs that write workbooks. */
export interface WorkbookStyle {
  /** Texts in one shared list (Excel), or in the cells (many exporters). */
  readonly texts?: 'shared' | 'inline';
  /** A namespace's prefix before each element of the sheet. */
  readonly prefix?: string;
  /** A hidden sheet before the visible one. */
  readonly hiddenFirst?: boolean;
  /** How numbers are written; as JavaScript does unless given. */
  readonly written?: (value: number) => string;
  /** What the workbook says of the day it counts from. */
  readonly date1904?: string;
  /** The sheet behind all it refers to (Excel), or before it (some exporters). */
  readonly isSheetLast?: boolean;
  /** Written as it was made: how long a part is stands behind it, and not in front (flag 3 of a ZIP). */
  readonly isStreamed?: boolean;
  /** The letters of a column that every cell is said to be in. */
  readonly place?: string;
}

/** An Excel workbook (ECMA-376) with `rows` in its first visible sheet; a number is written as one. */
export function workbook(
  rows: readonly (readonly (string | number | null)[])[],
  {
    texts = 'shared',
    prefix = '',
    hiddenFirst = false,
    written = String,
    date1904,
    isSheetLast,
    isStreamed,
    place: said,
  }: WorkbookStyle = {},
): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const p = prefix && `${prefix}:`;
  const cell = (value: string | number | null, row: number, column: number) => {
    if (value === null) return '';
    const place = `r="${said ?? columnName(column)}${row + 1}"`;
    if (typeof value === 'number') return `<${p}c ${place}><${p}v>${written(value)}</${p}v></${p}c>`;
    if (texts === 'inline')
      return `<${p}c ${place} t="inlineStr"><${p}is><${p}t>${escaped(value)}</${p}t></${p}is></${p}c>`;
    strings.push(value);
    return `<${p}c ${place} t="s"><${p}v>${strings.length - 1}</${p}v></${p}c>`;
  };
  const body = rows
    .map(
      (cells, row) =>
        `<${p}row r="${row + 1}">${cells.map((one, column) => cell(one, row, column)).join('')}</${p}row>`,
    )
    .join('');
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = `<${p}worksheet xmlns${prefix && `:${prefix}`}="${namespace}"><${p}sheetData>${body}</${p}sheetData></${p}worksheet>`;
  const hidden = `<worksheet xmlns="${namespace}"><sheetData><row r="1"><c r="A1"><v>0</v></c></row></sheetData></worksheet>`;
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheets = [
    ...(hiddenFirst ? ['<sheet name="Hidden" state="hidden" r:id="rId2"/>'] : []),
    '<sheet name="Report" r:id="rId1"/>',
  ];
  const visible = { 'xl/worksheets/sheet1.xml': strToU8(sheet) };
  const parts = {
    ...(isSheetLast ? {} : visible),
    'xl/worksheets/sheet2.xml': strToU8(hidden),
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="${namespace}">${strings.map((text) => `<si><r><t>${escaped(text)}</t></r><rPh><t>hint</t></rPh></si>`).join('')}</sst>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${namespace}" xmlns:r="${relations}">${date1904 === undefined ? '' : `<workbookPr date1904="${date1904}"/>`}<sheets>${sheets.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    ...(isSheetLast ? visible : {}),
  };
  return (isStreamed ? streamed(parts) : zipSync(parts)) as Uint8Array<ArrayBuffer>;
}

function streamed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => void pieces.push(piece));
  for (const [name, bytes] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
