import { phrase } from '@/utils/i18n';
import { foreign, type Rule } from '../rule';

/** Nothing we know of this carrier looks like it. That is our ignorance, not the seller's mistake: never red. */
export const unknownFormat: Rule = {
  code: 'unknown-format',
  silentAfter: [...foreign, 'wrong-character', 'wrong-length', 'check-digit', 'listed-as-other'],
  find: (reading) => {
    if (reading.carrierText === '' || reading.number === '' || reading.own !== null) return null;
    return {
      severity: 'info',
      title: phrase('findingUnknownTitle', reading.carrierText),
      detail: phrase('findingUnknownDetail'),
    };
  },
};
