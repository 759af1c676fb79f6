import type { Carrier } from '../carrier';

export const canadaPost: Carrier = {
  id: 'canada-post',
  names: { en: 'Canada Post', zh_CN: '加拿大邮政' },
  aliases: ['Postes Canada', 'CanadaPost', 'CPC'],
  formats: [
    {
      id: 'canadapost_16',
      layout: 'header:d7 sequence:d8 check:d',
      check: 'mod10',
      enforce: 'reject',
      evidence: 'possible',
      source: 'tracking_number_data',
    },
    {
      id: 'canadapost_s10',
      layout: 'service:a2 serial:d8 check:d CA',
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
  ],
};
