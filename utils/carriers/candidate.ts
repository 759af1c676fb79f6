import type { CarrierId } from './carrier';
import type { Evidence } from './evidence';

/** A carrier a number can belong to, by one of its formats. */
export interface Candidate {
  readonly carrier: CarrierId;
  readonly format: string;
  readonly evidence: Evidence;
  /** Did a check digit speak for it, or the shape alone? */
  readonly checked: boolean;
}
