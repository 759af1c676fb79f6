import type { Carrier } from '../carrier';

export const gofo: Carrier = {
  id: 'gofo',
  names: { en: 'GOFO', zh_CN: 'GOFO' },
  aliases: ['GOFO Express', 'CIRRO', 'Cirro E-Commerce'],
  formats: [{ id: 'gofo', layout: 'GFUS d14 | CR d12', evidence: 'certain', source: 'tracking_number_data' }],
};
