import type { Carrier } from '../carrier';

export const dpd: Carrier = {
  id: 'dpd',
  names: { en: 'DPD', zh_CN: 'DPD' },
  aliases: ['DPDgroup', 'Dynamic Parcel Distribution', 'Geopost', 'DPD快递'],
  formats: [
    {
      id: 'dpd_28',
      layout: 'postcode:d7 parcel:d14 service:d3 country:d3 check:x',
      check: 'mod37',
      enforce: 'reject',
      evidence: 'likely',
      source: 'tracking_number_data',
    },
    {
      id: 'dpd_14',
      layout: 'parcel:d14 [check:x]',
      check: 'dpd-14',
      enforce: 'warn',
      evidence: 'possible',
      source: 'tracking_number_data',
    },
  ],
};
