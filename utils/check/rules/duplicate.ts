import type { Phrase } from '@/utils/i18n';
import { pointAtAll } from '../point';
import type { Reading } from '../reading';
import type { Rule } from '../rule';

/** The number stands on another package, too: a combined shipment, or a slip. */
export const duplicate: Rule = {
  code: 'duplicate',
  whileTyping: false,
  onRight: true,
  silentAfter: ['blank', 'not-a-tracking-number'],
  find: (reading) => {
    if (reading.number === '' || reading.circumstances.elsewhere.length === 0) return null;
    return {
      code: 'duplicate',
      severity: 'warning',
      ...pointAtAll(reading),
      title: titleOf(reading),
      detail: { key: 'findingDuplicateDetail' },
      fixes: [],
    };
  },
};

function titleOf({ circumstances: { elsewhere } }: Reading): Phrase {
  const count = elsewhere.length;
  if (count > 1) return { key: 'findingDuplicateMoreTitle', count, values: [count] };
  const { orderId, package: place } = elsewhere[0]!;
  if (place === '1') return { key: 'findingDuplicateTitle', values: [orderId] };
  return { key: 'findingDuplicatePackageTitle', values: [orderId, place] };
}
