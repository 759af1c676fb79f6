import type { CarrierId } from './carrier';

export type Evidence = 'certain' | 'likely' | 'possible';

/** A carrier a number can belong to, by one of its formats. */
export interface Candidate {
  readonly carrier: CarrierId;
  readonly format: string;
  readonly evidence: Evidence;
}
