import { counted, type Phrase, phrase } from '@/utils/i18n';
import { type Rule, unreadable } from '../rule';
import type { Circumstances } from '../shipment';

/** The number stands on another package, too: a combined shipment, or a slip. */
export const duplicate: Rule = {
  code: 'duplicate',
  onRight: true,
  silentAfter: unreadable,
  find: (reading) => {
    const { elsewhere } = reading.circumstances;
    if (elsewhere.length === 0 || reading.number === '') return null;
    return {
      severity: 'warning',
      title: titleOf(reading.circumstances),
      detail: phrase('findingDuplicateDetail'),
    };
  },
};

function titleOf({ elsewhere, orderId: own }: Circumstances): Phrase {
  if (elsewhere.length > 1) return counted('findingDuplicateMoreTitle', elsewhere.length);
  const { orderId, package: place } = elsewhere[0]!;
  if (orderId === own) return phrase('findingDuplicateOwnTitle', place);
  return place === '1'
    ? phrase('findingDuplicateTitle', orderId)
    : phrase('findingDuplicatePackageTitle', orderId, place);
}
