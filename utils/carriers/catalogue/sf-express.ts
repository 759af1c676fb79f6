import type { Carrier } from '../carrier';

export const sfExpress: Carrier = {
  id: 'sf-express',
  names: { en: 'SF Express', zh_CN: '顺丰速运' },
  aliases: ['Shunfeng', 'Shunfeng Express', 'S.F. Express', 'SF', 'SF International', '顺丰', '顺丰快递', '顺丰国际'],
  formats: [
    // Royal Mail has SF + 12.
    { id: 'sf_13', layout: 'SF d13', evidence: 'certain', source: 'carrier' },
    { id: 'sf_12', layout: 'd12', evidence: 'possible', source: 'carrier' },
  ],
};
