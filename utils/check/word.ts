import type { CarrierId } from '@/utils/carriers/carrier';
import { carrierOf } from '@/utils/carriers/name';
import { type Name, type Phrase, phrase } from '@/utils/i18n';
import { optionsOf } from './options';
import type { Reading } from './reading';

/** What a carrier is called here: the page's own word where its list has one, else its name in both languages. */
export function wordFor(carrier: CarrierId, { shipment }: Reading): string | Name {
  return optionsOf(shipment.listed).get(carrier) ?? carrierOf(carrier).names;
}

/** A carrier's word with the article English wants before it: a UPS number, an OnTrac number. */
export function withArticle(word: string | Name): Phrase {
  const english = typeof word === 'string' ? word : word.en;
  return phrase(soundsLikeVowel.test(english) ? 'findingAn' : 'findingA', word);
}

/** Names said letter by letter (SF, LTN, FBA) begin like their first letter's name; U begins like "you". */
const soundsLikeVowel = /^(?:[AEIO]|[FHLMNRSX][A-Z0-9]{1,2}\b)/;
