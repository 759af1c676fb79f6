import { carrierNamed } from '@/utils/carriers/name';
import { strays } from '@/utils/carriers/normalise';
import type { Field, Finding } from '../finding';
import { optionsOf } from '../options';
import { longestExamined, type Reading } from '../reading';
import type { Rule } from '../rule';
import { namesOfStrays } from '../stray-name';

// "Using Chinese characters or special characters to manually enter tracking information is considered invalid"
// (Amazon Seller Central, policy on valid tracking). What names of carriers are commonly written with is let through,
// and so are Latin letters with accents: unknown is never red.
const harmless = /^[\p{Script=Latin}\p{M}\d .,&'’+/()-]$/u;

/** Chinese or special characters in the name of a carrier typed under Other. */
export const specialCharacterInCarrier: Rule = {
  code: 'special-character',
  whileTyping: true,
  onRight: true,
  silentAfter: [],
  find: (reading) =>
    reading.isTyped ? findIn('carrier', reading.shipment.typedCarrier ?? '', cleanCarrier(reading)) : null,
};

/** The same in the name of a shipping service typed by hand. */
export const specialCharacterInService: Rule = {
  code: 'special-character',
  whileTyping: true,
  onRight: true,
  silentAfter: [],
  find: ({ shipment }) =>
    shipment.typedService === null
      ? null
      : findIn('service', shipment.typedService, () => withoutSpecial(shipment.typedService ?? '')),
};

function findIn(field: Field, text: string, clean: () => string): Finding | null {
  const special = strays(text.slice(0, longestExamined)).filter((stray) => !isHarmless(stray.text));
  if (special.length === 0) return null;
  const value = clean();
  return {
    code: 'special-character',
    field,
    severity: 'error',
    start: special[0]!.start,
    end: special.at(-1)!.end,
    marks: special.map(({ start, end }) => ({ start, end })),
    title: {
      key: field === 'carrier' ? 'findingCarrierNameTitle' : 'findingServiceNameTitle',
      values: [namesOfStrays(special)],
    },
    detail: { key: 'findingTypedNameDetail' },
    fixes: value === '' ? [] : [{ kind: 'clean', field, value, label: { key: 'findingFixUse', values: [value] } }],
  };
}

function isHarmless(character: string): boolean {
  // Full-width letters are of the Latin script, too, and Amazon can't read them.
  return harmless.test(character) && character.normalize('NFKC') === character;
}

/** The carrier's English name where we know whom the text means, unless the list has it: then it is chosen there. */
function cleanCarrier(reading: Reading): () => string {
  return () => {
    const text = reading.shipment.typedCarrier ?? '';
    const rest = withoutSpecial(text);
    const carrier = reading.carrier ?? carrierNamed(rest);
    if (carrier === null) return rest;
    if (optionsOf(reading.shipment.listed).has(carrier.id)) return '';
    return rest === '' ? carrier.names.en : rest;
  };
}

function withoutSpecial(text: string): string {
  const kept = Array.from(text.slice(0, longestExamined).normalize('NFKC')).filter(isHarmless).join('');
  return kept
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
