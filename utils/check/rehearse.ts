import { prepare } from '@/utils/carriers/recognise';
import { check } from './check';
import type { Verdict } from './finding';
import type { Moment } from './shipment';

/** Numbers as they are mostly typed: one that is right, and one of another carrier; both published. */
const typed = ['9400111202555842332669', '1Z12345E0205271688'];
const keysAtOnce = 6;

/**
 * What the first keys would have to wait for, in steps of a few milliseconds: the formats are spelt out, the carriers'
 * names sorted, and the browser has compiled what a check runs through, and what `tell` does with a verdict. To be done
 * one by one while nothing else is.
 */
export function rehearsal(tell: (verdict: Verdict) => void): readonly (() => unknown)[] {
  return [
    prepare,
    ...typed.flatMap((number) =>
      Array.from({ length: Math.ceil(number.length / keysAtOnce) }, (_, step) => () => {
        for (let end = 1; end <= keysAtOnce; end += 1) judge(number.slice(0, step * keysAtOnce + end), 'typing');
      }),
    ),
    () => tell(judge(typed[0]!, 'typing')),
    () => tell(judge(typed[1]!, 'rest')),
  ];
}

function judge(number: string, moment: Moment): Verdict {
  return check(
    { number, noTracking: false, carrier: 'USPS', typedCarrier: null, typedService: null, listed: [] },
    { moment, isSupported: () => true, unsupported: 'warning', off: [], elsewhere: [] },
  );
}
