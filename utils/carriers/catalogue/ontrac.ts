import type { Carrier } from '../carrier';

export const ontrac: Carrier = {
  id: 'ontrac',
  names: { en: 'OnTrac', zh_CN: 'OnTrac' },
  aliases: ['On Trac', 'OnTrac Ground'],
  // One company since 2021; numbers and names of both are in use.
  partners: ['lasership'],
  formats: [
    {
      id: 'ontrac_cd',
      layout: '<CD> serial:d13 check:d',
      check: 'ontrac',
      enforce: 'reject',
      evidence: 'likely',
      source: 'tracking_number_data',
    },
    // Prefixes as named in the OnTrac FAQ after the merger; the lengths of BN are not published.
    { id: 'ontrac_new', layout: '1LS x11-18 | LS d8 | LX d8 | BN d7-12', evidence: 'possible', source: 'carrier' },
  ],
};
