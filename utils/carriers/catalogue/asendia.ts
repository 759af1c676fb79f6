import type { Carrier } from '../carrier';

export const asendia: Carrier = {
  id: 'asendia',
  names: { en: 'Asendia', zh_CN: 'Asendia' },
  aliases: ['Asendia USA', 'Asendia UK'],
  // In the USA its parcels are delivered by USPS under a USPS barcode.
  partners: ['usps'],
  formats: [
    {
      id: 'asendia_us',
      layout: 'service:(UM|CY) d9 US | 180500 d12 | a21 | 6A d11',
      evidence: 'possible',
      source: 'public scripts',
    },
  ],
};
