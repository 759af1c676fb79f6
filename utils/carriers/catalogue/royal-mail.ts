import type { Carrier } from '../carrier';

export const royalMail: Carrier = {
  id: 'royal-mail',
  names: { en: 'Royal Mail', zh_CN: '英国皇家邮政' },
  aliases: ['RoyalMail', 'Parcelforce', '英国邮政', '皇家邮政'],
  formats: [
    {
      id: 'royalmail_s10',
      layout: 'service:a2 serial:d8 check:d GB',
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
    { id: 'royalmail_sf12', layout: 'SF d12', evidence: 'possible', source: 'public scripts' },
  ],
};
