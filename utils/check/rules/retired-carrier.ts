import { pointAtCarrier } from '../point-at-carrier';
import type { Rule } from '../rule';
import { switchFixes } from '../switch-fixes';
import { wordFor } from '../word';

/** A carrier that no longer takes parcels, though lists still offer it: most likely a slip. */
export const retiredCarrier: Rule = {
  code: 'retired-carrier',
  whileTyping: false,
  onRight: true,
  silentAfter: ['carrier-mismatch'],
  find: (reading) => {
    const { carrier, carrierText, candidates } = reading;
    if (!carrier?.retired) return null;
    const strong = candidates.filter(({ evidence, carrier: id }) => evidence !== 'possible' && id !== carrier.id);
    const others = [...new Set(strong.map(({ carrier: id }) => id))];
    return {
      code: 'retired-carrier',
      severity: 'warning',
      ...pointAtCarrier(reading),
      title: { key: 'findingRetiredTitle', values: [carrierText] },
      detail:
        others.length === 0
          ? { key: 'findingRetiredDetail' }
          : { key: 'findingRetiredOthersDetail', values: [others.map((id) => wordFor(id, reading))] },
      fixes: switchFixes(reading, others, 2),
    };
  },
};
