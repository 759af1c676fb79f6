import type { Carrier } from '../carrier';

export const uniuni: Carrier = {
  id: 'uniuni',
  names: { en: 'UniUni', zh_CN: 'UniUni' },
  aliases: ['Uni Uni', 'UNI Express'],
  formats: [{ id: 'uniuni', layout: 'UR d17 | URB d16', evidence: 'certain', source: 'public scripts' }],
};
