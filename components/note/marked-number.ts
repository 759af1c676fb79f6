import { group } from '@/utils/carriers/group';
import type { Finding } from '@/utils/check/finding';
import { make } from './make';

/** A stretch of a number as it is drawn. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
  /** True where a gap for the eye comes first. */
  readonly isApart: boolean;
}

type Span = Pick<Finding, 'start' | 'end'>;

// More does not fit on a line, and nobody reads it: ten thousand pasted characters are shown around the first mark.
const longest = 48;
const lead = 12;

/**
 * The number as typed, cut into pieces to draw: grouped for the eye while it is nothing but the number, with its exact
 * characters marked, and with characters that can't be seen made visible. Offsets are UTF-16.
 */
export function piecesOf(raw: string, normalized: string, marks: readonly Span[]): Piece[] {
  const gaps = raw.toUpperCase() === normalized ? gapsOf(normalized) : new Set<number>();
  const [from, to] = windowOf(raw, marks);
  const pieces: Piece[] = from > 0 ? [{ text: '…', isMarked: false, isApart: false }] : [];

  for (let at = from; at < to; ) {
    const character = String.fromCodePoint(raw.codePointAt(at) ?? 0);
    const isMarked = marks.some((mark) => mark.start <= at && at < mark.end);
    pieces.push({ text: glyphOf(character), isMarked, isApart: gaps.has(at) });
    at += character.length;
  }
  if (to < raw.length) pieces.push({ text: '…', isMarked: false, isApart: false });
  return joined(pieces);
}

/** The number as an element. It repeats what the field holds, so assistive technology is spared it. */
export function markedNumber(raw: string, normalized: string, marks: readonly Span[]): HTMLElement {
  const line = make('span', { class: 'number', 'aria-hidden': 'true', dir: 'ltr' });
  mark(line, raw, normalized, marks);
  return line;
}

/** Brings a drawn number up to date. At a key most of its pieces stay, and the page has little to lay out anew. */
export function mark(line: Element, raw: string, normalized: string, marks: readonly Span[]): void {
  const pieces = piecesOf(raw, normalized, marks);
  const old = [...line.children];
  for (const { text, isMarked, isApart } of pieces) {
    const piece = make(isMarked ? 'mark' : 'span', isApart ? { class: 'apart' } : {}, text);
    const before = old.shift();
    if (!before) line.append(piece);
    else if (!before.isEqualNode(piece)) before.replaceWith(piece);
  }
  for (const left of old) left.remove();
}

function gapsOf(number: string): Set<number> {
  const gaps = new Set<number>();
  let at = 0;
  for (const part of group(number)) {
    at += part.length;
    gaps.add(at);
  }
  return gaps;
}

function windowOf(raw: string, marks: readonly Span[]): [number, number] {
  if (raw.length <= longest) return [0, raw.length];
  const first = Math.min(...marks.map((mark) => mark.start), raw.length - 1);
  const from = marks.length > 0 ? Math.max(0, Math.min(first - lead, raw.length - longest)) : 0;
  return [wholeAt(raw, from), wholeAt(raw, Math.min(raw.length, from + longest))];
}

/** Never between the two halves of one character. */
function wholeAt(raw: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(raw.charAt(at)) && /[\uD800-\uDBFF]/.test(raw.charAt(at - 1)) ? at + 1 : at;
}

function glyphOf(character: string): string {
  if (/[\n\r\u2028\u2029]/.test(character)) return '⏎';
  if (character === '\t') return '⇥';
  if (/\s/.test(character) && character !== '\uFEFF') return '␣';
  // Invisible: controls, direction marks, joiners, and variation selectors; half a character counts as one.
  if (!/[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(character)) return character;
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && !piece.isApart && last.isMarked === piece.isMarked) {
      whole[whole.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      whole.push(piece);
    }
  }
  return whole;
}
