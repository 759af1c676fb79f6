import { FileRefused } from './file-refused';
import type { Separator } from './separator';
import type { TableRow } from './table';

/** No row of a table is longer; what is, is a quotation mark that nothing closes. */
const longestRow = 1_000_000;

/**
 * Reads separated text piece by piece (RFC 4180, and what spreadsheets and Amazon make of it).
 *
 * A quotation mark counts at the beginning of a cell only: Amazon's tab-separated files don't quote, and an inch sign
 * may stand anywhere in them. A quoted cell may hold the separator, and line breaks where commas or semicolons part.
 */
export class SeparatedReader {
  #text = '';
  #line = 1;

  constructor(
    readonly separator: Separator,
    readonly onRow: (row: TableRow) => void,
  ) {}

  /**
   * Takes the next piece; of the last one also a row without a line break at its end.
   * @throws {FileRefused} when a quoted cell is never closed
   */
  take(piece: string, isLast = false): void {
    this.#text += piece;
    let start = 0;
    for (let end = this.#endOfRow(start, isLast); end; end = this.#endOfRow(start, isLast)) {
      this.#give(this.#text.slice(start, end.at), end.lines);
      start = end.next;
    }
    this.#text = this.#text.slice(start);
    if (this.#text.length > longestRow || (isLast && this.#text !== '')) {
      throw new FileRefused({ key: 'reportFileQuote', values: [this.#line] }, this.#line);
    }
  }

  #give(row: string, lines: number): void {
    const cells = row.includes('"') ? this.#cellsOf(row) : row.split(this.separator);
    for (let at = 0; at < cells.length; at++) cells[at] = cells[at]!.trim();
    if (cells.some((cell) => cell !== '')) this.onRow({ line: this.#line, cells });
    this.#line += lines;
  }

  /** Where the row that begins at `start` ends; null while its end has not been taken. */
  #endOfRow(start: number, isLast: boolean): { at: number; next: number; lines: number } | null {
    const text = this.#text;
    if (start >= text.length) return null;
    let lines = 1;
    for (let from = start; ; lines++) {
      const at = endOfLine(text, from);
      if (at === -1) {
        const isWhole = isLast && !(this.#mayBreak && isOpen(text.slice(start), this.separator));
        return isWhole ? { at: text.length, next: text.length, lines } : null;
      }
      // After a return at the very end a line feed may follow in the next piece.
      if (text[at] === '\r' && at + 1 === text.length && !isLast) return null;
      const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
      if (!this.#mayBreak || !isOpen(text.slice(start, at), this.separator)) return { at, next, lines };
      from = next;
    }
  }

  get #mayBreak(): boolean {
    return this.separator !== '\t';
  }

  #cellsOf(row: string): string[] {
    const cells: string[] = [];
    for (let at = 0; at <= row.length; ) {
      const quoted = quotedCell(row, at, this.separator);
      const end = quoted ? quoted.end : endOfCell(row, at, this.separator);
      cells.push(quoted ? quoted.text : row.slice(at, end));
      at = end + 1;
    }
    return cells;
  }
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const line = feed === -1 ? text : text.slice(from, feed);
  const back = line.indexOf('\r', feed === -1 ? from : 0);
  if (back === -1) return feed;
  return feed === -1 ? back : from + back;
}

function endOfCell(row: string, from: number, separator: Separator): number {
  const end = row.indexOf(separator, from);
  return end === -1 ? row.length : end;
}

/** The cell at `from` when it is a quoted one that is closed where a cell ends. */
function quotedCell(row: string, from: number, separator: Separator): { text: string; end: number } | null {
  if (row[from] !== '"') return null;
  for (let at = row.indexOf('"', from + 1); at !== -1; at = row.indexOf('"', at + 1)) {
    if (row[at + 1] === '"') at += 1;
    else if (at + 1 === row.length || row[at + 1] === separator) {
      return { text: row.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
    }
  }
  return null;
}

/** True when a quoted cell of this beginning of a row is still open, so that the row goes on in the next line. */
function isOpen(row: string, separator: Separator): boolean {
  if (!row.includes('"')) return false;
  for (let at = 0; at <= row.length; ) {
    const quoted = quotedCell(row, at, separator);
    if (row[at] === '"' && !quoted) return true;
    at = (quoted ? quoted.end : endOfCell(row, at, separator)) + 1;
  }
  return false;
}
