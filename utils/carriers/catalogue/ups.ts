import type { Carrier } from '../carrier';

export const ups: Carrier = {
  id: 'ups',
  names: { en: 'UPS', zh_CN: 'UPS' },
  aliases: [
    'United Parcel Service',
    'UPS Ground',
    'UPS SurePost',
    'SurePost',
    'UPS Ground Saver',
    'UPS Freight',
    '联合包裹',
    '联合包裹服务',
  ],
  partners: ['ups-mail-innovations'],
  formats: [
    // Any service code: 68 and 04 are common and in no public table. YW and YP are SurePost, which USPS delivers.
    {
      id: 'ups_1z',
      layout: '1Z account:x6 service:x2 package:x7 check:d',
      check: 'ups-1z',
      enforce: 'reject',
      evidence: 'certain',
      source: 'UPS tracking number guide',
    },
    {
      id: 'ups_waybill',
      layout: '<AFHJKMQTVW> serial:d9 check:d',
      check: 'ups-waybill',
      enforce: 'warn',
      evidence: 'possible',
      source: 'tracking_number_data',
    },
    { id: 'ups_9', layout: 'd9', evidence: 'possible', source: 'UPS tracking number guide' },
    // InfoNotice and others; no check digit is published.
    { id: 'ups_12', layout: 'd12', evidence: 'possible', source: 'UPS tracking number guide' },
  ],
};
