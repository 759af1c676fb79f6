import { describe, expect, it } from 'vitest';
import { carrierChoices } from '@/entrypoints/options/carrier-choices';
import { carriers } from '@/utils/carriers/catalogue';
import { policyFor } from '@/utils/policy/policy';

const { supported } = policyFor('US', '2026-11-21');

describe.each(['en', 'zh_CN'] as const)('the carriers to choose from, in %s', (language) => {
  const choices = carrierChoices(carriers(), supported, language);

  it('begin with the fifteen of the policy, in its order', () => {
    expect(choices.slice(0, supported.length).map(({ id }) => id)).toEqual(supported);
    expect(choices.filter(({ isListed }) => isListed)).toHaveLength(15);
  });

  it('hold every carrier of the catalogue once, but not the post that stands for all others', () => {
    const ids = choices.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids, 'post'].sort()).toEqual(
      carriers()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('are found by their names in both languages', () => {
    const yanwen = choices.find(({ id }) => id === 'yanwen');
    expect(yanwen?.alsoCalled).toEqual(expect.arrayContaining(['Yanwen', '燕文物流']));
  });
});
