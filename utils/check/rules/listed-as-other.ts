import { phrase } from '@/utils/i18n';
import { chooseListed } from '../fix';
import { namedBy } from '../named';
import { lettersOf, optionsOf } from '../options';
import { wholeCarrier } from '../point';
import type { Reading } from '../reading';
import type { Rule } from '../rule';

/** Typed under Other, though the page lists it: counts as a defect even when the number is right. */
export const listedAsOther: Rule = {
  code: 'listed-as-other',
  onRight: true,
  // With another carrier's number the cure is that carrier, not this one's entry in the list.
  silentAfter: ['carrier-mismatch'],
  find: (reading) => {
    const value = reading.isTyped && reading.carrierText !== '' ? optionMeant(reading) : undefined;
    if (value === undefined) return null;
    return {
      severity: 'error',
      ...wholeCarrier(reading),
      title: phrase('findingListedTitle', value),
      detail: phrase('findingListedDetail'),
      fixes: [chooseListed(namedBy(value).carrier?.id ?? value, value)],
    };
  },
};

/** The entry of the list that was meant: by the same letters, else by a carrier we know. */
function optionMeant({ carrier, carrierText, shipment }: Reading): string | undefined {
  const typed = lettersOf(carrierText);
  const same = typed === '' ? undefined : shipment.listed.find((text) => lettersOf(text) === typed);
  return same ?? (carrier === null ? undefined : optionsOf(shipment.listed).get(carrier.id));
}
