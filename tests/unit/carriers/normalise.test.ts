import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, strays } from '@/utils/carriers/normalise';
import { anyText } from './any-text';

describe('normalise', () => {
  it.each([
    ['9400111206206406260787', '9400111206206406260787'],
    ['1z5r8939', '1Z5R8939'],
    [' 9400 1112 ', '94001112'],
    ['9400-1112–0620—6406−2607', '94001112062064062607'],
    ['9400.1112·0620。6406', '9400111206206406'],
    ['\u00a09400\u3000\u2009\t\r\n1112', '94001112'],
    ['\u200b94\u200d00\ufeff\u2060\u00ad\u200e\u202e', '9400'],
    ['42078745\u001d9400', '420787459400'],
    ['９４００ＡＢｃ', '9400ABC'],
    ['94/00', '94/00'],
    ['94é00', '94é00'],
    ['straße', 'STRAßE'],
    ['', ''],
  ])('%j → %j', (raw, normalised) => {
    expect(normalise(raw)).toBe(normalised);
  });

  it('changes nothing the second time', () => {
    assert(
      property(anyText, (raw) => {
        expect(normalise(normalise(raw))).toBe(normalise(raw));
      }),
    );
  });
});

describe('strays', () => {
  it.each([
    ['94 00', [[2, 3, ' ', 'space']]],
    ['94\u00a000', [[2, 3, '\u00a0', 'space']]],
    [
      '94\t00\n',
      [
        [2, 3, '\t', 'space'],
        [5, 6, '\n', 'space'],
      ],
    ],
    ['94-00', [[2, 3, '-', 'hyphen']]],
    ['94–00', [[2, 3, '–', 'hyphen']]],
    ['94.00', [[2, 3, '.', 'punctuation']]],
    ['#94', [[0, 1, '#', 'punctuation']]],
    ['９4', [[0, 1, '９', 'full-width']]],
    ['94\u200b', [[2, 3, '\u200b', 'invisible']]],
    ['\ufeff94', [[0, 1, '\ufeff', 'invisible']]],
    ['94\u202e00', [[2, 3, '\u202e', 'invisible']]],
    ['42078745\u001d94', [[8, 9, '\u001d', 'control']]],
    ['94é', [[2, 3, 'é', 'letter']]],
    ['94中', [[2, 3, '中', 'letter']]],
    ['94+', [[2, 3, '+', 'symbol']]],
    ['94😀00', [[2, 4, '😀', 'emoji']]],
    ['👨‍👩‍👧9', [[0, 8, '👨‍👩‍👧', 'emoji']]],
    ['9400abc', []],
    ['', []],
  ] as const)('%j → %j', (raw, expected) => {
    expect(strays(raw).map(({ start, end, text, kind }) => [start, end, text, kind])).toEqual(expected);
  });

  it.each([
    ['🇺🇸', 'a flag'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'a flag of tags'],
    ['#️⃣', 'a keycap'],
    ['👍🏽', 'a tone of skin'],
    ['❤️', 'a picture selected'],
    ['❤️‍🔥', 'two joined'],
    ['👩🏽‍🚀', 'a tone and a joiner'],
  ])('take %s (%s) for one emoji', (text) => {
    const found = [{ start: 2, end: 2 + text.length, text, kind: 'emoji' }];
    expect(strays(`94${text}00`)).toEqual(found);
    expect(text).toMatch(/^\p{RGI_Emoji}$/v);
  });

  it('find an emoji where Unicode’s own list has one, of all characters with and without a picture selected', () => {
    const isListed = /^(\p{RGI_Emoji}|\p{Emoji_Presentation}|\p{Emoji_Modifier})$/v;
    for (let code = 0x80; code < 0x20000; code += 1) {
      const character = String.fromCodePoint(code);
      const [alone] = strays(character);
      expect(alone?.kind === 'emoji', character).toBe(isListed.test(character));
      if (!isListed.test(`${character}\ufe0f`)) continue;
      expect(strays(`${character}\ufe0f`)).toMatchObject([{ kind: 'emoji', end: character.length + 1 }]);
    }
  });

  it('names every character that is no plain letter or digit, and only these', () => {
    assert(
      property(anyText, (raw) => {
        let rest = raw;
        for (const { start, end, text } of strays(raw).toReversed()) {
          expect(raw.slice(start, end)).toBe(text);
          rest = rest.slice(0, start) + rest.slice(end);
        }
        expect(rest).toMatch(/^[0-9A-Za-z]*$/);
      }),
    );
  });
});
