import { failures } from '@/utils/carriers/failure';
import { prospect } from '@/utils/carriers/prospect';
import { phrase } from '@/utils/i18n';
import { amount } from '../amount';
import { usualNumber } from '../expected-length';
import { replace } from '../fix';
import { type LengthGap, lengthGap } from '../length-gap';
import { inNumber } from '../point';
import type { Reading } from '../reading';
import { foreign, type Rule, type Said } from '../rule';
import { withOthers } from '../with-others';

/** Characters are missing or too many, measured against the best-evidenced format of the chosen carrier. */
export const wrongLength: Rule = {
  code: 'wrong-length',
  silentAfter: [...foreign, 'wrong-character'],
  find: (reading) => {
    const { number, carrier, own } = reading;
    const found = carrier && own === null && number !== '' ? lengthGap(number, carrier) : null;
    if (!found) return null;
    const { gap, expected, cure } = found;
    // A whole number of another of its formats is right in length, unless its beginning says what it wants to be.
    if (expected.beginning === '' && failures(number, carrier!.id).length > 0) return null;
    // Of a digit too many before an ending of letters nobody knows which it is.
    const isBehind = gap < 0 && prospect(number.slice(0, expected.length), carrier!.id).includes(0);
    return {
      severity: expected.beginning === '' ? 'warning' : 'error',
      ...(isBehind && inNumber(reading, { start: expected.length, end: number.length })),
      ...wordsFor(reading, found),
      fixes: cure === undefined ? [] : [replace(cure)],
    };
  },
};

function wordsFor(reading: Reading, { gap, expected, cure }: LengthGap): Pick<Said, 'title' | 'detail'> {
  const { number, carrier, carrierText } = reading;
  const { length, beginning, isTelling } = expected;
  if (isTelling) {
    const text = number + (cure ?? '');
    const slips = Math.abs(gap);
    const detail = phrase(
      beginning === '' ? 'findingLengthDetail' : 'findingLengthStartingDetail',
      carrierText,
      amount(length, text),
      number.length,
      beginning,
    );
    return {
      title: phrase(gap > 0 ? 'findingMissingTitle' : 'findingExtraTitle', amount(slips, text)),
      // One character too few or too many is a slip; with more it may be another carrier's.
      detail: beginning === '' && slips > 1 ? withOthers(reading, detail) : detail,
    };
  }
  const usual = usualNumber(carrier!);
  return {
    title: phrase('findingNoSuchLengthTitle', carrierText, amount(number.length, number)),
    ...(usual && {
      detail: withOthers(reading, phrase('findingUsualDetail', amount(usual.length, usual.beginning), usual.beginning)),
    }),
  };
}
