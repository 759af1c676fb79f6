import { phrase } from '@/utils/i18n';
import { wholeCarrier } from '../point';
import { misnamed, type Rule } from '../rule';

/** A carrier whose scans Amazon does not get: it can't be verified, whatever the number. */
export const unsupportedCarrier: Rule = {
  code: 'unsupported-carrier',
  onRight: true,
  silentAfter: misnamed,
  find: (reading) => {
    const { carrier, carrierText, isTyped, circumstances } = reading;
    // An entry of the list that we don't know is Amazon's to know; a name typed by hand is nobody's.
    if (carrierText === '' || (carrier === null && !isTyped)) return null;
    if (circumstances.isSupported(carrier === null ? carrierText : carrier.id)) return null;
    return {
      severity: circumstances.unsupported,
      ...wholeCarrier(reading),
      title: phrase('findingUnsupportedTitle', carrierText),
      detail: phrase('findingUnsupportedDetail'),
    };
  },
};
