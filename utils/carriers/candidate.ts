import type { CarrierId } from './carrier';
import type { Evidence } from './evidence';

/** A carrier a number can belong to, by one of its formats. */
export interface Candidate {
  readonly carrier: CarrierId;
  readonly format: string;
  readonly evidence: Evidence;
  /** Did a check digit speak for it, or the shape alone? */
  readonly isChecked: boolean;
  /** Is its check digit one that the carrier itself relies on, so that a wrong one would have ruled it out? */
  readonly isStrict: boolean;
  /** Is it one of the numbers that carriers who have this one for a partner don't give out? */
  readonly isUnshared: boolean;
}
