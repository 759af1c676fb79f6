import { phrase } from '@/utils/i18n';
import { switchCarrier } from '../fix';
import { wholeCarrier } from '../point';
import { carriersOf } from '../reading';
import { misnamed, type Rule } from '../rule';

/** The seller has said which carriers they ship with, and this is none of them: left from another order, perhaps. */
export const notPreferred: Rule = {
  code: 'not-preferred',
  onRight: true,
  silentAfter: [...misnamed, 'unsupported-carrier', 'retired-carrier'],
  find: (reading) => {
    const { carrier, carrierText, candidates, number } = reading;
    const { isUsed } = reading.circumstances;
    if (number === '' || !carrier || !isUsed || isUsed(carrier.id)) return null;
    return {
      severity: 'info',
      ...wholeCarrier(reading),
      title: phrase('findingNotPreferredTitle', carrierText),
      fixes: switchCarrier(
        reading,
        carriersOf(candidates, (found) => isUsed(found.carrier)),
        1,
      ),
    };
  },
};
