import type { CarrierId } from './carrier';
import type { Codes } from './check-digits';

/**
 * Mailer IDs met in published numbers of consolidators, whose parcels USPS delivers under one barcode with them.
 *
 * USPS publishes no list, so this is a hint and never a proof: USPS is always a right answer too, and an ID that is
 * not here says nothing. Consolidators with one or two IDs (DHL eCommerce, Newgistics, OSM, LaserShip) have them in
 * their layouts. Source: 81 IDs in the test numbers of public tracking libraries, 2026-11. UPS's among them stand on its
 * Ground Saver, formerly SurePost, too.
 */
const seen: Readonly<Record<CarrierId, string>> = {
  'fedex-smartpost':
    '901001298 901001299 901001300 901001301 901001302 901001330 909834979 927003525 927007266 ' +
    '927007687 927010784 931487032 931502928 931502929 946530010 946530180 976419997 999921360 ' +
    '999922421 999956691 999956693 999981355 999986203',
  'ups-mail-innovations': '901034225 901377803 901790175 902410637 902711486 903103110 926998277 963438592 999997295',
};

let owners: Map<number, CarrierId> | undefined;

function ownersOf(lists: typeof seen): Map<number, CarrierId> {
  return new Map(
    Object.entries(lists).flatMap(([carrier, ids]) => ids.split(' ').map((id) => [Number(id), carrier] as const)),
  );
}

/** Does the nine-digit mailer ID of the barcode that begins at `from` belong to this carrier, as far as is known? */
export function isMailer(carrier: CarrierId, codes: Codes, from: number): boolean {
  let id = 0;
  for (let place = from + 5; place < from + 14; place += 1) id = id * 10 + codes[place]! - 48;
  owners ??= ownersOf(seen);
  return owners.get(id) === carrier;
}
