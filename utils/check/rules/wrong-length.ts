import { failures } from '@/utils/carriers/failure';
import type { Phrase } from '@/utils/i18n';
import { usualNumber } from '../expected-length';
import { type LengthGap, lengthGap } from '../length-gap';
import { pointAt, pointAtAll } from '../point';
import type { Reading } from '../reading';
import type { Rule } from '../rule';

/** Characters are missing or too many, measured against the best-evidenced format of the chosen carrier. */
export const wrongLength: Rule = {
  code: 'wrong-length',
  whileTyping: false,
  onRight: false,
  silentAfter: ['blank', 'not-a-tracking-number', 'sample-number', 'carrier-mismatch', 'wrong-character'],
  find: (reading) => {
    const { number, carrier, own } = reading;
    if (carrier === null || own !== null || number === '') return null;
    const found = lengthGap(number, carrier);
    if (found === null) return null;
    const { gap, expected } = found;
    // A whole number of another of its formats is right in length, unless its beginning says what it wants to be.
    if (expected.beginning === '' && failures(number, carrier.id).length > 0) return null;
    return {
      code: 'wrong-length',
      severity: expected.beginning === '' ? 'warning' : 'error',
      ...(gap < 0 ? pointAt(reading, expected.length, number.length) : pointAtAll(reading)),
      ...wordsFor(reading, found),
      fixes: [],
    };
  },
};

function wordsFor(reading: Reading, { gap, expected }: LengthGap): { title: Phrase; detail?: Phrase } {
  const { number, carrier, carrierText } = reading;
  const isDigits = /^\d+$/.test(number);
  if (!expected.isTelling) {
    const usual = usualNumber(carrier!);
    return {
      title: {
        key: isDigits ? 'findingNoSuchDigitsTitle' : 'findingNoSuchCharactersTitle',
        values: [carrierText, number.length],
      },
      ...(usual && { detail: { key: 'findingUsualDetail' as const, values: [usual.length, usual.beginning] } }),
    };
  }
  const count = Math.abs(gap);
  const title = isDigits
    ? ({ key: gap > 0 ? 'findingMissingDigits' : 'findingExtraDigits', count, values: [count] } as const)
    : ({ key: gap > 0 ? 'findingMissingCharacters' : 'findingExtraCharacters', count, values: [count] } as const);
  const lengths = [expected.length, number.length];
  const { beginning } = expected;
  if (beginning === '') {
    const key = isDigits ? 'findingLengthDigitsDetail' : 'findingLengthCharactersDetail';
    return { title, detail: { key, values: [carrierText, ...lengths] } };
  }
  const key = isDigits ? 'findingLengthStartingDigitsDetail' : 'findingLengthStartingCharactersDetail';
  return { title, detail: { key, values: [carrierText, beginning, ...lengths] } };
}
