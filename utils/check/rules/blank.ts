import { phrase } from '@/utils/i18n';
import type { Rule } from '../rule';

/** Nothing but white space: the worst case, because such an order can't be tracked and a claim is lost at once. */
export const blank: Rule = {
  code: 'blank',
  find: (reading) =>
    reading.isBlank && !reading.shipment.noTracking
      ? {
          severity: 'error',
          title: phrase('findingBlankTitle'),
          detail: phrase('findingBlankDetail'),
        }
      : null,
};
