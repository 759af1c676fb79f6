import type { CsvError, Parser } from 'csv-parse/browser/esm';
import { FileRefused } from './file-refused';
import type { Separator } from './separator';
import type { TableRow } from './table';

/** No row of a table is longer; what is, is a quotation mark that nothing closes, or no table. */
const longestRow = 1_000_000;

const lineBreak = /\r\n|\n|\r/g;

/**
 * Reads separated text piece by piece (RFC 4180, and what spreadsheets and Amazon make of it).
 *
 * A quotation mark counts at the beginning of a cell only, where the cell's end has its counterpart: an inch sign may
 * stand anywhere. A quoted cell may hold the separator and line breaks; Amazon's tab-separated files don't quote, so
 * there a mark never reaches beyond its own cell.
 */
export class SeparatedReader {
  readonly #parser: Parser;
  /** Where the row begins that is being read. */
  #line = 1;
  /** How many lines the parser has gone through. */
  #passed = 0;
  #isFed = false;
  #refuse: (refusal: FileRefused) => void = () => {};

  private constructor(
    parse: typeof import('csv-parse/browser/esm').parse,
    readonly separator: Separator,
    readonly onRow: (row: TableRow) => void,
  ) {
    this.#parser = parse({
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      quote: separator === '\t' ? null : '"',
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: longestRow,
      on_record: (cells: string[], { lines }) => {
        this.#take(cells, lines);
        return null;
      },
    });
    this.#parser.on('error', (error: CsvError) => this.#refuse(this.#refusalOf(error)));
    this.#parser.resume();
  }

  /** The library is only loaded once there is a file to read. */
  static async open(separator: Separator, onRow: (row: TableRow) => void): Promise<SeparatedReader> {
    const { parse } = await import('csv-parse/browser/esm');
    return new SeparatedReader(parse, separator, onRow);
  }

  /**
   * Takes the next piece; of the last one also a row without a line break at its end.
   * @throws {FileRefused} when a quoted cell is never closed, or a row never ends
   */
  async take(piece: string, isLast = false): Promise<void> {
    this.#isFed ||= piece !== '';
    // A parser that never got anything can't be ended (csv-parse 7.0.3, in browsers).
    if (!this.#isFed) return;
    await new Promise<void>((resolve, reject) => {
      this.#refuse = reject;
      if (isLast) this.#parser.once('end', resolve).end(piece);
      else this.#parser.write(piece, () => resolve());
    });
  }

  /** Ends the reading before the end of the file. */
  close(): void {
    this.#parser.destroy();
  }

  #take(cells: string[], lines: number): void {
    const texts = this.separator === '\t' ? cells.map(unquoted) : cells;
    const trimmed = texts.map((cell) => cell.trim());
    if (trimmed.some((cell) => cell !== '')) this.onRow({ line: this.#line, cells: trimmed });
    // The parser counts a return and a feed in a cell as two lines.
    const isBroken = lines > this.#passed + 1;
    this.#line += isBroken ? 1 + cells.reduce((sum, cell) => sum + (cell.match(lineBreak)?.length ?? 0), 0) : 1;
    this.#passed = lines;
  }

  #refusalOf(error: CsvError): FileRefused {
    const key = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'reportFileQuote' : 'reportFileRowLong';
    return new FileRefused({ key, values: [this.#line] }, this.#line, { cause: error });
  }
}

/** What a spreadsheet puts in marks when it saves tab-separated text. */
function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
