import { pointAtAll } from '../point';
import type { Rule } from '../rule';

/** Nothing but white space: the worst case, because such an order can't be tracked and a claim is lost at once. */
export const blank: Rule = {
  code: 'blank',
  whileTyping: false,
  onRight: false,
  silentAfter: [],
  find: (reading) => {
    const { noTracking, number } = reading.shipment;
    if (noTracking || reading.number !== '') return null;
    const isWhite = reading.strays.every(({ kind }) => kind === 'space' || kind === 'invisible' || kind === 'control');
    if (!isWhite || (number !== '' && reading.strays.length === 0)) return null;
    return {
      code: 'blank',
      severity: 'error',
      ...pointAtAll(reading),
      title: { key: 'findingBlankTitle' },
      detail: { key: 'findingBlankDetail' },
      fixes: [],
    };
  },
};
