import type { Encoding } from './encoding';
import { FileRefused } from './file-refused';
import type { Separator } from './separator';

/** One row as it stands in the file. */
export interface TableRow {
  /** Where it begins: the line of a text file, the row of a sheet; counted from 1. */
  readonly line: number;
  /** The cells' texts, without the space around them; a row may have fewer or more than the header. */
  readonly cells: readonly string[];
}

/** No seller's report has so many rows, and no browser's page holds many more. */
export const mostRows = 500_000;

/** As many rows of forty columns; a sheet made of empty cells would fill the memory long before it has too many rows. */
export const mostCells = 20_000_000;

/** The rows of a table while it is read. */
export class TableRows {
  readonly all: TableRow[] = [];
  #cells = 0;

  /** @throws {FileRefused} when it is one too many, or has too many cells */
  add(row: TableRow): void {
    if (this.all.length >= mostRows) throw new FileRefused({ key: 'reportFileTooLong', values: [row.line] }, row.line);
    this.#cells += row.cells.length;
    if (this.#cells > mostCells) throw new FileRefused({ key: 'reportFileTooLarge' }, row.line);
    this.all.push(row);
  }
}

/** What was read from a file, before anything is understood of it. Blank rows are left out. */
export interface Table {
  readonly fileName: string;
  /** How the text was read; null of a workbook, which says so itself. */
  readonly encoding: Encoding | null;
  /** What parted the columns; null of a workbook. */
  readonly separator: Separator | null;
  readonly rows: readonly TableRow[];
  /** True of a workbook that counts its days from 1904 and not from 1900, as those from old Macs do. */
  readonly isFrom1904?: boolean;
  /** How many characters could not be read in this encoding: more than none means that another one fits better. */
  readonly unreadable: number;
}
