import { type PlaceName, placeNames } from '@/components/dashboard/dashboard-view';

/** Where in the dashboard the seller is, as the address says. */
export interface Place {
  readonly name: PlaceName;
  /** What follows the name, e.g. the order table's filter; '' for nothing. */
  readonly query: string;
}

/** Reads the part of an address that begins with `#`; what names no place is the first. */
export function placeOf(hash: string): Place {
  const [name, query = ''] = hash.replace(/^#/, '').split('?', 2);
  return { name: placeNames.find((one) => one === name) ?? placeNames[0], query };
}
