import { describe, expect, it } from 'vitest';
import { assertSpelt } from '@/utils/carriers/assert-spelt';
import { allows, charactersAt, sequencesOf } from '@/utils/carriers/format';

const spelt = (layout: string) => sequencesOf(layout).map(({ places }) => places);

describe('a layout', () => {
  it.each([
    ['literals', '1Z', ['1Z']],
    ['sets with a length', 'a2 d3 x', ['aadddx']],
    ['named parts', '1Z account:x6 check:d', ['1Zxxxxxxd']],
    ['lengths between two', 'BN d2-4', ['BNdd', 'BNddd', 'BNdddd']],
    ['choices', '92 (612|748) d', ['92612d', '92748d']],
    ['named choices', 'service:(UM|CY) d', ['UMd', 'CYd']],
    ['choices of the whole', 'LS d2 | LX d3', ['LSdd', 'LXddd']],
    ['options', 'LTN d2 [N d]', ['LTNdd', 'LTNddNd']],
    ['options in options', 'd [a [x]]', ['d', 'da', 'dax']],
  ])('spells out %s: %s', (_, layout, sequences) => {
    expect(spelt(layout)).toEqual(sequences);
  });

  it('gives a spelt-out set one symbol, wherever it stands', () => {
    const [one] = spelt('<2345> d');
    const [other] = spelt('1 <2345>');
    expect(one![0]).toBe(other![1]);
    expect(charactersAt(one![0]!)).toBe('2345');
    expect([...'23456A'].map((character) => allows(one![0]!, character))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['d', '0123456789'],
    ['a', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
    ['x', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
    ['7', '7'],
    ['Q', 'Q'],
  ])('%s stands for %s', (symbol, characters) => {
    expect(charactersAt(symbol)).toBe(characters);
  });

  it.each([
    ['nothing before the mark', '1Z x6', 0, 2],
    ['routing before the mark', '420 zip:d5 / 94 d3', 8, 10],
    ['no literals', 'd12', 0, 0],
    ['a choice of characters', 'TB <ACM> d12', 0, 3],
    ['two letters that S10 uses for international mail', 'LP d14', 0, 12],
    ['two letters that it does not use', 'YT d16', 0, 2],
  ])('knows where the number begins and what proves it: %s', (_, layout, from, head) => {
    expect(sequencesOf(layout)[0]).toMatchObject({ from, head });
  });

  it.each(['1Z y6', '(d4', 'd4)', '1Z x6 ?', '[d', 'd4-', '(d]', '[d4)'])('throws on a misspelling: %s', (layout) => {
    expect(() => assertSpelt(layout)).toThrow(`Misspelt layout: ${layout}`);
  });
});
