import type { Carrier } from '../carrier';

export const gls: Carrier = {
  id: 'gls',
  names: { en: 'GLS', zh_CN: 'GLS' },
  aliases: ['General Logistics Systems', 'GLS快递'],
  formats: [{ id: 'gls_11', layout: 'd11', evidence: 'possible', source: 'public scripts' }],
};
