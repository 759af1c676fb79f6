import type { AlgorithmId } from '@/utils/carriers/check-digits';
import { failures } from '@/utils/carriers/failure';
import { recognise } from '@/utils/carriers/recognise';

/** Where the check digit stands if it is not the last character. */
const checkPlaces: { readonly [id in AlgorithmId]?: number } = { 'fedex-astra': 27, s10: 10 };

/** Every number that differs from `number` in its check digit at most. */
export function withAnyCheck(algorithm: AlgorithmId, number: string): string[] {
  const place = checkPlaces[algorithm] ?? number.length - 1;
  return Array.from(
    '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    (character) => number.slice(0, place) + character + number.slice(place + 1),
  );
}

/** `number` with the check digit that this format wants, itself where it has it; null where no character can cure it. */
export function corrected(number: string, carrier: string, format: string): string | null {
  const isRight = (one: string) => recognise(one).some((found) => found.carrier === carrier && found.format === format);
  const check = failures(number, carrier).find(({ id }) => id === format)?.check;
  return (check ? withAnyCheck(check, number) : [number]).find(isRight) ?? null;
}
