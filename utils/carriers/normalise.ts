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

/**
 * What a character is called when Amazon can't read it; the first that fits. Asked for, as every pattern with Unicode's
 * sets is: made while the script is read they cost a page more than all else in it.
 */
const kinds = (): readonly (readonly [Stray['kind'], RegExp])[] => [
  ['space', /^\p{White_Space}$/u],
  ['control', /^\p{Cc}$/u],
  ['invisible', /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u],
  // Of several code points there are only emoji; see below.
  ['emoji', /^(?:\p{Emoji_Presentation}|\p{Emoji_Modifier}|.{2,})$/su],
  ['hyphen', /^\p{Dash}$/u],
  ['full-width', /^[！-～￠-￦]$/u],
  ['punctuation', /^\p{P}$/u],
  ['letter', /^[\p{L}\p{M}\p{N}]$/u],
];

/**
 * An emoji of several code points is one character (flags, keycaps, and what a modifier, a variation selector, tags or a
 * joiner put together, UTS #51); all else that is not a plain letter or digit stands for itself.
 *
 * `\p{RGI_Emoji}` would say it shorter, but a browser takes 10 to 20 ms to read a script that holds it.
 */
const unreadable = () =>
  /\p{RI}{2}|[#*]\uFE0F\u20E3|(?![#*0-9])\p{Emoji}(?:\p{EMod}|\uFE0F|[\u{E0020}-\u{E007E}]+\u{E007F})?(?:\u200D\p{Emoji}(?:\p{EMod}|\uFE0F)?)*|[^0-9A-Za-z]/gu;

/** The characters that Amazon can't read, one by one and in order. */
export function strays(raw: string): readonly Stray[] {
  if (/^[0-9A-Za-z]*$/.test(raw)) return [];
  const known = kinds();
  return Array.from(raw.matchAll(unreadable()), ({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
    kind: known.find(([, pattern]) => pattern.test(text))?.[0] ?? 'symbol',
  }));
}
