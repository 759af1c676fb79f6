import type { Carrier } from '../carrier';

export const sfExpress: Carrier = {
  id: 'sf-express',
  names: { en: 'SF Express', zh_CN: '顺丰速运' },
  aliases: ['Shunfeng', 'Shunfeng Express', 'S.F. Express', 'SF', 'SF International', '顺丰', '顺丰快递', '顺丰国际'],
  formats: [
    // No rule for the check digit is published. The one here holds for 107 of 109 numbers, so it only warns.
    {
      id: 'sf_13',
      layout: 'SF d13',
      check: 'sf',
      enforce: 'warn',
      evidence: 'certain',
      source: 'sandbox answers of SF’s open platform, 2021–2026 (inferred)',
    },
    // The older numbers, rarely with SF in front; Royal Mail has SF + 12, too. Few are published: the shape will do.
    { id: 'sf_12', layout: 'd12', evidence: 'possible', source: 'carrier' },
    {
      id: 'sf_12',
      layout: '[SF] d12',
      check: 'sf',
      enforce: 'warn',
      evidence: 'possible',
      source: 'sandbox answers of SF’s open platform, 2021–2026 (inferred)',
    },
  ],
};
