import type { Carrier } from '../carrier';
import { routing } from '../routing';

export const upsMailInnovations: Carrier = {
  id: 'ups-mail-innovations',
  names: { en: 'UPS Mail Innovations', zh_CN: 'UPS Mail Innovations' },
  aliases: ['UPS MI', 'UPSMI', 'Mail Innovations', 'UPS i-parcel', 'i-parcel'],
  // Its parcels are delivered by USPS under a USPS barcode.
  partners: ['usps'],
  formats: [
    {
      id: 'ups_mi_impb',
      layout: `${routing} 92 service:(748|612|419|055|001|023) mailer:(9 d8) serial:d7 [d4] check:d`,
      check: 'mod10',
      enforce: 'reject',
      evidence: 'possible',
      byMailerId: true,
      source: 'tracking_number_data',
    },
    { id: 'ups_mi_seq', layout: '80 d16', evidence: 'possible', source: 'UPS tracking number guide' },
    {
      id: 'ups_mi_pkgid',
      layout: 'MI customer:d6 reference:x1-22',
      evidence: 'possible',
      source: 'UPS tracking number guide',
    },
  ],
};
