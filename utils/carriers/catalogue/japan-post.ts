import type { Carrier } from '../carrier';

export const japanPost: Carrier = {
  id: 'japan-post',
  names: { en: 'Japan Post', zh_CN: '日本邮政' },
  aliases: ['JP Post', 'Yu-Pack', '日本邮便', '日本郵便'],
  formats: [
    {
      id: 'jppost_s10',
      layout: 'service:a2 serial:d8 check:d JP',
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
    {
      id: 'jppost_dom',
      layout: 'd10-11 check:d',
      check: 'mod7',
      enforce: 'warn',
      evidence: 'possible',
      source: 'public scripts',
    },
  ],
};
