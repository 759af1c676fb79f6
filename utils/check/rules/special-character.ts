import { counted, phrase } from '@/utils/i18n';
import { clean } from '../fix';
import { marked } from '../point';
import type { Reading } from '../reading';
import { type Rule, unreadable } from '../rule';
import { namesOfStrays } from '../stray-name';

/** Characters that Amazon's system can't read; it answers InvalidId. Lower case is none: Amazon reads it. */
export const specialCharacter: Rule = {
  code: 'special-character',
  whileTyping: true,
  silentAfter: unreadable,
  find: (reading) => {
    const { strays, number, isBlank, shipment } = reading;
    // White space in a field that is meant to be empty harms nobody.
    if (strays.length === 0 || (isBlank && shipment.noTracking)) return null;
    const isAround = number !== '' && /^[0-9A-Za-z]+$/.test(shipment.number.trim());
    return {
      severity: isAround ? 'warning' : 'error',
      ...marked('tracking', strays),
      title: isAround
        ? phrase('findingSpaceAroundTitle')
        : counted('findingSpecialTitle', strays.length, namesOfStrays(strays)),
      ...(number === '' && { detail: phrase('findingEnterLabelNumber') }),
      fixes: isCleanable(reading) ? [clean('tracking', number)] : [],
    };
  },
};

/**
 * A letter of another script may stand for one that belongs there: leaving it out is offered only where what is left
 * is a number that someone gives out.
 */
function isCleanable({ number, strays, candidates }: Reading): boolean {
  return number !== '' && (candidates.length > 0 || strays.every(({ kind }) => kind !== 'letter'));
}
