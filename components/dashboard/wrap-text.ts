/** What may not begin a line: closing brackets and quotation marks, and other punctuation. */
const closes = /^[\p{Pe}\p{Pf}\p{Po}]+$/u;

/** What may not end one. */
const opens = /[\p{Ps}\p{Pi}]$/u;

/**
 * A text in lines that are no wider than `room`, as a browser would break it: between words, Chinese between its words,
 * and no mark at the wrong end. A word wider than the room has a line of its own.
 *
 * @param widthOf how wide a text is, in the units of `room`
 */
export function wrapText(
  text: string,
  room: number,
  { language, widthOf }: { readonly language: string; readonly widthOf: (text: string) => number },
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, language)) {
    if (line.trim() !== '' && widthOf(`${line}${piece}`.trim()) > room) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** The text in pieces between which it may be broken. */
function piecesOf(text: string, language: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (closes.test(segment) || opens.test(last))) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
