import type { CarrierId } from '@/utils/carriers/carrier';
import { distinctiveOwners } from '@/utils/carriers/prospect';
import { type Phrase, phrase } from '@/utils/i18n';
import { amount, isDigits } from './amount';
import { inNumber, type Pointed, wholeNumber } from './point';
import type { Reading } from './reading';

/**
 * By what a number shows that it is `carrier`'s, and where that stands: a beginning (1Z…; digits only as "22 digits
 * starting 94" once they are `isComplete`), the country an S10 number ends in, or a length.
 */
export function reasonFor(reading: Reading, carrier: CarrierId, isComplete: boolean): [Phrase, Pointed] {
  const { number } = reading;
  const { length } = number;
  const head = headLength(number, carrier);
  if (head > 0) {
    const beginning = number.slice(0, head);
    const said =
      isComplete && isDigits(number)
        ? phrase('findingReasonStarting', amount(length, number), beginning)
        : phrase('findingReasonBeginning', beginning);
    return [said, inNumber(reading, { start: 0, end: head })];
  }
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number)) {
    return [phrase('findingReasonEnding', number.slice(-2)), inNumber(reading, { start: length - 2, end: length })];
  }
  return [amount(length, number), wholeNumber(reading)];
}

/** The length of the shortest beginning that only this carrier's numbers have; 0 if the number has none. */
function headLength(number: string, carrier: CarrierId): number {
  const lengths = [...number].map((_, at) => at + 1);
  return lengths.find((length) => distinctiveOwners(number.slice(0, length)).includes(carrier)) ?? 0;
}
