import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FileRefused } from '@/utils/files/file-refused';
import { readTable } from '@/utils/files/read-table';
import { separators } from '@/utils/files/separator';
import { suggestMapping } from '@/utils/report/mapping';
import { readReport } from '@/utils/report/read-report';
import { workbook } from './workbook';

/** What becomes of a file: its rows, or the reason why it is refused; anything else is a fault of ours. */
async function outcomeOf(content: BlobPart): Promise<unknown> {
  try {
    const table = await readTable(new Blob([content]));
    await readReport(table, suggestMapping(table));
    return 'read';
  } catch (error) {
    return error instanceof FileRefused ? 'refused' : error;
  }
}

// Hundreds of files take their time on a computer that is busy with other things.
const long = { timeout: 60_000 };

it('whatever is dropped here is read or refused with a reason', long, async () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom('Order ID', '114-0000001-0000001', '"', '""', ',', ';', '\t', '\r', '\n', '\0', 'é', '\uFEFF'),
      )
      .map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (content) => {
      expect(['read', 'refused']).toContain(await outcomeOf(content));
    }),
    { numRuns: 300 },
  );
});

it('a workbook with any bytes of it changed, or cut off anywhere, is read or refused', long, async () => {
  const whole = workbook([
    ['Order ID', 'No Valid Tracking'],
    ['114-0000001-0000001', 'X'],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
      const damaged = isCut ? whole.slice(0, at) : whole.with(at, byte);
      expect(['read', 'refused']).toContain(await outcomeOf(damaged));
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['with its lengths in front', false],
  ['written as it was made', true],
])('a workbook %s, cut off within its sheet, is refused and not read as far as it goes', async (_, isStreamed) => {
  const rows = Array.from({ length: 50 }, (_, at) => [`114-0000001-${String(at * 7919).padStart(7, '0')}`, at * 31]);
  const style = { texts: 'inline', isSheetLast: true, isStreamed } as const;
  const whole = workbook([['Order ID', 'No Valid Tracking'], ...rows], style);
  // What follows the sheet is its length, maybe, and the list of the parts; a ZIP that lacks these is whole without.
  const directory = new TextDecoder('latin1').decode(whole).indexOf('PK\u0001\u0002');
  expect(await outcomeOf(whole)).toBe('read');
  for (let end = directory - 20; end > 0; end -= 97)
    expect(await outcomeOf(whole.slice(0, end)), `${end}`).toBe('refused');
});

it('what a spreadsheet would write is read as it was, cell by cell', long, async () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.trim());
  const tables = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom(...separators), async (rows, separator) => {
      const written = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator));
      const file = new Blob([`"a"${separator}"b"${separator}"c"\n${written.join('\n')}`]);
      const { rows: read } = await readTable(file, { separator });
      expect(read.slice(1).map(({ cells }) => cells)).toEqual(
        rows.filter((cells) => cells.some((text) => text !== '')),
      );
    }),
    { numRuns: 200 },
  );
});
