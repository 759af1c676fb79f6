import type { CarrierId } from '@/utils/carriers/carrier';
import { optionsOf } from '../options';
import { pointAtCarrier } from '../point-at-carrier';
import type { Reading } from '../reading';
import type { Rule } from '../rule';
import { switchFixes } from '../switch-fixes';
import { wordFor } from '../word';

/** No carrier is chosen yet: says whom the number fits, and offers to choose. */
export const noCarrier: Rule = {
  code: 'no-carrier',
  whileTyping: false,
  onRight: false,
  silentAfter: [],
  find: (reading) => {
    if (reading.carrierText !== '') return null;
    if (reading.shipment.noTracking && reading.number === '') return null;
    const fitting = worthNaming(reading);
    return {
      code: 'no-carrier',
      severity: 'info',
      ...pointAtCarrier(reading),
      title: { key: 'findingNoCarrierTitle' },
      ...(fitting.length > 0 && {
        detail: { key: 'findingNoCarrierDetail' as const, values: [fitting.map((id) => wordFor(id, reading))] },
      }),
      fixes: switchFixes(reading, fitting, 3),
    };
  },
};

/** The best-evidenced candidates, those the page lists first; four at most, a choice and no catalogue. */
function worthNaming(reading: Reading): CarrierId[] {
  const { candidates, shipment } = reading;
  const options = optionsOf(shipment.listed);
  const strong = candidates.filter(({ evidence }) => evidence !== 'possible');
  const fitting = strong.length > 0 ? strong : candidates;
  const carriers = [...new Set(fitting.map(({ carrier }) => carrier))].filter((id) => id !== 'post');
  const listed = carriers.filter((id) => options.has(id));
  return (listed.length > 0 ? listed : carriers).slice(0, 4);
}
