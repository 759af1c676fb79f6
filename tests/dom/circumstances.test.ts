import { describe, expect, it } from 'vitest';
import { circumstancesOf } from '@/entrypoints/orders.content/circumstances';
import { policyFor } from '@/utils/policy/policy';
import { defaultPreferences } from '@/utils/preferences/schema';

const policy = policyFor('US', '2026-11-21');
const now = { moment: 'rest', elsewhere: [] } as const;

describe('what bears on a verdict', () => {
  it('is the policy’s, until the seller’s choices are known and where they say nothing', () => {
    for (const choices of [undefined, defaultPreferences]) {
      const { isSupported, isUsed, unsupported, off } = circumstancesOf(choices, policy, now);
      expect([isSupported('usps'), isSupported('royal-mail'), isUsed]).toEqual([true, false, undefined]);
      expect([unsupported, off]).toEqual([policy.unsupported, []]);
    }
  });

  it('is the seller’s own word, where there is one', () => {
    const carriers = { usps: { used: false, supported: false }, 'royal-mail': { used: true, supported: true } };
    const chosen = { ...defaultPreferences, carriers, unsupported: 'error', off: ['duplicate'] } as const;
    const { isSupported, isUsed, unsupported, off } = circumstancesOf({ ...chosen, off: [...chosen.off] }, policy, now);
    expect([isSupported('usps'), isSupported('royal-mail'), isSupported('ups')]).toEqual([false, true, true]);
    expect([isUsed?.('usps'), isUsed?.('royal-mail')]).toEqual([false, true]);
    expect([unsupported, off]).toEqual(['error', ['duplicate']]);
  });
});
