import type { Carrier } from '../carrier';

export const yto: Carrier = {
  id: 'yto',
  names: { en: 'YTO Express', zh_CN: '圆通速递' },
  aliases: ['YTO', 'Yuantong', 'Yuan Tong', '圆通', '圆通快递'],
  formats: [{ id: 'yto_13', layout: 'YT d13', evidence: 'certain', source: 'public scripts' }],
};
