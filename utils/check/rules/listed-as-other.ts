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
    const value = reading.isTyped ? entryMeant(reading) : undefined;
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
export function entryMeant({ carrier, carrierText, shipment }: Reading): string | undefined {
  const { listed } = shipment;
  const options = optionsOf(listed);
  const key = keyOf(carrierText);
  const text = carrierText.toLowerCase();
  // USPS in "USPS Priority Mail", DHL in "DHL快递"; of DHL and DHL eCommerce the one that says more.
  const isBegun = (entry: string) =>
    text.startsWith(entry.toLowerCase()) && /[^0-9a-z]/.test(text.charAt(entry.length));
  return (
    listed.find((entry) => key && keyOf(entry) === key) ??
    (carrier === null ? longest([...options.values()].filter(isBegun)) : options.get(carrier.id))
  );
}

function longest(entries: readonly string[]): string | undefined {
  return entries.toSorted((one, other) => other.length - one.length)[0];
}
