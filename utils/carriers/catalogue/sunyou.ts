import type { Carrier } from '../carrier';

export const sunyou: Carrier = {
  id: 'sunyou',
  names: { en: 'SunYou', zh_CN: '顺友物流' },
  aliases: ['Sun You', 'SunYou Logistics', '顺友', '顺友速递'],
  formats: [{ id: 'sunyou', layout: 'SY a2-3 d8-9', evidence: 'certain', source: 'public scripts' }],
};
