import { isSample } from '@/utils/carriers/sample';
import { pointAtAll } from '../point';
import type { Rule } from '../rule';

/** A number printed in a carrier's own guide. Many of these fail their check digit, so that is left unsaid. */
export const sampleNumber: Rule = {
  code: 'sample-number',
  whileTyping: false,
  onRight: true,
  silentAfter: ['blank', 'not-a-tracking-number'],
  find: (reading) => {
    if (reading.number === '' || !isSample(reading.number)) return null;
    return {
      code: 'sample-number',
      severity: 'warning',
      ...pointAtAll(reading),
      title: { key: 'findingSampleTitle' },
      detail: { key: 'findingSampleDetail' },
      fixes: [],
    };
  },
};
