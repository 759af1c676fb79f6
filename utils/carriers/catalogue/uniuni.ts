import type { Carrier } from '../carrier';

export const uniuni: Carrier = {
  id: 'uniuni',
  names: { en: 'UniUni', zh_CN: 'UniUni' },
  aliases: ['Uni Uni', 'UNI Express'],
  formats: [
    // UR and URB are of its interface's documentation, UUS is on the parcels.
    { id: 'uniuni', layout: 'UR d17 | URB d16 | UUS x3 d13', evidence: 'certain', source: 'public scripts' },
  ],
};
