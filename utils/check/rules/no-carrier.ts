import type { CarrierId } from '@/utils/carriers/carrier';
import { phrase } from '@/utils/i18n';
import { switchCarrier } from '../fix';
import { optionsOf } from '../options';
import { wholeCarrier } from '../point';
import { carriersOf, type Reading, usedFirst } from '../reading';
import type { Rule } from '../rule';
import { wordFor } from '../word';

/** No carrier is chosen yet: says whom the number fits, and offers to choose. */
export const noCarrier: Rule = {
  code: 'no-carrier',
  find: (reading) => {
    if (reading.carrierText !== '' || (reading.isBlank && reading.shipment.noTracking)) return null;
    const fitting = worthNaming(reading);
    const words = fitting.map((id) => wordFor(id, reading));
    return {
      severity: 'info',
      ...wholeCarrier(reading),
      title: phrase('findingNoCarrierTitle'),
      ...(words.length > 0 && { detail: phrase('findingNoCarrierDetail', words) }),
      fixes: switchCarrier(reading, fitting, 3),
    };
  },
};

/** The best-evidenced candidates, the seller's own and those the page lists first; four at most, a choice and no catalogue. */
function worthNaming(reading: Reading): readonly CarrierId[] {
  const { candidates, shipment } = reading;
  const options = optionsOf(shipment.listed);
  const strong = carriersOf(candidates, ({ evidence }) => evidence !== 'possible');
  const named = (strong.length > 0 ? strong : carriersOf(candidates)).filter((id) => id !== 'post');
  const fitting = usedFirst(reading, named);
  const listed = fitting.filter((id) => options.has(id));
  return (listed.length > 0 ? listed : fitting).slice(0, 4);
}
