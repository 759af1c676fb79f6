import type { Carrier } from '../carrier';

export const sfExpress: Carrier = {
  id: 'sf-express',
  names: { en: 'SF Express', zh_CN: '顺丰速运' },
  aliases: ['Shunfeng', 'Shunfeng Express', 'S.F. Express', 'SF', 'SF International', '顺丰', '顺丰快递', '顺丰国际'],
  // No rule for the check digit is published, and genuine numbers break the one that most seem to obey.
  formats: [
    { id: 'sf_13', layout: 'SF d13', evidence: 'certain', source: 'public scripts' },
    // The older numbers, rarely with SF in front; Royal Mail has SF + 12, too.
    { id: 'sf_12', layout: '[SF] d12', evidence: 'possible', source: 'carrier' },
  ],
};
