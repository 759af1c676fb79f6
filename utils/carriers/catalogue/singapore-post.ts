import type { Carrier } from '../carrier';

export const singaporePost: Carrier = {
  id: 'singapore-post',
  names: { en: 'Singapore Post', zh_CN: '新加坡邮政' },
  aliases: ['SingPost', 'Sing Post'],
  formats: [
    {
      id: 'sg_s10',
      layout: 'service:a2 serial:d8 check:d SG',
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
  ],
};
