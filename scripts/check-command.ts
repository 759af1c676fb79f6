import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { detectEncoding } from '@/utils/files/detect-encoding';
import { type Language, languages } from '@/utils/i18n';
import { textsIn } from '@/utils/texts';
import { checkLine, linesOf } from './check-line';
import { printJson, printText } from './check-print';

const usage = `Checks tracking numbers.

  npm run --silent check -- [--json] [--lang ${languages.map(({ id }) => id).join('|')}] [file]

Reads lines "carrier<TAB>tracking number" from the file, or from standard input. The carrier is an id, a name or an
alias, as in Seller Central's list (US), and may be empty; a name nobody knows counts as typed under Other.
UTF-8, Excel's "Unicode Text" and the older encodings of Western, Chinese and Japanese Windows are told apart.
--json prints one object a line. Exits 1 when a line has an error, 2 when it can't read its input or
write what it found.
`;

/** Runs the command line and answers its exit code: 0, 1 when any line has an error, 2 where it can't do what it is asked. */
export async function main(args: readonly string[]): Promise<number> {
  const call = understand(args);
  if (typeof call === 'string') return refuse(`${call}\n\n${usage}`);
  if (call.help) {
    process.stdout.write(usage);
    return 0;
  }
  let input: string;
  try {
    input = await textOf(call.file === undefined ? await buffer(process.stdin) : await readFile(call.file));
  } catch (error) {
    return refuse(`Can't read ${call.file ?? 'standard input'}: ${reasonOf(error)}\n`);
  }
  const day = new Date().toISOString().slice(0, 10);
  const checked = linesOf(input).map((line) => checkLine(line, day));
  const code = checked.some(({ verdict }) => verdict.state === 'error') ? 1 : 0;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (head, less) closes the pipe: that is no failure.
    process.exit(error.code === 'EPIPE' ? code : refuse(`Can't write: ${reasonOf(error)}\n`));
  });
  if (call.json) printJson(checked);
  else printText(checked, textsIn(call.language));
  return code;
}

/** How Excel's workbooks begin: those of today, which are ZIPs, and those of before 2007 or with a password. */
const workbooks = ['504b0304', 'd0cf11e0'];

/** The text of a file that any spreadsheet may have saved, without its byte order mark. */
async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (workbooks.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex')))
    throw new Error('it is a workbook; save it as text, tab-separated');
  return new TextDecoder(await detectEncoding(new Blob([bytes]))).decode(bytes);
}

interface Call {
  readonly json: boolean;
  readonly help: boolean;
  readonly language: Language;
  readonly file: string | undefined;
}

function understand(args: readonly string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        lang: { type: 'string', default: 'en' },
      },
    });
    const language = languages.find(({ id }) => id === values.lang)?.id;
    if (!language) return `Unknown language: ${values.lang}`;
    if (positionals.length > 1) return 'One file at a time.';
    return { json: values.json, help: values.help, language, file: positionals[0] };
  } catch (error) {
    return reasonOf(error);
  }
}

function refuse(message: string): number {
  process.stderr.write(message);
  return 2;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'ENOTDIR') return 'a part of its path is no folder';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'reading it is not permitted';
  if (code === 'ENOSPC') return 'no space is left';
  return error.message;
}
