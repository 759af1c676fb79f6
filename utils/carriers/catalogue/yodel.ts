import type { Carrier } from '../carrier';

export const yodel: Carrier = {
  id: 'yodel',
  names: { en: 'Yodel', zh_CN: 'Yodel' },
  aliases: ['Yodel Direct'],
  formats: [{ id: 'yodel', layout: '[J] JD d16', evidence: 'likely', source: 'tracking_number_data' }],
};
