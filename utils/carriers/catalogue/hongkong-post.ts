import type { Carrier } from '../carrier';

export const hongkongPost: Carrier = {
  id: 'hongkong-post',
  names: { en: 'Hongkong Post', zh_CN: '香港邮政' },
  aliases: ['Hong Kong Post', 'HK Post', 'HKPost'],
  formats: [
    {
      id: 'hk_s10',
      layout: 'service:a2 serial:d8 check:d HK',
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
  ],
};
