import { isSample } from '@/utils/carriers/sample';
import { phrase } from '@/utils/i18n';
import { wholeNumber } from '../point';
import { type Rule, unreadable } from '../rule';

/** A number printed in a carrier's own guide. Many of these fail their check digit, so that is left unsaid. */
export const sampleNumber: Rule = {
  code: 'sample-number',
  onRight: true,
  silentAfter: unreadable,
  find: (reading) =>
    hasRun(reading.number) && isSample(reading.number)
      ? {
          severity: 'warning',
          ...wholeNumber(reading),
          title: phrase('findingSampleTitle'),
          detail: phrase('findingSampleDetail'),
        }
      : null,
};

/**
 * Five characters in a row that are equal or count up: all samples have them (00000, 12345), hardly a right number has.
 * This first look costs a right number next to nothing.
 */
function hasRun(number: string): boolean {
  let [equal, rising] = [0, 0];
  for (let at = 1; at < number.length; at++) {
    const step = number.charCodeAt(at) - number.charCodeAt(at - 1);
    equal = step === 0 ? equal + 1 : 0;
    rising = step === 1 ? rising + 1 : 0;
    if (equal === 4 || rising === 4) return true;
  }
  return false;
}
