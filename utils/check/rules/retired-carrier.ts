import { phrase } from '@/utils/i18n';
import { switchCarrier } from '../fix';
import { wholeCarrier } from '../point';
import { carriersOf } from '../reading';
import { mismatched, type Rule } from '../rule';
import { wordFor } from '../word';

/** A carrier that no longer takes parcels, though lists still offer it: most likely a slip. */
export const retiredCarrier: Rule = {
  code: 'retired-carrier',
  onRight: true,
  silentAfter: mismatched,
  find: (reading) => {
    const { carrier, carrierText, candidates } = reading;
    if (!carrier?.retired) return null;
    const others = carriersOf(candidates, (found) => found.evidence !== 'possible' && found.carrier !== carrier.id);
    const words = others.map((id) => wordFor(id, reading));
    return {
      severity: 'warning',
      ...wholeCarrier(reading),
      title: phrase('findingRetiredTitle', carrierText),
      detail: words.length > 0 ? phrase('findingRetiredOthersDetail', words) : phrase('findingRetiredDetail'),
      fixes: switchCarrier(reading, others, 2),
    };
  },
};
