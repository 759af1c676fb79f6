import { describe, expect, it } from 'vitest';
import { recognise } from '@/utils/carriers/recognise';
import { limit, walk } from '@/utils/carriers/walk';

describe('the walk', () => {
  it('keeps its states: the same text leads to the same one', () => {
    expect(walk('94001112')).toBe(walk('94001112'));
    expect(walk('94001112')).toBe(walk('94001113'));
  });

  it('forgets them when there are too many, and goes on giving the same answers', () => {
    const before = recognise('9400111206206406260787');
    const characters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const states = new Set<unknown>();
    const texts = [''];
    for (const text of texts) {
      for (const next of characters.map((character) => text + character)) {
        const state = walk(next);
        if (!state || states.has(state)) continue;
        states.add(state);
        texts.push(next);
      }
      if (states.size > 2 * limit) break;
    }
    expect(states.size).toBeGreaterThan(2 * limit);
    expect(recognise('9400111206206406260787')).toEqual(before);
    expect(recognise('1Z5R89390357567127')[0]?.carrier).toBe('ups');
  });
});
