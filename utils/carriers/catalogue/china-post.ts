import type { Carrier } from '../carrier';

export const chinaPost: Carrier = {
  id: 'china-post',
  names: { en: 'China Post', zh_CN: '中国邮政' },
  aliases: [
    'EMS',
    'ePacket',
    'EUB',
    'China EMS',
    'China Post EMS',
    '中国邮政速递',
    '中国邮政速递物流',
    '邮政EMS',
    'E邮宝',
    '邮政小包',
    'China Post Registered Air Mail',
  ],
  formats: [
    // B?…CN numbers were seen with a wrong digit.
    {
      id: 'chinapost_s10',
      layout: 'service:a2 serial:d8 check:d CN',
      check: 's10',
      enforce: 'warn',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
    { id: 'chinapost_dom13', layout: '1 <0123> d11 | <589> d12', evidence: 'possible', source: 'public scripts' },
  ],
};
