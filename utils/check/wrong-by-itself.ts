import { carrierOf } from '@/utils/carriers/name';
import { normalise } from '@/utils/carriers/normalise';
import { distinctiveOwners } from '@/utils/carriers/prospect';
import type { Finding } from './finding';
import { judgeAlone } from './judge-alone';

// A dash or a word in the number's place; a text that holds more than the number, or not all of it: an enumeration, a
// number that is masked or cut off.
const notOne = /^(?:.{0,4}|[a-z]+)$|[\s,;*…]|\.{3}/i;

/**
 * What is certainly wrong with a number that a page shows, whoever carries it; null where nothing is, or where only the
 * carrier could tell. Where its beginning is one carrier's alone, the number must be a whole one of that carrier's.
 */
export function wrongByItself(shown: string): Finding | null {
  const number = shown.trim();
  if (notOne.test(number)) return null;
  const owners = distinctiveOwners(normalise(number));
  return errorIn(number, '') ?? (owners.length === 1 ? errorIn(number, carrierOf(owners[0]!).names.en) : null);
}

function errorIn(number: string, carrier: string): Finding | null {
  const { findings } = judgeAlone(number, carrier, 'rest');
  const error = findings.find(({ severity, field }) => severity === 'error' && field === 'tracking');
  return error ? { ...error, fixes: [] } : null;
}
