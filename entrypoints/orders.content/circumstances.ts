import type { Circumstances, Moment } from '@/utils/check/shipment';
import type { Snapshot } from '@/utils/messages';
import type { Policy } from '@/utils/policy/policy';

/** What bears on a verdict besides the shipment: the seller's own word first, the policy of place and day else. */
export function circumstancesOf(
  { preferences }: Snapshot,
  policy: Policy,
  moment: Moment,
  orderId: string,
  elsewhere: Circumstances['elsewhere'],
): Circumstances {
  return {
    moment,
    isSupported: (carrier) => preferences.carriers[carrier]?.supported ?? policy.supported.includes(carrier),
    isUsed: (carrier) => preferences.carriers[carrier]?.used ?? false,
    unsupported: preferences.unsupported === 'policy' ? policy.unsupported : preferences.unsupported,
    off: preferences.off,
    orderId,
    elsewhere,
  };
}
