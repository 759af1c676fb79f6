import { carrierNamed } from '@/utils/carriers/name';
import { strays } from '@/utils/carriers/normalise';
import { phrase } from '@/utils/i18n';
import { clean } from '../fix';
import { optionsOf } from '../options';
import { marked } from '../point';
import { longestExamined, type Reading } from '../reading';
import type { Rule, Said } from '../rule';
import { namesOfStrays } from '../stray-name';

// "Using Chinese characters or special characters to manually enter tracking information is considered invalid"
// (Amazon Seller Central, policy on valid tracking). What names of carriers are commonly written with is let through,
// and so are Latin letters with accents: unknown is never red.
const harmless = () => /^[\p{Script=Latin}\p{M}\d .,&'’+/()-]$/u;

/** Chinese or special characters in the name of a carrier typed under Other. */
export const specialCharacterInCarrier: Rule = {
  code: 'special-character',
  whileTyping: true,
  onRight: true,
  find: (reading) => {
    const typed = reading.isTyped ? (reading.shipment.typedCarrier ?? '') : '';
    return typed === '' ? null : findIn('carrier', typed, (rest) => cleanCarrier(reading, rest));
  },
};

/** The same in the name of a shipping service typed by hand. */
export const specialCharacterInService: Rule = {
  code: 'special-character',
  whileTyping: true,
  onRight: true,
  find: ({ shipment: { typedService } }) => (typedService ? findIn('service', typedService, (rest) => rest) : null),
};

function findIn(field: 'carrier' | 'service', typed: string, cure: (rest: string) => string): Said | null {
  const text = typed.slice(0, longestExamined);
  const special = strays(text).filter((stray) => !isHarmless(stray.text));
  if (special.length === 0) return null;
  const value = cure(withoutSpecial(text));
  return {
    severity: 'error',
    ...marked(field, special),
    title: phrase(field === 'carrier' ? 'findingCarrierNameTitle' : 'findingServiceNameTitle', namesOfStrays(special)),
    detail: phrase('findingTypedNameDetail'),
    fixes: value === '' ? [] : [clean(field, value)],
  };
}

/** Full-width letters are of the Latin script, too, and Amazon can't read them. */
function isHarmless(character: string): boolean {
  return harmless().test(character) && character.normalize('NFKC') === character;
}

/** The carrier's English name where we know whom the text means, unless the list has it: then it is chosen there. */
function cleanCarrier({ carrier, shipment }: Reading, rest: string): string {
  const meant = carrier ?? carrierNamed(rest);
  if (meant === null) return rest;
  return optionsOf(shipment.listed).has(meant.id) ? '' : rest || meant.names.en;
}

function withoutSpecial(text: string): string {
  const kept = [...text.normalize('NFKC')].filter(isHarmless).join('');
  return kept
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
