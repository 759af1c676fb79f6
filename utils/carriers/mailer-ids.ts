import type { CarrierId } from './carrier';
import type { Rule } from './check-digits';

/**
 * Mailer IDs met in published numbers of consolidators, whose parcels USPS delivers under one barcode with them.
 *
 * USPS publishes no list, so this is a hint and never a proof: USPS is always a right answer too, and an ID that is
 * not here says nothing. Consolidators with one or two IDs (DHL eCommerce, Newgistics, OSM, LaserShip) have them in
 * their layouts. Source: 81 IDs in the test numbers of public tracking libraries, 2026-11. UPS's among them stand on its
 * Ground Saver, formerly SurePost, too. They are of nine digits and begin with 9, which is left out.
 */
const seen: Readonly<Record<CarrierId, string>> = {
  'fedex-smartpost':
    '01001298 01001299 01001300 01001301 01001302 01001330 09834979 27003525 27007266 ' +
    '27007687 27010784 31487032 31502928 31502929 46530010 46530180 76419997 99921360 ' +
    '99922421 99956691 99956693 99981355 99986203',
  'ups-mail-innovations': '01034225 01377803 01790175 02410637 02711486 03103110 26998277 63438592 99997295',
};

/** By carrier: does the mailer ID 9… of the barcode that begins at `from` belong to it, as far as is known? */
export const mailerRules: Readonly<Record<CarrierId, Rule>> = Object.fromEntries(
  Object.entries(seen).map(([carrier, list]) => [carrier, isAmong(list)]),
);

function isAmong(list: string): Rule {
  let ids: Set<number> | undefined;
  return (codes, _, from) => {
    let id = 0;
    for (let place = from + 6; place < from + 14; place += 1) id = id * 10 + codes[place]! - 48;
    ids ??= new Set(list.split(' ').map(Number));
    return ids.has(id);
  };
}
