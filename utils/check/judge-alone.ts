import { check } from './check';
import type { Verdict } from './finding';
import type { Moment } from './shipment';

/** Judges a number under a carrier's name, '' for none, by nothing else: no list, no policy, no other package. */
export function judgeAlone(number: string, carrier: string, moment: Moment): Verdict {
  return check(
    { number, noTracking: false, carrier, typedCarrier: null, typedService: null, listed: [] },
    { moment, isSupported: () => true, unsupported: 'warning', off: [], elsewhere: [] },
  );
}
