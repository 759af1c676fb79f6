import { Unzip, UnzipInflate } from 'fflate';
import { bytesOf } from './detect-encoding';
import { FileRefused } from './file-refused';
import { pause, type Work } from './work';

/** How much is unpacked at once: a table of repeated words swells fifty times. */
const pieceLength = 32 * 1024;

/** No report fills so much; what does is a bomb: a small file that swells without end. */
const largestPart = 600_000_000;

/** Takes the text of one part of a workbook, piece by piece. */
export type TakePart = (piece: string, isLast: boolean) => void;

/**
 * Unpacks a workbook (ECMA-376: a ZIP of XML) piece by piece, so that it can be watched and ended.
 * @param choose who takes the part of this name; null for a part that nobody wants
 * @throws {FileRefused} when it is damaged
 */
export async function readParts(file: Blob, choose: (name: string) => TakePart | null, work: Work): Promise<void> {
  let failure: unknown = null;
  let finished = 0;
  let started = 0;
  const unzip = new Unzip((part) => {
    const take = choose(part.name);
    if (!take) return;
    started += 1;
    const decoder = new TextDecoder('utf-8');
    let length = 0;
    part.ondata = (error, bytes, isLast) => {
      if (failure !== null) return;
      length += bytes?.length ?? 0;
      failure = error ?? (length > largestPart ? new FileRefused({ key: 'reportFileTooLarge' }) : null);
      if (failure !== null) return;
      take(decoder.decode(bytes, { stream: !isLast }), isLast);
      if (isLast) finished += 1;
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < file.size; start += pieceLength) {
    const bytes = await bytesOf(file, start, start + pieceLength);
    try {
      unzip.push(bytes, start + pieceLength >= file.size);
    } catch (error) {
      failure ??= error;
    }
    if (failure !== null) throw refusalOf(failure);
    await pause(work, start / file.size);
  }
  if (finished < started) throw refusalOf(null);
}

function refusalOf(cause: unknown): FileRefused {
  return cause instanceof FileRefused ? cause : new FileRefused({ key: 'reportFileDamaged' }, null, { cause });
}
