import { normalise } from './normalise';
import { recognise } from './recognise';

/**
 * What a scanner, a clipboard or a spreadsheet meant: the number inside, several of them, one whose digits a
 * spreadsheet dropped (`lost`), or nothing that can be told.
 */
export type Rescue =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'several'; readonly numbers: readonly string[] }
  | { readonly kind: 'lost' }
  | { readonly kind: 'none' };

/** Beyond this a text is a page, not a field. */
const longest = 2000;

/** A spreadsheet's way to write a long number: 9.40011E+21. The digits it left out are in no file. */
const scientific = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i;

/** Around a number that a scanner or a spreadsheet delivers: a symbology identifier (]C1), an apostrophe, a decimal. */
const wrapping = /^(?:\][A-Za-z]\d)|^['‘’`"“”=]+|["“”']+$|(?<=\d)\.0+["“”']*$/g;

/** What may not stand inside one number: all but spaces, hyphens, dots, controls such as GS (FNC1), and the unseen. */
const hard = () => /[^0-9A-Za-z\p{Zs}\p{Dash}.·\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/u;

/**
 * Finds the number in what was put into a field: behind a label ("Tracking #: …"), in a carrier's tracking address,
 * inside GS1 and symbology characters, with 420 + ZIP in front (which is kept: it is part of the barcode), between
 * spaces, dashes and full-width characters. A number that is recognised as it stands is returned normalised.
 */
export function rescue(raw: string): Rescue {
  const text = decoded(raw.slice(0, longest))
    .normalize('NFKC')
    .trim()
    .replace(wrapping, '')
    .replace(wrapping, '')
    .trim();
  if (scientific.test(text)) return { kind: 'lost' };
  const plain = text.replace(/\((\d{2,4})\)/g, '$1').replace(/[\t\r\n]+/g, ',');
  const numbers = [...new Set(plain.split(hard()).flatMap(numbersIn))];
  if (numbers.length > 1) return { kind: 'several', numbers };
  return numbers.length === 1 ? { kind: 'number', number: numbers[0]! } : { kind: 'none' };
}

/** The numbers in a text without hard separators: from each word the longest run of words that is recognised. */
function numbersIn(text: string): string[] {
  const words = (text.match(/[0-9A-Za-z]+/g) ?? []).map(normalise);
  const alone = words.filter(isNumber);
  if (alone.length > 1 && !isProven(words.join(''))) return alone;
  const found: string[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const end = longestRun(words, start);
    if (end === null) continue;
    found.push(words.slice(start, end).join(''));
    start = end - 1;
  }
  return found;
}

/**
 * Where the longest number ends that begins with this word, which none does that is proven by itself. Where digits are
 * left over, shape alone makes none of several.
 */
function longestRun(words: readonly string[], start: number): number | null {
  if (isProven(words[start]!)) return start + 1;
  for (let end = Math.min(words.length, start + 40); end > start; end -= 1) {
    const run = words.slice(start, end).join('');
    const isAlone = end - start === 1 || !/\d/.test([...words.slice(0, start), ...words.slice(end)].join(''));
    if (isAlone ? isNumber(run) : isProven(run)) return end;
  }
  return null;
}

/** Words are no numbers: what is found in a text must have the length and the digits of one, beside its shape. */
function isNumber(text: string): boolean {
  return text.length >= 10 && text.length <= 50 && (text.match(/\d/g)?.length ?? 0) >= 8 && recognise(text).length > 0;
}

/** Does more than the shape say that this is a number: a beginning, a check digit that few others pass? */
export function isProven(text: string): boolean {
  return isNumber(text) && recognise(text)[0]!.evidence !== 'possible';
}

/** Addresses have their commas and spaces as %2C and %20. */
function decoded(text: string): string {
  return text.replace(/%([2-7][0-9A-F])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
