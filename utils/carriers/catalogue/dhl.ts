import type { Carrier } from '../carrier';

export const dhl: Carrier = {
  id: 'dhl',
  names: { en: 'DHL', zh_CN: 'DHL' },
  // Not Deutsche Post, whose twelve digits and letters (RC…DE) are none of DHL's: under that name they'd be warned of.
  aliases: ['DHL Express', '敦豪', '敦豪快递', '敦豪速递', '中外运敦豪', 'DHL Paket'],
  formats: [
    {
      id: 'dhl_express_10',
      layout: 'serial:d9 check:d',
      check: 'mod7',
      enforce: 'warn',
      evidence: 'possible',
      source: 'tracking_number_data',
    },
    {
      id: 'dhl_express_11',
      layout: 'serial:d10 check:d',
      check: 'mod7',
      enforce: 'warn',
      evidence: 'possible',
      source: 'tracking_number_data',
    },
    // ISO 15459 licence plates. Yodel uses JD and JJD, too.
    { id: 'dhl_piece', layout: '(JJD|JVGL|JD|J a2-3) d10-22', evidence: 'likely', source: 'tracking_number_data' },
    {
      id: 'dhl_paket_20',
      layout: '0034 d15 check:d',
      check: 'mod10',
      enforce: 'warn',
      evidence: 'likely',
      source: 'public scripts',
    },
    // Its parcels from Germany abroad; S10's C is for parcels, its other letters are Deutsche Post's here.
    {
      id: 'dhl_s10',
      layout: 'C a serial:d8 check:d DE',
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
  ],
};
