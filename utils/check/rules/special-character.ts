import { counted, phrase } from '@/utils/i18n';
import { clean, enterLabelNumber } from '../fix';
import { marked } from '../point';
import { longestBarcode, type Reading } from '../reading';
import { type Rule, unreadable } from '../rule';
import { namesOfStrays } from '../stray-name';

/** Characters that Amazon's system can't read; it answers InvalidId. Lower case is none: Amazon reads it. */
export const specialCharacter: Rule = {
  code: 'special-character',
  whileTyping: true,
  silentAfter: unreadable,
  find: (reading) => {
    const { strays, number, shipment } = reading;
    if (strays.length === 0) return null;
    const isAround = /^[0-9A-Za-z]+$/.test(shipment.number.trim());
    return {
      severity: isAround ? 'warning' : 'error',
      ...marked('tracking', strays),
      title: isAround
        ? phrase('findingSpaceAroundTitle')
        : counted('findingSpecialTitle', strays.length, namesOfStrays(strays)),
      ...(number === '' && { detail: enterLabelNumber }),
      fixes: isCleanable(reading) ? [clean('tracking', number)] : [],
    };
  },
};

/**
 * A letter or digit of another script may stand for one that belongs there: none is left out silently, but Chinese words
 * around a number that someone gives out.
 */
function isCleanable({ number, strays, candidates }: Reading): boolean {
  if (!/\d/.test(number) || number.length > longestBarcode) return false;
  return strays.every(({ kind, text }) => kind !== 'letter' || (candidates.length > 0 && /\p{Script=Han}/u.test(text)));
}
