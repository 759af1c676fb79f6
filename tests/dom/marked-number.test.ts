import { describe, expect, it } from 'vitest';
import { piecesOf } from '@/components/note/marked-number';

/** Pieces as one line: `[marked]`, and a space for each gap. */
function drawn(raw: string, normalized: string, marks: [number, number][] = []): string {
  const spans = marks.map(([start, end]) => ({ start, end }));
  return piecesOf(raw, normalized, spans)
    .map(({ text, isMarked, isApart }) => `${isApart ? ' ' : ''}${isMarked ? `[${text}]` : text}`)
    .join('');
}

describe('a number as it is drawn', () => {
  // The groups are those of utils/carriers/group.ts; UPS fields by UPS's tracking number guide.
  it.each<[string, string, string, [number, number][], string]>([
    ['grouped for the eye', '1Z5R89390357567127', '1Z5R89390357567127', [], '1Z 5R8939 03 5756712 7'],
    ['lower case is the same number', '1z5r89390357567127', '1Z5R89390357567127', [], '1z 5r8939 03 5756712 7'],
    ['a marked beginning', '1Z5R89390357567127', '1Z5R89390357567127', [[0, 2]], '[1Z] 5R8939 03 5756712 7'],
    [
      'as typed while something else is in it',
      '94 001-2',
      '940012',
      [
        [2, 3],
        [6, 7],
      ],
      '94[␣]001[-]2',
    ],
    ['what can’t be seen has its code', '94\u200b\u202e1', '941', [[2, 4]], '94[U+200BU+202E]1'],
    ['tab and line break', '94\t\n', '94', [[2, 4]], '94[⇥⏎]'],
    ['an emoji is one character', '9😀4', '94', [[1, 3]], '9[😀]4'],
    ['half an emoji', '9\ud83d4', '94', [[1, 2]], '9[U+D83D]4'],
    ['nothing', '', '', [], ''],
  ])('%s', (_, raw, normalized, marks, expected) => {
    expect(drawn(raw, normalized, marks)).toBe(expected);
  });
  it('of ten thousand characters those around the first mark', () => {
    const raw = `${'9'.repeat(5000)}-${'9'.repeat(4999)}`;
    const line = drawn(raw, raw.replace('-', ''), [[5000, 5001]]);
    expect(line).toMatch(/^…9+\[-\]9+…$/);
    expect(line.length).toBeLessThan(60);
  });
});
