import type { Carrier } from '../carrier';
import { routing } from '../routing';

export const lasership: Carrier = {
  id: 'lasership',
  names: { en: 'LaserShip', zh_CN: 'LaserShip' },
  aliases: ['Laser Ship', 'Lasership Inc'],
  // One company with OnTrac since 2021; numbers and names of both are in use.
  partners: ['ontrac'],
  formats: [
    // The first ten characters of an S10 number look the same.
    { id: 'lasership_l', layout: 'L a d8', evidence: 'possible', source: 'tracking_number_data' },
    {
      id: 'lasership_1ls',
      layout: '1LS (7 d11 | 7 d12 1 | 7 d16 | 7 d17 | CX x10)',
      evidence: 'certain',
      source: 'tracking_number_data',
    },
    { id: 'lasership_q', layout: 'Q d8 a', evidence: 'possible', source: 'public scripts' },
    {
      id: 'lasership_impb',
      layout: `${routing} 93 service:d3 mailer:899321 d10 [d4] check:d`,
      check: 'mod10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'public scripts',
    },
  ],
};
