import type { Carrier } from '../carrier';

export const landmark: Carrier = {
  id: 'landmark',
  names: { en: 'Landmark Global', zh_CN: 'Landmark Global' },
  aliases: ['Landmark'],
  formats: [{ id: 'landmark', layout: 'LTN d8-9 [N d]', evidence: 'certain', source: 'tracking_number_data' }],
};
