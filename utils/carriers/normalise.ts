/** A character in a number as typed that Amazon can't read. */
export interface Stray {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind:
    | 'space'
    | 'hyphen'
    | 'punctuation'
    | 'full-width'
    | 'invisible'
    | 'control'
    | 'letter'
    | 'symbol'
    | 'emoji';
}

/**
 * A number as the recogniser reads it: upper case, full-width characters folded (NFKC), without spaces, dots, hyphens,
 * controls and characters that can't be seen. What else is strange in it stays, so that nothing is recognised that
 * isn't there.
 */
export function normalise(raw: string): string {
  if (/^[0-9A-Z]*$/.test(raw)) return raw;
  return raw
    .normalize('NFKC')
    .replace(/[\p{White_Space}\p{Dash}\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}.·・。]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** What a character is called when Amazon can't read it; the first that fits. */
const kinds: readonly (readonly [Stray['kind'], RegExp])[] = [
  ['space', /^\p{White_Space}$/v],
  ['control', /^\p{Cc}$/v],
  ['invisible', /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/v],
  ['emoji', /^(\p{RGI_Emoji}|\p{Emoji_Presentation}|\p{Emoji_Modifier})$/v],
  ['hyphen', /^\p{Dash}$/v],
  ['full-width', /^[！-～￠-￦]$/v],
  ['punctuation', /^\p{P}$/v],
  ['letter', /^[\p{L}\p{M}\p{N}]$/v],
];

/** An emoji of several code points is one character; all else that is not a plain letter or digit stands for itself. */
const unreadable = /(?![0-9])\p{RGI_Emoji}|[^0-9A-Za-z]/gv;

/** The characters that Amazon can't read, one by one and in order. */
export function strays(raw: string): readonly Stray[] {
  if (/^[0-9A-Za-z]*$/.test(raw)) return [];
  return Array.from(raw.matchAll(unreadable), ({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
    kind: kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'symbol',
  }));
}
