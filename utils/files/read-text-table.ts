import { bytesOf, detectEncoding, pieceLength } from './detect-encoding';
import type { Encoding } from './encoding';
import { SeparatedReader } from './separated-reader';
import { type Separator, separatorOf } from './separator';
import { type Table, TableRows } from './table';
import { partOf, pause, type Work } from './work';

/** What the seller knows better than we can tell; null lets us look. */
export interface TextLayout {
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
}

/** U+FFFD stands where a decoder could not read something. */
const unreadable = /\uFFFD/g;

/** Reads a text file piece by piece. Throws {@link FileRefused} when a quoted cell is never closed, or a row never ends. */
export async function readTextTable(file: Blob, fileName: string, layout: TextLayout, work: Work): Promise<Table> {
  const encoding = layout.encoding ?? (await detectEncoding(file, partOf(work, 0, 0.3)));
  const decoder = new TextDecoder(encoding);
  const rows = new TableRows();
  let reader: SeparatedReader | null = null;
  let lost = 0;
  for (let start = 0; start < file.size; start += pieceLength) {
    const isLast = start + pieceLength >= file.size;
    const piece = decoder.decode(await bytesOf(file, start, start + pieceLength), { stream: !isLast });
    lost += piece.match(unreadable)?.length ?? 0;
    reader ??= await SeparatedReader.open(layout.separator ?? separatorOf(piece.slice(0, 65_536)), (row) =>
      rows.add(row),
    );
    await reader.take(piece, isLast);
    await pause(partOf(work, 0.3, 1), start / file.size);
  }
  return { fileName, encoding, separator: reader?.separator ?? null, rows: rows.all, unreadable: lost };
}
