// npm run bench [-- --json] [name…]: measures what tests/bench/cases hold, or the rows whose names begin with one of
// those given, and prints a table, or with --json one object a line. Cases that take minutes (the log) want naming.
import { readdir } from 'node:fs/promises';
import { argv } from 'node:process';
import type { BenchCase } from '../tests/bench/bench-case';
import { removeBundles } from '../tests/bench/bundle';
import { type Row, unmeasured } from '../tests/bench/row';
import { printTable } from './print-table';

const folder = new URL('../tests/bench/cases/', import.meta.url);
const args = argv.slice(2);
const isJson = args.includes('--json');
const wanted = args.filter((arg) => !arg.startsWith('--'));

/** Does one name begin with the other? So `recognise` takes all its rows, and `check-caught-dhl` runs its case. */
const isWanted = (name: string) =>
  wanted.length === 0 || wanted.some((prefix) => name.startsWith(prefix) || prefix.startsWith(name));

const rows: Row[] = [];
try {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  for (const file of files) {
    const { default: bench } = (await import(new URL(file, folder).href)) as { default: BenchCase };
    if (!bench.names.some(isWanted) || (bench.isLong && wanted.length === 0)) continue;
    const measured = await bench
      .measure()
      .catch((error: unknown) => bench.names.map((name) => unmeasured(name, error)));
    for (const row of measured.filter(({ name }) => isWanted(name))) {
      rows.push(row);
      if (isJson) console.log(JSON.stringify(row));
    }
  }
} finally {
  await removeBundles();
}

if (!isJson) {
  printTable(
    ['name', 'value', 'unit', 'target', 'met', 'ratio', 'than'],
    rows.map(({ name, value, unit, target, met, ratio, than }) => [
      name,
      value === null ? '–' : String(value),
      unit,
      target === undefined ? '' : String(target),
      met === undefined ? '' : met ? 'yes' : 'NO',
      ratio === undefined ? '' : String(ratio),
      than ?? '',
    ]),
  );
}
