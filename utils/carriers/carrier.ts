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
  /**
   * Carriers whose numbers are right under this one's name too, because they carry the parcel under the same number:
   * LaserShip's under OnTrac, China Post's under Yanwen. It holds one way only unless both say so: a Yanwen number
   * is wrong under China Post.
   */
  readonly partners?: readonly CarrierId[];
  /** Set when the carrier no longer takes parcels. */
  readonly retired?: { readonly since: string; readonly source: string };
}

/**
 * Are numbers of this owner right under the name of `carrier`, too: its own, and what a partner shares? Small carriers
 * hand parcels to USPS under its barcode, but never under one of postage bought at the counter.
 */
export function isRightUnder(carrier: Carrier, owner: CarrierId, isUnshared = false): boolean {
  return carrier.id === owner || (!isUnshared && carrier.partners?.includes(owner) === true);
}
