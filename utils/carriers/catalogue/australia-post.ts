import type { Carrier } from '../carrier';

export const australiaPost: Carrier = {
  id: 'australia-post',
  names: { en: 'Australia Post', zh_CN: '澳大利亚邮政' },
  aliases: ['AusPost', 'Aus Post', '澳洲邮政'],
  formats: [
    {
      id: 'auspost_s10',
      layout: 'service:a2 serial:d8 check:d AU',
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
    {
      id: 'auspost_dom',
      layout: '33 x3 d18 | d2 a x0-4 d4-10 | 997 d17-20',
      evidence: 'possible',
      source: 'public scripts',
    },
  ],
};
