/** What parts the columns of a text file. */
export const separators = ['\t', ',', ';'] as const;

export type Separator = (typeof separators)[number];

/** As many lines as tell a table's columns from commas in its texts. */
const linesLooked = 20;

/**
 * The separator of a text, judged by its first lines: the one that parts most of them into the same number of columns,
 * and into more. Tab where nothing is parted, because a single column has none.
 */
export function separatorOf(beginning: string): Separator {
  const lines = beginning
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, linesLooked);
  let best: { separator: Separator; weight: number } = { separator: '\t', weight: 0 };
  for (const separator of separators) {
    const weight = weightOf(lines.map((line) => countOf(line, separator)));
    if (weight > best.weight) best = { separator, weight };
  }
  return best.separator;
}

/** Lines that agree count more than columns: a comma may stand in any text, but not as often in each line. */
function weightOf(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, agreeing]) => agreeing * agreeing * Math.sqrt(count)));
}

function countOf(line: string, separator: Separator): number {
  return line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1;
}
