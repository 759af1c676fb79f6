import type { AlgorithmId } from './check-digits';
import type { Evidence } from './evidence';

/** Where a format is described, or from which published numbers it was read. */
export type Source =
  | 'UPS tracking number guide'
  | 'USPS Publication 199'
  | 'FedEx Ground label guide'
  | 'UPU S10-12'
  | 'carrier'
  | 'tracking_number_data'
  | 'public scripts';

/**
 * One kind of number that a carrier gives out.
 *
 * The layout is one line, written as the carrier's own engineer would: literals in capitals and digits, then character
 * sets with their lengths, each with a name where the part has one.
 *
 * | notation | means |
 * |---|---|
 * | `1Z` | these very characters |
 * | `d9` `a2` `x6` | nine digits, two letters, six digits or letters |
 * | `d7-12` | seven to twelve of them |
 * | `<2345>` | one of these characters |
 * | `account:x6` | the part's name, for the reader |
 * | `(612\|748)` | one or the other |
 * | `[d4]` | perhaps |
 * | `/` | the number proper begins here; what stands before is routing, and outside the check digit |
 */
export interface Format {
  /** Stable: stored in logs and printed by the command line. */
  readonly id: string;
  readonly layout: string;
  /** The algorithm of its check digit; absent where none is known. */
  readonly check?: AlgorithmId;
  /** What a wrong check digit means: `reject`, not a number of this carrier; `warn`, tell the seller, let it through. */
  readonly enforce?: 'reject' | 'warn';
  /** What the format proves when its check digit, if it has one, is right. */
  readonly evidence: Evidence;
  /** A USPS barcode that a consolidator shares: a mailer ID known as this carrier's raises it to `likely`. */
  readonly byMailerId?: true;
  readonly source: Source;
}

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const sets: Readonly<Record<string, string>> = { d: digits, a: letters, x: digits + letters };
const token = /(?:[a-z]\w*:)?([()[\]|/]|[0-9A-Z]+|(?:<\w+>|[dax])(?:(\d+)(?:-(\d+))?)?)/g;

/** One concrete sequence a layout allows, of a fixed length: at each place the characters that may stand there. */
export interface Sequence {
  readonly places: readonly string[];
  /** Where the number proper begins, after any routing. */
  readonly from: number;
  /** How many characters prove that a text is of this sequence, if its format's evidence is `certain`. */
  readonly head: number;
}

/** Spells out a layout: every choice, option and length as a sequence of its own. Throws on a misspelt layout. */
export function sequencesOf(layout: string): Sequence[] {
  const tokens = [...layout.matchAll(token)];
  let next = 0;
  const sequences = choice();
  const isReadWhole = tokens.map(([text]) => text).join('') === layout.replaceAll(' ', '');
  if (!isReadWhole || next < tokens.length) throw new Error(`Misspelt layout: ${layout}`);
  return sequences.map(sequenceOf);

  function choice(): string[][] {
    const options = row();
    while (tokens[next]?.[1] === '|') {
      next += 1;
      options.push(...row());
    }
    return options;
  }

  function row(): string[][] {
    let rows: string[][] = [[]];
    while (next < tokens.length && !')]|'.includes(tokens[next]![1]!)) {
      const items = item();
      rows = rows.flatMap((before) => items.map((after) => [...before, ...after]));
    }
    return rows;
  }

  function item(): string[][] {
    const [, what = '', least = '1', most = least] = tokens[next++]!;
    if (what === '(' || what === '[') {
      const options = choice();
      next += 1;
      return what === '[' ? [[], ...options] : options;
    }
    if (/^[0-9A-Z/]/.test(what)) return [[...what]];
    const set = what.startsWith('<') ? what.slice(1, what.indexOf('>')) : sets[what[0]!]!;
    return lengths(Number(least), Number(most)).map((length) => Array<string>(length).fill(set));
  }
}

function lengths(least: number, most: number): number[] {
  return Array.from({ length: most - least + 1 }, (_, more) => least + more);
}

function sequenceOf(row: readonly string[]): Sequence {
  const places = row.filter((place) => place !== '/');
  const from = Math.max(row.indexOf('/'), 0);
  let head = from;
  while (head < places.length && !Object.values(sets).includes(places[head]!)) head += 1;
  // Two letters that S10 gives to international mail (UPU S10-12, table 1) are an unmistakable beginning only once a
  // tenth digit stands where an S10 number has its country.
  const isPostalService = head === 2 && /^[CEHLMQRUV][A-Z]$/.test(places[0]! + places[1]!);
  return { places, from, head: isPostalService ? 12 : head };
}
