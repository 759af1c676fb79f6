import type { Carrier } from '../carrier';

export const fourPx: Carrier = {
  id: '4px',
  names: { en: '4PX', zh_CN: '递四方速递' },
  aliases: ['递四方', '4PX Worldwide Express', '4PX Express', 'Four PX', 'FourPX'],
  // Its postal parcels bear S10 numbers of these posts.
  partners: ['china-post', 'singapore-post'],
  formats: [
    { id: 'fourpx_4px', layout: '4PX d13 a2', evidence: 'certain', source: 'public scripts' },
    { id: 'fourpx_12', layout: '<34> 0 d10', evidence: 'possible', source: 'public scripts' },
    { id: 'fourpx_spx', layout: 'SPX a2-4 d16-20', evidence: 'possible', source: 'public scripts' },
    { id: 'fourpx_s12', layout: 'S d12', evidence: 'possible', source: 'public scripts' },
  ],
};
