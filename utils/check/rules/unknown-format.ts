import { pointAtAll } from '../point';
import type { Rule } from '../rule';

/** Nothing we know of this carrier looks like it. That is our ignorance, not the seller's mistake: never red. */
export const unknownFormat: Rule = {
  code: 'unknown-format',
  whileTyping: false,
  onRight: false,
  silentAfter: [
    'blank',
    'not-a-tracking-number',
    'sample-number',
    'carrier-mismatch',
    'wrong-character',
    'wrong-length',
    'check-digit',
  ],
  find: (reading) => {
    if (reading.carrierText === '' || reading.number === '' || reading.own !== null) return null;
    return {
      code: 'unknown-format',
      severity: 'info',
      ...pointAtAll(reading),
      title: { key: 'findingUnknownTitle', values: [reading.carrierText] },
      detail: { key: 'findingUnknownDetail' },
      fixes: [],
    };
  },
};
