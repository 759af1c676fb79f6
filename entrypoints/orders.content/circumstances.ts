import type { Circumstances } from '@/utils/check/shipment';
import type { Policy } from '@/utils/policy/policy';
import type { Preferences } from '@/utils/preferences/schema';

type Choices = Pick<Preferences, 'carriers' | 'unsupported' | 'off'>;

// Until the worker has told the seller's choices, the policy alone holds.
const none: Choices = { carriers: {}, unsupported: 'policy', off: [] };

/**
 * What bears on a verdict besides the shipment: what is known of moment and order, the seller's own word on carriers, and
 * else the policy of place and day.
 */
export function circumstancesOf(
  { carriers, unsupported, off }: Choices = none,
  policy: Policy,
  known: Pick<Circumstances, 'moment' | 'orderId' | 'elsewhere' | 'order'>,
): Circumstances {
  const isUsed = (carrier: string) => carriers[carrier]?.used ?? false;
  return {
    ...known,
    isSupported: (carrier) => carriers[carrier]?.supported ?? policy.supported.includes(carrier),
    isUsed: Object.keys(carriers).some(isUsed) ? isUsed : undefined,
    unsupported: unsupported === 'policy' ? policy.unsupported : unsupported,
    off,
  };
}
