import type { Carrier } from '../carrier';

export const hermes: Carrier = {
  id: 'hermes',
  names: { en: 'Hermes', zh_CN: 'Hermes' },
  aliases: ['Hermes Germany', 'myHermes', 'Hermes DE', '赫尔墨斯'],
  formats: [
    {
      id: 'hermes_de_14',
      layout: 'd13 check:d',
      check: 'mod10',
      enforce: 'warn',
      evidence: 'possible',
      source: 'public scripts',
    },
    { id: 'hermes_de_h', layout: 'H d19', evidence: 'possible', source: 'public scripts' },
  ],
};
