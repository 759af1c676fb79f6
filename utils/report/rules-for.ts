import { listedCarriers } from '@/utils/policy/listed-carriers';
import { policyFor } from '@/utils/policy/policy';
import type { Preferences } from '@/utils/preferences/schema';
import type { Day } from '@/utils/vtr/day';
import type { Rules } from './evidence';

/** What holds for a report of `marketplace` on `day`: the seller's own word on a carrier first, else the policy. */
export function rulesFor(
  marketplace: string,
  day: Day,
  { carriers, unsupported }: Pick<Preferences, 'carriers' | 'unsupported'>,
): Rules {
  const policy = policyFor(marketplace, day);
  return {
    isSupported: (carrier) => carriers[carrier]?.supported ?? policy.supported.includes(carrier),
    unsupported: unsupported === 'policy' ? policy.unsupported : unsupported,
    listed: listedCarriers(marketplace, day),
  };
}
