import type { Carrier } from '../carrier';
import { routing } from '../routing';

export const osm: Carrier = {
  id: 'osm',
  names: { en: 'OSM Worldwide', zh_CN: 'OSM Worldwide' },
  aliases: ['OSM'],
  // Its parcels are delivered by USPS under a USPS barcode.
  partners: ['usps'],
  formats: [
    {
      id: 'osm',
      layout: `${routing} 92 service:(612|748) mailer:(901723 d3 | 903146684) serial:d7 check:d`,
      check: 'mod10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'public scripts',
    },
  ],
};
