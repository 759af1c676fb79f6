import { type Phrase, phrase } from '@/utils/i18n';
import { optionsOf } from './options';
import { carriersOf, type Reading } from './reading';
import { wordFor } from './word';

/** Carriers at hand whom the shape alone would let it pass: worth a word behind what is said, no more. */
export function withOthers(reading: Reading, detail: Phrase): Phrase {
  const options = optionsOf(reading.shipment.listed);
  const { isUsed } = reading.circumstances;
  const others = carriersOf(reading.candidates, ({ carrier }) => options.has(carrier) || isUsed?.(carrier) === true);
  if (others.length === 0) return detail;
  const words = others.slice(0, 3).map((carrier) => wordFor(carrier, reading));
  return phrase('findingTwoSentences', detail, phrase('findingCheckDigitOthers', words));
}
