import { type Phrase, phrase } from '@/utils/i18n';
import { amount } from './amount';
import { expectedLength } from './expected-length';
import type { Reading } from './reading';

/** Is the number whole and the chosen carrier's, so that all there is to do is wait for the scan? */
export function isFine(reading: Reading): boolean {
  return reading.own !== null && !(reading.circumstances.moment === 'typing' && isHalfway(reading));
}

/** True for a whole number that its beginning, or a better-evidenced format, wants to be longer. */
function isHalfway({ number, carrier }: Reading): boolean {
  return (expectedLength(number, carrier!)?.length ?? 0) > number.length;
}

/** How far the typing has come, as a phrase; null where nothing telling can be said. */
export function progressOf({ number, carrier, carrierText, circumstances }: Reading): Phrase | null {
  if (carrier === null || number === '' || circumstances.moment !== 'typing') return null;
  const expected = expectedLength(number, carrier);
  if (expected === null || !expected.isTelling || expected.length <= number.length) return null;
  return phrase('statusProgress', carrierText, number.length, amount(expected.length, number));
}
