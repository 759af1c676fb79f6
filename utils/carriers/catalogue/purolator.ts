import type { Carrier } from '../carrier';

export const purolator: Carrier = {
  id: 'purolator',
  names: { en: 'Purolator', zh_CN: 'Purolator' },
  aliases: ['Purolator Courier'],
  formats: [
    { id: 'purolator_alpha', layout: 'a3 d9', evidence: 'possible', source: 'tracking_number_data' },
    {
      id: 'purolator_12',
      layout: '<012345> d10 check:d',
      check: 'luhn',
      enforce: 'warn',
      evidence: 'possible',
      source: 'tracking_number_data',
    },
  ],
};
