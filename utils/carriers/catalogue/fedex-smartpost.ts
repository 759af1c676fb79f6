import type { Carrier } from '../carrier';
import { routing } from '../routing';

export const fedexSmartpost: Carrier = {
  id: 'fedex-smartpost',
  names: { en: 'FedEx SmartPost', zh_CN: '联邦快递 SmartPost' },
  aliases: [
    'FedEx Smart Post',
    'FedEx Ground Economy',
    'SmartPost',
    'Ground Economy',
    'FedEx Economy',
    '联邦快递经济陆运',
  ],
  // A service of FedEx, delivered by USPS under one number.
  partners: ['fedex', 'usps'],
  formats: [
    // The leading 92 is left off.
    {
      id: 'fedex_sp20',
      layout: '(02|4 d|58|61|74) d17 check:d',
      check: 'smartpost-20',
      enforce: 'reject',
      evidence: 'possible',
      source: 'public scripts',
    },
    {
      id: 'fedex_sp22',
      layout: `${routing} 92 service:(612|748|419) mailer:(9 d8) serial:d7 check:d`,
      check: 'mod10',
      enforce: 'reject',
      evidence: 'possible',
      byMailerId: true,
      source: 'tracking_number_data',
    },
  ],
};
