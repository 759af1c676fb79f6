import type { Carrier } from '../carrier';
import { s10Countries } from '../s10-countries';

export const post: Carrier = {
  id: 'post',
  names: { en: 'another post', zh_CN: '其他邮政' },
  aliases: [],
  formats: [
    // Every post that numbers by S10; those with a file of their own come before it.
    {
      id: 's10_any',
      layout: `service:a2 serial:d8 check:d (${s10Countries})`,
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
  ],
};
