import { bytesOf } from './detect-encoding';
import { FileRefused } from './file-refused';
import { readTextTable, type TextLayout } from './read-text-table';
import { readWorkbook } from './read-workbook';
import type { Table } from './table';
import type { Work } from './work';

/** A file of a report is some megabytes; what is much more than ten times that is something else. */
const largestFile = 150_000_000;

/** Beginnings of files that are no tables, whatever they are called: PDF, pictures, and Excel's format before 2007. */
const strangers: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];
const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0];
const gzip = [0x1f, 0x8b];
const zip = [0x50, 0x4b];

/**
 * Reads a table from a file: text of any usual encoding and separator, or an Excel workbook's first sheet. What kind of
 * file it is, its first bytes tell and not its name.
 *
 * @param file a File, or a Blob with `fileName`
 * @param layout what the seller knows better than we can tell
 * @throws {FileRefused} when it is empty, no table, damaged or too large; and the signal's reason when ended by the seller
 */
export async function readTable(
  file: Blob & { readonly name?: string },
  { encoding = null, separator = null, ...work }: Partial<TextLayout> & Work = {},
): Promise<Table> {
  const fileName = file.name ?? '';
  if (file.size === 0) throw new FileRefused({ key: 'reportFileEmpty' });
  if (file.size > largestFile) throw new FileRefused({ key: 'reportFileTooLarge' });
  const beginning = await bytesOf(file, 0, 8);
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => beginning[at] === byte);
  if (begins(oldWorkbook)) throw new FileRefused({ key: 'reportFileOldWorkbook' });
  if (begins(gzip)) throw new FileRefused({ key: 'reportFilePacked' });
  if (strangers.some(begins)) throw new FileRefused({ key: 'reportFileNoTable' });
  const table = begins(zip)
    ? await readWorkbook(file, fileName, work)
    : await readTextTable(file, fileName, { encoding, separator }, work);
  work.onProgress?.(1);
  if (table.rows.length === 0) throw new FileRefused({ key: 'reportFileEmpty' });
  if (isNoTable(table)) throw new FileRefused({ key: 'reportFileNoTable' });
  return table;
}

/** A page saved in place of the file, a letter (RTF), data (JSON), or a text that nothing parts into columns. */
function isNoTable({ rows }: Table): boolean {
  const beginning = rows.slice(0, 50);
  return /^(<[!?a-z]|\[?{)/i.test(rows[0]!.cells[0]!) || beginning.every(({ cells }) => cells.length < 2);
}
