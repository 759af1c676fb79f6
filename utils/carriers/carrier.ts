import type { Format } from './format';

/** A carrier's stable name in this project, e.g. `usps`, `sf-express`. It is stored in logs: never rename one. */
export type CarrierId = string;

/** One carrier: what it is called, what its numbers look like, what a seller should know of it. */
export interface Carrier {
  readonly id: CarrierId;
  readonly names: { readonly en: string; readonly zh_CN: string };
  /** Other spellings met in Seller Central's lists or typed by sellers; case, spaces and punctuation don't matter. */
  readonly aliases: readonly string[];
  readonly formats: readonly Format[];
  /** Carriers that hand parcels to each other under one number: between them there is no mismatch. */
  readonly partners?: readonly CarrierId[];
  /** Set when the carrier no longer takes parcels. */
  readonly retired?: { readonly since: string; readonly source: string };
}
