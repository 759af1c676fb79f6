import type { CarrierId } from '@/utils/carriers/carrier';
import { isHeaded } from '@/utils/carriers/prospect';
import { walk } from '@/utils/carriers/walk';
import { type Phrase, phrase } from '@/utils/i18n';
import { amount, isDigits } from './amount';
import { inNumber, type Pointed, wholeNumber } from './point';
import type { Reading } from './reading';

/**
 * By what a number shows that it is `carrier`'s, and where that stands: the country an S10 number ends in, a beginning
 * (1Z…; digits only as "22 digits starting 94" once they are `isComplete`), or a length.
 */
export function reasonFor(reading: Reading, carrier: CarrierId, isComplete: boolean): [Phrase, Pointed] {
  const { number } = reading;
  const { length } = number;
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number)) {
    return [phrase('findingReasonEnding', number.slice(-2)), inNumber(reading, { start: length - 2, end: length })];
  }
  const head = headLength(number, carrier, isComplete);
  if (head > 0) {
    const beginning = number.slice(0, head);
    const said =
      isComplete && isDigits(number)
        ? phrase('findingReasonStarting', amount(length, number), beginning)
        : phrase('findingReasonBeginning', beginning);
    return [said, inNumber(reading, { start: 0, end: head })];
  }
  return [amount(length, number), wholeNumber(reading)];
}

/** How many characters the beginning has that only this carrier's numbers have: 94, 1Z, 420 before a ZIP code; 0 for none. */
function headLength(number: string, carrier: CarrierId, isComplete: boolean): number {
  const headed = walk(number)?.shapes.find(
    (shape) =>
      shape.carrier === carrier &&
      (isHeaded(shape, number.length) || (isComplete && /^[A-Z]/.test(number))) &&
      (!isComplete || shape.places.length === number.length),
  );
  return headed?.places.search(/[dax]|$/) ?? 0;
}
