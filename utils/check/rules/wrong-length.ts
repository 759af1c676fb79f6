import { failures } from '@/utils/carriers/failure';
import { prospect } from '@/utils/carriers/prospect';
import { phrase } from '@/utils/i18n';
import { amount } from '../amount';
import { usualNumber } from '../expected-length';
import { type LengthGap, lengthGap } from '../length-gap';
import { inNumber, wholeNumber } from '../point';
import type { Reading } from '../reading';
import { foreign, type Rule, type Said } from '../rule';

/** Characters are missing or too many, measured against the best-evidenced format of the chosen carrier. */
export const wrongLength: Rule = {
  code: 'wrong-length',
  silentAfter: [...foreign, 'wrong-character'],
  find: (reading) => {
    const { number, carrier, own } = reading;
    const found = carrier && own === null && number !== '' ? lengthGap(number, carrier) : null;
    if (found === null) return null;
    const { gap, expected } = found;
    // A whole number of another of its formats is right in length, unless its beginning says what it wants to be.
    if (expected.beginning === '' && failures(number, carrier!.id).length > 0) return null;
    // Of a digit too many before an ending of letters nobody knows which it is.
    const isBehind = gap < 0 && prospect(number.slice(0, expected.length), carrier!.id).complete;
    return {
      severity: expected.beginning === '' ? 'warning' : 'error',
      ...(isBehind ? inNumber(reading, { start: expected.length, end: number.length }) : wholeNumber(reading)),
      ...wordsFor(reading, found),
    };
  },
};

function wordsFor(
  { number, carrier, carrierText }: Reading,
  { gap, expected }: LengthGap,
): Pick<Said, 'title' | 'detail'> {
  const { length, beginning, isTelling } = expected;
  if (isTelling) {
    return {
      title: phrase(gap > 0 ? 'findingMissingTitle' : 'findingExtraTitle', amount(Math.abs(gap), number)),
      detail: phrase(
        beginning === '' ? 'findingLengthDetail' : 'findingLengthStartingDetail',
        carrierText,
        amount(length, number),
        number.length,
        beginning,
      ),
    };
  }
  const usual = usualNumber(carrier!);
  return {
    title: phrase('findingNoSuchLengthTitle', carrierText, amount(number.length, number)),
    ...(usual && { detail: phrase('findingUsualDetail', amount(usual.length, usual.beginning), usual.beginning) }),
  };
}
