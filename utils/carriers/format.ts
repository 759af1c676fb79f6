import type { AlgorithmId } from './check-digits';
import type { Evidence } from './evidence';

/** Where a format is described, or from which published numbers it was read. */
type Source =
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
  /** Stable: stored in logs and printed by the command line. Two rows of one id are parts of one kind. */
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
  /** Set for numbers that the carriers whose partner this one is don't give out. */
  readonly unshared?: true;
  readonly source: Source;
}

/** One concrete sequence a layout allows, of a fixed length. */
export interface Sequence {
  /** One symbol a place: a digit or capital stands for itself, others for a set of them (see {@link allows}). */
  readonly places: string;
  /** Where the number proper begins, after any routing. */
  readonly from: number;
  /** How many characters prove that a text is of this sequence, if its format's evidence is `certain`. */
  readonly head: number;
}

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The sets by their symbols. Sets that a layout spells out (`<2345>`) are given a symbol when they are first met. */
const sets = new Map([
  ['d', digits],
  ['a', letters],
  ['x', digits + letters],
]);

/** Which characters may stand where this symbol does? */
export function charactersAt(symbol: string): string {
  return sets.get(symbol) ?? symbol;
}

/** May this character stand where this symbol does? */
export function allows(symbol: string, character: string): boolean {
  return symbol === character || (sets.get(symbol)?.includes(character) ?? false);
}

const partName = /[a-z]\w*:/gi;
const token = /[()[\]|/]|[0-9A-Z]+|(?:<\w+>|[dax])(?:\d+(?:-\d+)?)?/g;

/** The pieces of a layout, without its parts' names and spaces. */
export function tokensOf(layout: string): readonly string[] {
  return layout.replace(partName, '').match(token) ?? [];
}

/** Spells out a layout, which must be right (see `assertSpelt`): every choice, option and length as a sequence of its own. */
export function sequencesOf(layout: string): Sequence[] {
  const tokens = tokensOf(layout);
  let next = 0;
  return choice().map(sequenceOf);

  function choice(): string[] {
    const options = row();
    while (tokens[next] === '|') {
      next += 1;
      options.push(...row());
    }
    return options;
  }

  function row(): string[] {
    let rows = [''];
    // What all rows have next is put together first: a page waits for this.
    let common = '';
    while (next < tokens.length && !')]|'.includes(tokens[next]!)) {
      const items = item(tokens[next++]!);
      if (items.length === 1) {
        common += items[0]!;
      } else {
        const after = common;
        rows = rows.flatMap((before) => items.map((one) => before + after + one));
        common = '';
      }
    }
    return common === '' ? rows : rows.map((before) => before + common);
  }

  function item(what: string): string[] {
    if (what === '(' || what === '[') {
      const options = choice();
      next += 1;
      return what === '[' ? ['', ...options] : options;
    }
    const isSet = what[0] === '<';
    if (what[0]! <= 'Z' && !isSet) return [what];
    const end = isSet ? what.indexOf('>') : 0;
    const symbol = isSet ? symbolOf(what.slice(1, end)) : what[0]!;
    const [least, most = least] = what.slice(end + 1).split('-');
    const lengths: string[] = [];
    for (let length = Number(least || 1); length <= Number(most || 1); length += 1) lengths.push(symbol.repeat(length));
    return lengths;
  }
}

/** The symbol of a set that a layout spells out, from Unicode's private use area. */
function symbolOf(set: string): string {
  for (const [symbol, known] of sets) if (known === set) return symbol;
  const symbol = String.fromCharCode(0xe000 + sets.size);
  sets.set(symbol, set);
  return symbol;
}

function sequenceOf(row: string): Sequence {
  const places = row.replace('/', '');
  const from = Math.max(row.indexOf('/'), 0);
  const head = from + places.slice(from).search(/[dax]|$/);
  // Two letters that S10 gives to international mail (UPU S10-12, table 1) are an unmistakable beginning only once a
  // tenth digit stands where an S10 number has its country.
  const isPostalService = head === 2 && /^[CEHLMQRUV][A-Z]/.test(places);
  return { places, from, head: isPostalService ? 12 : head };
}
