import { FileRefused } from './file-refused';
import { sharedStringsReader, sheetReader } from './sheet-reader';
import { type Table, TableRows } from './table';
import { partOf, type Work } from './work';
import { readParts } from './workbook-parts';
import { xmlReader } from './xml-reader';

/** What a workbook says of itself before its sheets are read. */
interface Outline {
  /** Its visible sheets in order, by the id of their relation. */
  readonly sheets: string[];
  /** Where the part of a relation lies in the ZIP. */
  readonly parts: Map<string, string>;
  readonly strings: string[];
  /** A boolean of XML Schema: `1` or `true`. Absent where days are counted from 1900 (ECMA-376, 18.2.28). */
  date1904?: string | undefined;
}

/**
 * Reads the first visible sheet of an Excel workbook (.xlsx, ECMA-376).
 * @throws {FileRefused} when it is damaged, or another ZIP: a packed file, or a workbook of Numbers or OpenDocument
 */
export async function readWorkbook(file: Blob, fileName: string, work: Work): Promise<Table> {
  const outline: Outline = { sheets: [], parts: new Map(), strings: [] };
  let isWorkbook = false;
  // A ZIP's parts come in any order, and a sheet needs the texts: so the file is gone through twice.
  await readParts(
    file,
    (name) => {
      isWorkbook ||= /(^|\/)workbook\.xml$/.test(name);
      return outlineReader(name, outline);
    },
    partOf(work, 0, 0.3),
  );
  if (!isWorkbook) throw new FileRefused({ key: 'reportFilePacked' });
  const sheet = outline.parts.get(outline.sheets[0] ?? '');
  if (sheet === undefined) throw new FileRefused({ key: 'reportFileDamaged' });
  const rows = new TableRows();
  let isRead = false;
  const takeSheet = (name: string) => {
    if (name !== sheet) return null;
    isRead = true;
    return sheetReader(outline.strings, (row) => rows.add(row));
  };
  await readParts(file, takeSheet, partOf(work, 0.3, 1));
  if (!isRead) throw new FileRefused({ key: 'reportFileDamaged' });
  const isFrom1904 = /^(1|true)$/.test(outline.date1904 ?? '');
  return { fileName, encoding: null, separator: null, rows: rows.all, isFrom1904, unreadable: 0 };
}

function outlineReader(name: string, outline: Outline) {
  const { sheets, parts, strings } = outline;
  if (/(^|\/)sharedStrings\.xml$/i.test(name)) return sharedStringsReader(strings);
  if (/(^|\/)workbook\.xml$/.test(name)) {
    return xmlReader({
      open(element, attributes) {
        if (element === 'workbookPr') outline.date1904 = attributes().date1904;
        if (element !== 'sheet') return;
        const { state, ...rest } = attributes();
        const relation = Object.entries(rest).find(([attribute]) => attribute.endsWith(':id'))?.[1];
        if (relation !== undefined && (state ?? 'visible') === 'visible') sheets.push(relation);
      },
    });
  }
  if (/(^|\/)workbook\.xml\.rels$/.test(name)) {
    return xmlReader({
      open(element, attributes) {
        if (element !== 'Relationship') return;
        const { Id: id, Target: target } = attributes();
        if (id && target) parts.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      },
    });
  }
  return null;
}
