import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encode, encodeWithMark } from '../files/encode';
import { workbook } from '../files/workbook';

const folder = mkdtempSync(join(tmpdir(), 'vtr-guard-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const command = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'scripts/check.ts'];

/** Runs the command line as `npm run check` does. */
function run(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command, ...args]);
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {}).end(input);
  });
}

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, `${content.length}.tsv`);
  writeFileSync(path, content);
  return path;
}

const right = 'USPS\t9400111202555842332669';
const wrong = 'USPS\t1Z5R89390357567127';

describe('check', { timeout: 60_000 }, () => {
  it('prints one object a line with the keys of the contract', async () => {
    const { code, out } = await run(['--json'], `${right}\nUSPS\t1Z 5R89390357567127\r\n`);
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        carrier: 'usps',
        number: '9400111202555842332669',
        normalized: '9400111202555842332669',
        candidates: [{ carrier: 'usps', format: 'usps_impb', evidence: 'certain' }],
        findings: [],
      },
      {
        carrier: 'usps',
        number: '1Z 5R89390357567127',
        normalized: '1Z5R89390357567127',
        candidates: [{ carrier: 'ups', format: 'ups_1z', evidence: 'certain' }],
        findings: [
          { code: 'special-character', field: 'tracking', severity: 'error', start: 2, end: 3 },
          { code: 'carrier-mismatch', field: 'tracking', severity: 'error', start: 0, end: 2 },
        ],
      },
    ]);
  });

  it('takes ids, names, aliases, nothing and the unknown, from a file', async () => {
    const lines = [
      'sf-express\tSF6043310798724',
      '顺丰速运\tSF6043310798724',
      'DHL Global Mail\tGM2951173225174494',
      '\t1Z5R89390357567127',
      'UniUni\tUR06250000000000351',
      'Acme Parcel\tXX1',
      'Estes\t0123456',
      'Other\t1Z5R89390357567127',
      '9400111202555842332669',
      '',
    ];
    const { code, out } = await run(['--json', fileOf(lines.join('\n'))]);
    expect(code).toBe(0);
    const objects = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const said = objects.map(({ carrier, findings }) => [
      carrier,
      ...findings.map((found: { code: string }) => found.code),
    ]);
    expect(said).toEqual([
      ['sf-express'],
      ['sf-express'],
      ['dhl-global-mail'],
      ['', 'no-carrier'],
      ['uniuni', 'unsupported-carrier'],
      ['Acme Parcel', 'unsupported-carrier', 'unknown-format'],
      ['Estes', 'unknown-format'],
      ['Other', 'no-carrier'],
      ['', 'no-carrier'],
    ]);
  });

  it('keeps the number as given, and places inside it', async () => {
    const number = ' 9400\u00a01112-0255 5842 3326 69\u200b';
    const { code, out } = await run(['--json'], `\uFEFFUSPS\t${number}\n优优\tx1`);
    expect(code).toBe(1);
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ number, normalized: '9400111202555842332669' });
    expect(first.findings).toMatchObject([{ code: 'special-character', start: 0, end: number.length }]);
    expect(second.findings[0]).toMatchObject({ code: 'special-character', field: 'carrier', start: 0, end: 0 });
  });

  // What Excel saves: “Unicode Text” is UTF-16LE with a mark, “Text (Tab delimited)” the encoding of that Windows.
  const chinese = '顺丰速运\tSF6043310798724\r\nUSPS\t9400111202555842332669\r\n';
  it.each([
    ['UTF-8 with a mark', encodeWithMark(chinese, 'utf-8'), 'sf-express'],
    ['UTF-16LE with a mark', encodeWithMark(chinese, 'utf-16le'), 'sf-express'],
    ['UTF-16BE with a mark', encodeWithMark(chinese, 'utf-16be'), 'sf-express'],
    ['UTF-16LE without one', encode(chinese, 'utf-16le'), 'sf-express'],
    ['GB18030', encode(chinese, 'gb18030'), 'sf-express'],
    ['Shift_JIS', encode(chinese.replace('顺丰速运', 'ヤマト運輸'), 'shift_jis'), 'ヤマト運輸'],
    [
      'windows-1252',
      encode(chinese.replace('顺丰速运', 'Österreichische Post'), 'windows-1252'),
      'Österreichische Post',
    ],
  ] as const)('reads %s, from a file and from standard input', async (_, bytes, first) => {
    for (const { out } of await Promise.all([run(['--json', fileOf(bytes)]), run(['--json'], bytes)])) {
      const objects = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(objects.map(({ carrier }) => carrier)).toEqual([first, 'usps']);
      expect(objects[1]).toMatchObject({ number: '9400111202555842332669', findings: [] });
    }
  });

  it('exits 0 when no line has an error, and prints for people', async () => {
    const { code, out, err } = await run([], `${right}\nUPS\t986578788855\n`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('ok       usps  9400111202555842332669\n    USPS: format OK, awaiting scan\n');
    expect(out).toContain('warning  ups   986578788855\n    ! carrier-mismatch: This is probably a FedEx number');
    expect(out).toContain('[Change carrier to FedEx]');
    expect(out).toMatch(/2 lines, 0 with errors\n$/);
  });

  it('takes the very entry of the list, where a carrier has two', async () => {
    const { out } = await run([], 'UPS Freight\t3289315415\nfedex freight\t1Z5R89390357567127\n');
    expect(out).toContain('is unusual for UPS Freight.');
    expect(out).toContain('The order says Fedex Freight.');
  });

  it('speaks Chinese, and lets no control character out', async () => {
    const { code, out } = await run(['--lang', 'zh_CN'], 'USPS\t1Z5R8939\u001b[2J0357567127\n');
    expect(code).toBe(1);
    expect(out).toContain('亚马逊无法识别的字符');
    expect(out).toContain('<U+001B>');
    expect(out).not.toContain('\u001b');
    expect(out).toMatch(/1 line, 1 with errors\n$/);
  });

  it('prints as many lines as it is given', async () => {
    const { code, out, err } = await run([], `${right}\n`.repeat(150_000));
    expect([code, err]).toEqual([0, '']);
    expect(out.slice(-40)).toMatch(/\n150000 lines, 0 with errors\n$/);
  });

  it.each([
    [right, 0],
    [wrong, 1],
  ])('has the exit code of all lines for a reader that has seen enough of %j: %d', async (line, expected) => {
    const child = spawn(process.execPath, [...command, '--json', fileOf(`${line}\n`.repeat(20_000))]);
    const ended = once(child, 'close');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await ended).toEqual([expected, null]);
  });

  it('exits 2 where it can’t write what it found', async () => {
    const locked = openSync(fileOf('locked'), 'r');
    const child = spawn(process.execPath, [...command, fileOf(wrong)], { stdio: ['ignore', locked, 'pipe'] });
    let err = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    expect(await once(child, 'close')).toEqual([2, null]);
    closeSync(locked);
    expect(err).toMatch(/^Can't write: .*\n$/);
  });

  it.each([
    ['without a line end', `${right}\n${wrong}`],
    ['of Windows', `${right}\r\n${wrong}\r\n`],
    ['of an old Macintosh', `${right}\r${wrong}\r`],
    ['that a transfer doubled', `${right}\r\r\n${wrong}\r\r\n`],
  ])('reads the lines of a file %s', async (_, input) => {
    const { out } = await run(['--json'], input);
    const numbers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).number);
    expect(numbers).toEqual(['9400111202555842332669', '1Z5R89390357567127']);
  });

  it('says of a line of ten megabytes what it says of any text', async () => {
    const { code, out } = await run([], `${'\t'.repeat(10_000_000)}\n`);
    expect(code).toBe(1);
    expect(out).toContain('too long for a tracking number');
    expect(out.length).toBeLessThan(1000);
  });

  it('has nothing to say of nothing', async () => {
    expect(await run(['--json'], '')).toEqual({ code: 0, out: '', err: '' });
  });

  it.each([
    [[fileOf(workbook([['USPS', '9400111202555842332669']]))], 'it is a workbook; save it as text, tab-separated\n'],
    [['no-such-file.tsv'], "Can't read no-such-file.tsv: there is no such file\n"],
    [[folder], `Can't read ${folder}: it is a folder\n`],
    [['--jsn'], "Unknown option '--jsn'"],
    [['--lang', 'fr'], 'Unknown language: fr'],
    [['a', 'b'], 'One file at a time.'],
  ])('refuses %j with exit code 2 and a reason', async (args, reason) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });
});
