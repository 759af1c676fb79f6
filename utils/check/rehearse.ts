import { prepare } from '@/utils/carriers/recognise';
import type { Verdict } from './finding';
import { judgeAlone } from './judge-alone';

/** Numbers as they are mostly typed: one that is right, and one of another carrier; both published. */
const right = '9400111202555842332669';
const foreign = '1Z12345E0205271688';
const keysAtOnce = 6;

/**
 * What the first keys would have to wait for, in steps of a few milliseconds: the formats are spelt out, the carriers'
 * names sorted, and the browser has compiled what a check runs through, and what `tell` does with a verdict. To be done
 * one by one while nothing else is.
 */
export function rehearsal(tell: (verdict: Verdict) => void): readonly (() => unknown)[] {
  return [
    prepare,
    ...Array.from({ length: Math.ceil(right.length / keysAtOnce) }, (_, step) => () => {
      for (let end = 1; end <= keysAtOnce; end += 1)
        judgeAlone(right.slice(0, step * keysAtOnce + end), 'USPS', 'typing');
    }),
    () => tell(judgeAlone(right, 'USPS', 'typing')),
    () => tell(judgeAlone(foreign, 'USPS', 'rest')),
  ];
}
