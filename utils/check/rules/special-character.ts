import type { Finding } from '../finding';
import type { Reading } from '../reading';
import type { Rule } from '../rule';
import { namesOfStrays } from '../stray-name';

/** Characters that Amazon's system can't read; it answers InvalidId. Lower case is none: Amazon reads it. */
export const specialCharacter: Rule = {
  code: 'special-character',
  whileTyping: true,
  onRight: false,
  silentAfter: ['blank', 'not-a-tracking-number'],
  find: (reading) => {
    const { strays } = reading;
    if (strays.length === 0) return null;
    const isAround = isWhiteSpaceAround(reading);
    const count = strays.length;
    return {
      code: 'special-character',
      field: 'tracking',
      severity: isAround ? 'warning' : 'error',
      start: strays[0]!.start,
      end: strays.at(-1)!.end,
      marks: strays.map(({ start, end }) => ({ start, end })),
      title: isAround
        ? { key: 'findingSpaceAroundTitle' }
        : { key: 'findingSpecialTitle', count, values: [count, namesOfStrays(strays)] },
      ...(reading.number === '' && { detail: { key: 'findingEnterLabelNumber' as const } }),
      fixes: cleanFixes(reading),
    };
  },
};

function isWhiteSpaceAround({ shipment, strays, number }: Reading): boolean {
  if (number === '' || strays.some(({ kind, text }) => kind !== 'space' && !/^\s$/.test(text))) return false;
  const trimmed = shipment.number.trim();
  return /^[0-9A-Za-z]+$/.test(trimmed);
}

/**
 * The number without them. A letter of another script may stand for one that belongs there: leaving it out is offered
 * only where what is left is a number that someone gives out.
 */
function cleanFixes({ number, strays, candidates }: Reading): Finding['fixes'] {
  if (number === '') return [];
  if (candidates.length === 0 && strays.some(({ kind }) => kind === 'letter')) return [];
  return [{ kind: 'clean', field: 'tracking', value: number, label: { key: 'findingFixUse', values: [number] } }];
}
