import { phrase } from '@/utils/i18n';
import type { Rule } from '../rule';

/**
 * It comes late: the parcel is delivered, and a number entered then does not count (Amazon VTR FAQ, why a number is
 * unconfirmed), or the last day to ship has passed.
 */
export const lateEntry: Rule = {
  code: 'late-entry',
  onRight: true,
  find: (reading) => {
    const { isDelivered = false, missedShipBy } = reading.circumstances.order ?? {};
    if (!isDelivered && !missedShipBy) return null;
    return {
      severity: 'warning',
      title: isDelivered ? phrase('findingDeliveredTitle') : phrase('findingPastShipByTitle', missedShipBy!),
      detail: phrase(isDelivered ? 'findingDeliveredDetail' : 'findingPastShipByDetail'),
    };
  },
};
