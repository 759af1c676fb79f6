import type { Carrier } from '../carrier';

export const evri: Carrier = {
  id: 'evri',
  names: { en: 'Evri', zh_CN: 'Evri' },
  aliases: ['Hermes UK', 'EVRi'],
  formats: [{ id: 'evri_16', layout: 'a d2 x3 d10', evidence: 'possible', source: 'public scripts' }],
};
