import type { Circumstances, Moment } from '@/utils/check/shipment';
import type { Policy } from '@/utils/policy/policy';
import type { Preferences } from '@/utils/preferences/schema';

type Choices = Pick<Preferences, 'carriers' | 'unsupported' | 'off'>;

// Until the worker has told the seller's choices, the policy alone holds.
const none: Choices = { carriers: {}, unsupported: 'policy', off: [] };

/** What bears on a verdict besides the shipment: the seller's own word first, the policy of place and day else. */
export function circumstancesOf(
  { carriers, unsupported, off }: Choices = none,
  policy: Policy,
  moment: Moment,
  orderId: string,
  elsewhere: Circumstances['elsewhere'],
): Circumstances {
  return {
    moment,
    isSupported: (carrier) => carriers[carrier]?.supported ?? policy.supported.includes(carrier),
    isUsed: (carrier) => carriers[carrier]?.used ?? false,
    unsupported: unsupported === 'policy' ? policy.unsupported : unsupported,
    off,
    orderId,
    elsewhere,
  };
}
