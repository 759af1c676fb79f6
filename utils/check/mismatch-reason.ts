import type { CarrierId } from '@/utils/carriers/carrier';
import { distinctiveOwners } from '@/utils/carriers/prospect';
import type { Phrase } from '@/utils/i18n';
import { type Pointed, pointAt, pointAtAll } from './point';
import type { Reading } from './reading';

/** By what a number shows whose it is, as a beginning, an ending or a length; and where that stands. */
export interface Reason {
  readonly phrase: Phrase;
  readonly pointed: Pointed;
}

/** Why `number` is `carrier`'s. `isComplete` when its length speaks, too. */
export function reasonFor(reading: Reading, carrier: CarrierId, isComplete: boolean): Reason {
  const { number } = reading;
  const head = headLength(number, carrier);
  const isDigits = /^\d+$/.test(number);
  if (head > 0) {
    const beginning = number.slice(0, head);
    const pointed = pointAt(reading, 0, head);
    if (isDigits && isComplete) {
      return { phrase: { key: 'findingReasonDigits', values: [number.length, beginning] }, pointed };
    }
    return { phrase: { key: 'findingReasonBeginning', values: [beginning] }, pointed };
  }
  // A postal number (UPU S10) ends in the country of its post.
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number)) {
    const pointed = pointAt(reading, number.length - 2, number.length);
    return { phrase: { key: 'findingReasonEnding', values: [number.slice(-2)] }, pointed };
  }
  const key = isDigits ? 'findingReasonLength' : 'findingReasonCharacters';
  return { phrase: { key, values: [number.length] }, pointed: pointAtAll(reading) };
}

/** The length of the shortest beginning that only this carrier's numbers have; 0 if the number has none. */
export function headLength(number: string, carrier: CarrierId): number {
  if (!distinctiveOwners(number).includes(carrier)) return 0;
  let length = 1;
  while (length < number.length && !distinctiveOwners(number.slice(0, length)).includes(carrier)) length += 1;
  return length;
}
