import { pointAtCarrier } from '../point-at-carrier';
import type { Rule } from '../rule';

/** A carrier whose scans Amazon does not get: it can't be verified, whatever the number. */
export const unsupportedCarrier: Rule = {
  code: 'unsupported-carrier',
  whileTyping: false,
  onRight: true,
  silentAfter: ['carrier-mismatch', 'listed-as-other'],
  find: (reading) => {
    const { carrier, carrierText, isTyped, circumstances } = reading;
    if (carrierText === '') return null;
    // An entry of the list that we don't know is Amazon's to know; a name typed by hand is nobody's.
    if (carrier === null && !isTyped) return null;
    if (circumstances.isSupported(carrier?.id ?? carrierText)) return null;
    return {
      code: 'unsupported-carrier',
      severity: circumstances.unsupported,
      ...pointAtCarrier(reading),
      title: { key: 'findingUnsupportedTitle', values: [carrierText] },
      detail: { key: 'findingUnsupportedDetail' },
      fixes: [],
    };
  },
};
