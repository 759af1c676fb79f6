import { normalise } from '@/utils/carriers/normalise';
import type { Confirmation } from '@/utils/messages';

/**
 * Which of the packages of one order and one click are proved to be confirmed by the numbers that the order's page shows.
 *
 * A number tells only where the click brought it: one that an edit kept, or gave to another package, was there before. A
 * package that can't tell goes with the others of its click, once all of those are shown; by itself it stays unproved, and
 * so does a number that the page does not show, for it may show it later.
 */
export function provedBy(shown: readonly string[], packages: readonly Confirmation[]): readonly Confirmation[] {
  const numbers = new Set(shown.map(normalise));
  const before = new Set(['', ...packages.map(({ numberBefore = '' }) => normalise(numberBefore))]);
  const tells = ({ number }: Confirmation) => !before.has(normalise(number));
  const telling = packages.filter(tells);
  const proved = telling.filter(({ number }) => numbers.has(normalise(number)));
  return proved.length > 0 && proved.length === telling.length ? packages : proved;
}
