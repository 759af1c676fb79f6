import type { Carrier } from '../carrier';

export const fedex: Carrier = {
  id: 'fedex',
  names: { en: 'FedEx', zh_CN: '联邦快递' },
  aliases: ['Federal Express', 'FedEx Ground', 'FedEx Express', 'FedEx Home Delivery', 'FedEx Freight', 'FDX'],
  // SmartPost (now Ground Economy) is a service of FedEx; its numbers are found on the same page.
  partners: ['fedex-smartpost'],
  formats: [
    {
      id: 'fedex_12',
      layout: 'serial:d11 check:d',
      check: 'fedex-12',
      enforce: 'reject',
      evidence: 'possible',
      source: 'tracking_number_data',
    },
    {
      id: 'fedex_15',
      layout: 'serial:d14 check:d',
      check: 'mod10',
      enforce: 'reject',
      evidence: 'possible',
      source: 'FedEx Ground label guide',
    },
    {
      id: 'fedex_18',
      layout: '00 d15 check:d',
      check: 'mod10',
      enforce: 'warn',
      evidence: 'possible',
      source: 'tracking_number_data',
    },
    {
      id: 'fedex_96_22',
      layout: '96 scnc:d2 service:d3 shipper:d7 package:d7 check:d',
      check: 'fedex-96',
      enforce: 'reject',
      evidence: 'certain',
      source: 'FedEx Ground label guide',
    },
    // A leading 4 would be 420 + ZIP, which is USPS. 0 and 1 are what labels show; the others are allowed by the source.
    {
      id: 'fedex_34',
      layout: '(<01235678> d19 | 96 d18) serial:d13 check:d',
      check: 'fedex-34',
      enforce: 'reject',
      evidence: 'likely',
      source: 'tracking_number_data',
    },
    {
      id: 'fedex_astra32',
      layout: '3 d15 serial:d11 check:d d4',
      check: 'fedex-astra',
      enforce: 'warn',
      evidence: 'likely',
      source: 'tracking_number_data',
    },
    {
      id: 'fedex_doortag',
      layout: 'DT serial:d11 check:d',
      check: 'fedex-door-tag',
      enforce: 'reject',
      evidence: 'certain',
      source: 'tracking_number_data',
    },
    {
      id: 'fedex_freight10',
      layout: 'serial:d9 check:d',
      check: 'mod7',
      enforce: 'warn',
      evidence: 'possible',
      source: 'public scripts',
    },
  ],
};
