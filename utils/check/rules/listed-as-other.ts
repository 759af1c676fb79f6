import { keyOf } from '@/utils/carriers/name';
import { phrase } from '@/utils/i18n';
import { chooseListed } from '../fix';
import { optionsOf } from '../options';
import { wholeCarrier } from '../point';
import type { Reading } from '../reading';
import { mismatched, type Rule } from '../rule';

/** Typed under Other, though the page lists it: counts as a defect even when the number is right. */
export const listedAsOther: Rule = {
  code: 'listed-as-other',
  onRight: true,
  // With another carrier's number the cure is that carrier, not this one's entry in the list.
  silentAfter: mismatched,
  find: (reading) => {
    const value = reading.isTyped ? optionMeant(reading) : undefined;
    if (value === undefined) return null;
    return {
      severity: 'error',
      ...wholeCarrier(reading),
      title: phrase('findingListedTitle', value),
      detail: phrase('findingListedDetail'),
      fixes: [chooseListed(value)],
    };
  },
};

/** The entry of the list that was meant: by the same letters, by a carrier we know, or by its name and more. */
function optionMeant({ carrier, carrierText, shipment }: Reading): string | undefined {
  const options = optionsOf(shipment.listed);
  return (
    writtenLike(carrierText, shipment.listed) ??
    (carrier === null ? writtenLike(firstWord.exec(carrierText)?.[0] ?? '', options.values()) : options.get(carrier.id))
  );
}

/** USPS in "USPS Priority Mail", DHL in "DHL快递". */
const firstWord = /^[0-9A-Za-z]+/;

function writtenLike(typed: string, entries: Iterable<string>): string | undefined {
  const key = keyOf(typed);
  return key === '' ? undefined : [...entries].find((text) => keyOf(text) === key);
}
