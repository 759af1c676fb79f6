import type { Candidate } from './candidate';
import { walk, walked } from './walk';

export type { Candidate } from './candidate';

const none: readonly Candidate[] = [];

/**
 * All carriers a normalised number can belong to, ranked: certain, likely, possible; among equals in the catalogue's
 * order. A format whose check digit fails is no candidate. Equal answers are one and the same array: never change it.
 */
export function recognise(number: string): readonly Candidate[] {
  return walk(number)?.ending?.judge(walked, number.length) ?? none;
}

/**
 * Makes ready what the first number needs: some milliseconds of work, that a page can have done while it waits for the
 * seller. Without it the first number waits.
 */
export function prepare(): void {
  walk('0');
}
