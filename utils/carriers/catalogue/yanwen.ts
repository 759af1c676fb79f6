import type { Carrier } from '../carrier';

export const yanwen: Carrier = {
  id: 'yanwen',
  names: { en: 'Yanwen', zh_CN: '燕文物流' },
  aliases: ['YANWEN Logistics', 'Yanwen Express', 'Yan Wen', '燕文'],
  // Its postal parcels bear S10 numbers of China Post.
  partners: ['china-post'],
  formats: [
    // YP, YN and YR are no countries, yet the S10 check digit holds.
    {
      id: 'yanwen_yp',
      layout: 'service:a2 serial:d8 check:d Y <PNR>',
      check: 's10',
      enforce: 'warn',
      evidence: 'likely',
      source: 'public scripts',
    },
    { id: 'yanwen_13', layout: '8 d12', evidence: 'possible', source: 'public scripts' },
  ],
};
