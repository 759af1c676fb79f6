import type { Carrier } from '@/utils/carriers/carrier';
import { charactersAt } from '@/utils/carriers/format';
import { carrierNamed } from '@/utils/carriers/name';
import { hasDistinctiveBeginning, prospect } from '@/utils/carriers/prospect';
import { recognise } from '@/utils/carriers/recognise';
import { type ExpectedLength, expectedLength } from './expected-length';

/** How far a number is from a whole one of a carrier: `gap` characters missing (above 0) or too many (below 0). */
export interface LengthGap {
  readonly gap: number;
  readonly expected: ExpectedLength;
  /** The whole number, where there is only one it can be. */
  readonly cure?: string;
}

/** Beyond this it is no slip of the finger any more, but another text. */
const farthest = 16;

/**
 * Measures a number against the nearest whole one of the carrier; of two equally near, the shorter, which is the more
 * common. Null where it is whole, or nothing of the carrier's begins so.
 */
export function lengthGap(number: string, carrier: Carrier): LengthGap | null {
  const expected = expectedLength(number, carrier);
  if (expected === null)
    return copiedBadly(number, carrier) ?? excess(number, carrier) ?? beforeEnding(number, carrier);
  const gap = expected.length - number.length;
  if (gap <= 0) return null;
  const extra = excess(number, carrier);
  return extra && -extra.gap <= gap ? extra : { gap, expected };
}

/**
 * Copied without its first character (Z5R8… for 1Z5R8…), or with a name or a character in front (USPS9400…). What is
 * left out is told by more than the shape; what is too much, by a beginning that only this kind of number has, or by
 * being a carrier's name.
 */
function copiedBadly(number: string, carrier: Carrier): LengthGap | null {
  const found = (whole: string) => recognise(whole).find((candidate) => candidate.carrier === carrier.id);
  const [name = ''] = /^[A-Z]+/.exec(number) ?? [];
  const longer = Array.from(charactersAt('x'), (first) => first + number);
  const shorter = [number.slice(1), number.slice(name.length)];
  const isCertain = (whole: string) => found(whole)?.evidence === 'certain';
  const [whole, another] = new Set([
    ...longer.filter((one) => isCertain(one) || (found(one)?.evidence === 'likely' && found(one)!.isChecked)),
    ...shorter.filter((one) => isCertain(one) || (found(one) && carrierNamed(name))),
  ]);
  if (whole === undefined) return null;
  const gap = whole.length - number.length;
  return { gap, expected: expectedLength(whole, carrier)!, ...(another === undefined && { cure: whole }) };
}

/**
 * How many characters stand after the longest whole number at its beginning. While that beginning can still be one that
 * only this kind of number has, a bare length ends nothing: FedEx's 96 begins 22 digits and not its 15. But of what is
 * too long for that, its 34 are the nearest.
 */
function excess(number: string, carrier: Carrier): LengthGap | null {
  const shortest = Math.max(number.length - farthest, 1);
  const isDistinctive = hasDistinctiveBeginning(number.slice(0, shortest), carrier.id);
  for (let length = number.length - 1; length >= shortest; length--) {
    const beginning = number.slice(0, length);
    if (!prospect(beginning, carrier.id).includes(0)) continue;
    const expected = expectedLength(beginning, carrier);
    if (expected?.length !== length) continue;
    if (isDistinctive && expected.beginning === '' && hasDistinctiveBeginning(beginning, carrier.id)) continue;
    return { gap: length - number.length, expected };
  }
  return null;
}

/** One digit too few or too many before the two letters that the carrier's numbers end in: CN, US, YP. */
function beforeEnding(number: string, carrier: Carrier): LengthGap | null {
  const body = number.slice(0, -2);
  if (!/^\w*\d[A-Z]{2}$/.test(number)) return null;
  for (const [gap, digits] of [
    [1, `${body}0`],
    [-1, body.slice(0, -1)],
  ] as const) {
    const whole = digits + number.slice(-2);
    const expected = prospect(whole, carrier.id).includes(0) ? expectedLength(whole, carrier) : null;
    if (expected?.length === whole.length) return { gap, expected };
  }
  return null;
}
