import { type Encoding, encodingByCommonness, encodingByMark, encodingByZeros, isDamagedUtf8 } from './encoding';
import { FileRefused } from './file-refused';
import { partOf, pause, type Work } from './work';

/** How much of a file is taken at once. */
export const pieceLength = 256 * 1024;

/** Enough text outside ASCII to tell languages apart. */
const sampleLength = 64 * 1024;

/**
 * The encoding of a text file: by its byte order mark, by zeros, as UTF-8 when the whole of it is or all but some damaged
 * bytes, else by what its characters would be. The seller may know better.
 */
export async function detectEncoding(file: Blob, work: Work = {}): Promise<Encoding> {
  const beginning = await bytesOf(file, 0, 4096);
  const told = encodingByMark(beginning) ?? encodingByZeros(beginning);
  if (told) return told;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const sample = new Uint8Array(sampleLength);
  let filled = 0;
  let isUtf8 = true;
  for (let start = 0; start < file.size; start += pieceLength) {
    const bytes = await bytesOf(file, start, start + pieceLength);
    isUtf8 &&= isReadable(utf8, bytes, start + pieceLength >= file.size);
    filled = addForeign(sample, filled, bytes);
    if (!isUtf8 && filled === sampleLength) break;
    await pause(partOf(work, 0, 1), start / file.size);
  }
  const foreign = sample.subarray(0, filled);
  return isUtf8 || isDamagedUtf8(foreign) ? 'utf-8' : encodingByCommonness(foreign);
}

/**
 * The bytes of a part of a file.
 * @throws {FileRefused} when the browser can't read it: a folder, or a file that was changed or moved since it was chosen
 */
export async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await file
    .slice(start, end)
    .arrayBuffer()
    .catch((cause: unknown) => {
      throw new FileRefused({ key: 'reportFileUnreadable' }, null, { cause });
    });
  return new Uint8Array(bytes);
}

function isReadable(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): boolean {
  try {
    decoder.decode(bytes, { stream: !isLast });
    return true;
  } catch {
    return false;
  }
}

/** Adds the lines of `bytes` with something outside ASCII in them, whole, so that no character is torn. */
function addForeign(sample: Uint8Array, filled: number, bytes: Uint8Array): number {
  // A piece may begin inside a character: its first line is complete in the very first piece only.
  for (let start = 0; start < bytes.length && filled < sample.length; ) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte >= 0x80)) {
      const part = line.subarray(0, sample.length - filled);
      sample.set(part, filled);
      filled += part.length;
    }
    start = end;
  }
  return filled;
}
