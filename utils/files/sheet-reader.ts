import { FileRefused } from './file-refused';
import { mostCells, type TableRow } from './table';
import type { TakePart } from './workbook-parts';
import { xmlReader } from './xml-reader';

/** The texts that a workbook's cells refer to by number. Hints on pronunciation (`rPh`) are no part of a text. */
export function sharedStringsReader(strings: string[]): TakePart {
  let text = '';
  let isText = false;
  let inHint = false;
  return xmlReader({
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inHint = true;
      else if (name === 't') isText = !inHint;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') inHint = false;
      else if (name === 'si') {
        if (strings.length >= mostCells) throw new FileRefused({ key: 'reportFileTooLarge' });
        strings.push(text);
      }
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
}

/** Excel's own limit: XFD is the last column. What names one beyond it is damaged, or made to fill the memory. */
const mostColumns = 16_384;

/** The rows of a sheet (ECMA-376, 18.3): each cell names its place, and empty ones may be left out. */
export function sheetReader(strings: readonly string[], onRow: (row: TableRow) => void): TakePart {
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let type: string | undefined;
  let isValue = false;
  let value = '';
  const textOf = (written: string) => {
    if (type === 's') return strings[Number(written)] ?? '';
    return type === undefined || type === 'n' ? plainNumber(written) : written;
  };
  return xmlReader({
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes().r ?? line + 1);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        const { r, t } = attributes();
        column = r === undefined ? column + 1 : columnOf(r);
        if (column >= mostColumns) throw new FileRefused({ key: 'reportFileDamagedRow', values: [line] }, line);
        type = t;
        value = '';
      } else if (name === 'v' || name === 't') isValue = true;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') {
        while (cells.length < column) cells.push('');
        cells[column] = textOf(value).trim();
      } else if (name === 'row' && cells.some((cell) => cell !== '')) onRow({ line, cells });
    },
    text(piece) {
      if (isValue) value += piece;
    },
  });
}

/** More digits than these a spreadsheet does not keep: a number that was longer has lost the rest. */
const keptDigits = 15;

/** A whole number as its digits, where a program wrote it with an exponent and lost none of them (Java: `4.7717908123E11`). */
function plainNumber(written: string): string {
  if (!/^\d\.\d+E\d{1,2}$/.test(written)) return written;
  const digits = String(Number(written));
  return /^\d+$/.test(digits) && digits.length <= keptDigits ? digits : written;
}

/** `AB12` is in the 28th column: letters count as digits to the base 26, without a zero. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
