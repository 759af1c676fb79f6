import { carrierNamed } from '@/utils/carriers/name';
import { optionsOf } from '../options';
import { pointAtCarrier } from '../point-at-carrier';
import type { Reading } from '../reading';
import type { Rule } from '../rule';

/** Typed under Other, though the page lists it: counts as a defect even when the number is right. */
export const listedAsOther: Rule = {
  code: 'listed-as-other',
  whileTyping: false,
  onRight: true,
  // With another carrier's number the cure is that carrier, not this one's entry in the list.
  silentAfter: ['carrier-mismatch'],
  find: (reading) => {
    if (!reading.isTyped || reading.carrierText === '') return null;
    const value = optionMeant(reading);
    if (value === null) return null;
    return {
      code: 'listed-as-other',
      severity: 'error',
      ...pointAtCarrier(reading),
      title: { key: 'findingListedTitle', values: [value] },
      detail: { key: 'findingListedDetail' },
      fixes: [
        {
          kind: 'choose-listed',
          field: 'carrier',
          carrier: reading.carrier?.id ?? carrierNamed(value)?.id ?? value,
          value,
          label: { key: 'findingFixChoose', values: [value] },
        },
      ],
    };
  },
};

/** The entry of the list that was meant: by a carrier we know, else by the same letters. */
function optionMeant({ carrier, carrierText, shipment }: Reading): string | null {
  if (carrier !== null) return optionsOf(shipment.listed).get(carrier.id) ?? null;
  const typed = lettersOf(carrierText);
  if (typed === '') return null;
  return shipment.listed.find((text) => lettersOf(text) === typed) ?? null;
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
