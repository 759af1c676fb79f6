import type { Carrier } from '../carrier';

export const yunexpress: Carrier = {
  id: 'yunexpress',
  names: { en: 'YunExpress', zh_CN: '云途物流' },
  aliases: ['Yun Express', 'YunTu', 'Yun Tu Express', '云途', '云途速递'],
  formats: [
    {
      id: 'yun_yt16',
      layout: 'YT year:d2 day:d3 d11',
      check: 'yun-date',
      enforce: 'warn',
      evidence: 'certain',
      source: 'tracking_number_data',
    },
  ],
};
