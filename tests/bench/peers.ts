import library from 'tracking-number-validation';
import { getTracking } from 'ts-tracking-number';
import { carriersNamed } from './courier-ids';

/** Another library that tells carriers from numbers, behind our names. */
export interface Peer {
  readonly name: string;
  /** The carriers it names for a number, as our ids; several of ours where it does not tell them apart. */
  readonly carriersOf: (number: string) => readonly string[];
  /** The bare call, for timing: how many carriers it names. */
  readonly count: (number: string) => number;
}

export const peers: readonly Peer[] = [
  {
    name: 'ts-tracking-number',
    carriersOf: (number) => {
      const tracking = getTracking(number);
      return tracking ? carriersNamed(tracking.courier.code) : [];
    },
    count: (number) => (getTracking(number) ? 1 : 0),
  },
  {
    name: 'tracking-number-validation',
    carriersOf: (number) => library.getCourier(number).flatMap(carriersNamed),
    count: (number) => library.getCourier(number).length,
  },
];
