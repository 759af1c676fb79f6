import type { Counts } from './package-state';
import { type Rate, rateOf } from './rate';

/** What the goals are, of a marketplace on a day; a row of the policy fits. */
export interface Goals {
  readonly target: number;
  readonly goals: { readonly tracked: number };
}

/** The same packages against both goals of Amazon's Valid Tracking Rate FAQ. */
export interface Standings {
  /** Against the target below which selling privileges are at risk. */
  readonly privileges: Rate;
  /** Against the share of tracked packages that makes eligible for shorter handling and transit promises. */
  readonly promises: Rate;
}

/** Where `counts` stand against the target and against the second goal. */
export function standingsOf(counts: Counts, { target, goals }: Goals): Standings {
  return {
    privileges: rateOf(counts, { target }),
    promises: rateOf(counts, { target: goals.tracked }),
  };
}
