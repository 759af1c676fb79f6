import type { Carrier } from '../carrier';
import { routing } from '../routing';

export const newgistics: Carrier = {
  id: 'newgistics',
  names: { en: 'Newgistics', zh_CN: 'Newgistics' },
  aliases: ['Pitney Bowes', 'Pitney Bowes Newgistics', 'PB', '必能宝'],
  // Its parcels were delivered by USPS under a USPS barcode.
  partners: ['usps'],
  retired: { since: '2024', source: 'Pitney Bowes, wind-down of Global Ecommerce, August 2024' },
  formats: [
    {
      id: 'newgistics_impb',
      layout: `${routing} 92 service:(748|612) mailer:927005269 serial:d7 [d4] check:d`,
      check: 'mod10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'tracking_number_data',
    },
    { id: 'pb_xborder', layout: 'PBX a2 d9 | UPAAA d15', evidence: 'certain', source: 'public scripts' },
  ],
};
