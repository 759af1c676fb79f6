import { ZodError } from 'zod';
import { FileRefused } from '@/utils/files/file-refused';
import { pause, type Work } from '@/utils/files/work';
import { type Phrase, phrase } from '@/utils/i18n';
import { type BackupRecord, backupFormat, backupVersion, readRecord } from './backup-record';
import { Crc32 } from './crc32';

/** One thing that is wrong with a backup file. */
export interface Refusal {
  /** Counted from 1; null where it concerns the whole file. */
  readonly line: number | null;
  readonly reason: Phrase;
}

/** So many damaged lines are told; more say nothing more. */
const mostTold = 20;

/**
 * Reads a backup through without using it. Answers how many records it has and what is wrong with it; nothing, if all is well.
 * @throws {FileRefused} when the browser can't read it: a folder, or a file that was changed or moved since it was chosen
 */
export async function inspectBackup(
  file: Blob,
  work: Work = {},
): Promise<{ readonly count: number; readonly refused: readonly Refusal[] }> {
  const refused: Refusal[] = [];
  const checksum = new Crc32();
  let [count, line, read] = [0, 0, 0];
  let foot: Foot | null = null;
  for await (const text of linesOf(file)) {
    line += 1;
    read += text.length + 1;
    if (line === 1) {
      const reason = refusalOfHead(text);
      if (reason) return { count: 0, refused: [{ line, reason }] };
    } else if (text.startsWith(']')) foot = footOf(text);
    else if (text.trim() !== '') {
      const json = withoutComma(text);
      checksum.add(`${json}\n`);
      count += 1;
      const reason = refusalOfRecord(json);
      if (reason && refused.length < mostTold) refused.push({ line, reason });
    }
    if (line % 1000 === 0) await pause(work, read / file.size);
  }
  if (refused.length > 0) return { count, refused };
  const reason = refusalOfFoot(foot, count, checksum.toString());
  return {
    count,
    refused: reason ? [{ line: reason.key === 'dashboardBackupCutOff' ? Math.max(line, 1) : null, reason }] : [],
  };
}

/** The records of a backup that was inspected, in the order in which they stand in it. */
export async function* recordsIn(file: Blob): AsyncGenerator<BackupRecord> {
  let isFirst = true;
  for await (const text of linesOf(file)) {
    if (!isFirst && text.startsWith('{')) yield readRecord(withoutComma(text));
    isFirst = false;
  }
}

interface Foot {
  readonly count: unknown;
  readonly checksum: unknown;
}

function refusalOfHead(text: string): Phrase | null {
  try {
    const { format, version } = JSON.parse(`${text}]}`) as { format?: unknown; version?: unknown };
    if (format !== backupFormat || typeof version !== 'number') return phrase('dashboardBackupNotOurs');
    return version > backupVersion ? phrase('dashboardBackupNewer') : null;
  } catch {
    return phrase('dashboardBackupNotOurs');
  }
}

function refusalOfRecord(json: string): Phrase | null {
  try {
    readRecord(json);
    return null;
  } catch (error) {
    // What the library says of it is English only, and helps nobody who can't mend the file anyway.
    const where = error instanceof ZodError ? (error.issues[0]?.path.join('.') ?? '') : '';
    return where === '' ? phrase('dashboardBackupLine') : phrase('dashboardBackupLineAt', where);
  }
}

function refusalOfFoot(foot: Foot | null, count: number, checksum: string): Phrase | null {
  if (!foot) return phrase('dashboardBackupCutOff');
  if (foot.count !== count) return phrase('dashboardBackupCount', String(foot.count), count);
  return foot.checksum === checksum ? null : phrase('dashboardBackupChanged');
}

function footOf(text: string): Foot | null {
  try {
    return JSON.parse(`{"records":[${text}`) as Foot;
  } catch {
    return null;
  }
}

function withoutComma(text: string): string {
  return text.endsWith(',') ? text.slice(0, -1) : text;
}

/** No record is a hundredth of it; a film or a disk image may have no line break at all. */
const longestLine = 10_000_000;

/** The lines of a file, up to one that is too long for a backup: of that the beginning. */
async function* linesOf(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new FileRefused({ key: 'reportFileUnreadable' }, null, { cause });
    });
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
    if (done || rest.length > longestLine) break;
  }
  if (rest !== '') yield rest;
  await reader.cancel();
}
