import type { Carrier } from '../carrier';
import { routing } from '../routing';

export const usps: Carrier = {
  id: 'usps',
  names: { en: 'USPS', zh_CN: 'USPS' },
  aliases: [
    'US Postal Service',
    'United States Postal Service',
    '美国邮政',
    '美国邮政 (USPS)',
    '美国邮政署',
    '美国邮政服务',
  ],
  // SmartPost parcels are delivered by USPS, which finds them by 92 + their 20 digits.
  partners: ['fedex-smartpost'],
  formats: [
    // Any service type, any mailer ID: new ones appear every year.
    {
      id: 'usps_impb',
      layout: `${routing} 9<23> service:d3 mailerAndSerial:d16 [d4 [d4]] check:d`,
      check: 'mod10',
      enforce: 'reject',
      evidence: 'certain',
      source: 'USPS Publication 199',
    },
    // Postage bought online and at the counter: no consolidator's parcel bears it.
    {
      id: 'usps_impb',
      layout: `${routing} 9<45> service:d3 mailerAndSerial:d16 [d4 [d4]] check:d`,
      check: 'mod10',
      enforce: 'reject',
      evidence: 'certain',
      unshared: true,
      source: 'USPS Publication 199',
    },
    {
      id: 'usps_91',
      layout: `${routing} 91 service:d2 duns:d9 serial:d8 check:d`,
      check: 'mod10',
      enforce: 'reject',
      evidence: 'certain',
      unshared: true,
      source: 'USPS Publication 199',
    },
    // One in five random numbers passes. 00 is no service type but begins GS1's numbers, DHL's in Germany among them.
    {
      id: 'usps_20',
      layout: 'service:(0 <123456789> | <123456789> d) duns:d9 serial:d8 check:d',
      check: 'usps-20',
      enforce: 'reject',
      evidence: 'possible',
      unshared: true,
      source: 'tracking_number_data',
    },
    {
      id: 'usps_s10',
      layout: 'service:a2 serial:d8 check:d US',
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
    { id: 'usps_gxg', layout: '82 d8', evidence: 'possible', source: 'public scripts' },
  ],
};
