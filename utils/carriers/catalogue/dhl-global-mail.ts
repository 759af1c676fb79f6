import type { Carrier } from '../carrier';
import { routing } from '../routing';

export const dhlGlobalMail: Carrier = {
  id: 'dhl-global-mail',
  names: { en: 'DHL Global Mail', zh_CN: 'DHL Global Mail' },
  aliases: [
    'DHL eCommerce',
    'DHL eCommerce Solutions',
    'DHL e-Commerce',
    'DHL GlobalMail',
    'DHL eCommerce US',
    'DHL eCommerce UK',
    'DHL SmartMail',
    'DHL Packet',
    'DHL电商',
    '敦豪电子商务',
    '敦豪全球邮件',
  ],
  // In the USA its parcels are delivered by USPS under a USPS barcode.
  partners: ['usps'],
  formats: [
    { id: 'dhlgm_gm', layout: 'GM x16-20', evidence: 'certain', source: 'tracking_number_data' },
    {
      id: 'dhlgm_impb',
      layout: `${routing} (93 service:d3 mailer:(109124|699035) d10 [d4] | 94748129010 d10 | 92 service:d3 mailer:(903361287|999998778) d7 [d4]) check:d`,
      check: 'mod10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'tracking_number_data',
    },
    { id: 'dhlgm_14', layout: '(60 d|510|419|417) d11', evidence: 'possible', source: 'public scripts' },
    {
      id: 'dhlgm_upu',
      layout: 'service:(L a | RX | UV | CN | SG | TH | IN | HK | MY) serial:d8 check:d DE',
      check: 's10',
      enforce: 'reject',
      evidence: 'likely',
      source: 'UPU S10-12',
    },
  ],
};
