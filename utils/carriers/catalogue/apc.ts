import type { Carrier } from '../carrier';

export const apc: Carrier = {
  id: 'apc',
  names: { en: 'APC Postal Logistics', zh_CN: 'APC Postal Logistics' },
  aliases: ['APC', 'APC Postal'],
  // Its parcels are delivered by USPS under a USPS barcode.
  partners: ['usps'],
  formats: [{ id: 'apc', layout: '181750 d10', evidence: 'possible', source: 'public scripts' }],
};
