import type { Candidate } from '../../utils/carriers/recognise';
import type { Verdict } from '../../utils/check/finding';
import type { Circumstances, Moment, Shipment } from '../../utils/check/shipment';
import { bundled } from './bundle';

export const recogniserEntry = 'utils/carriers/recognise.ts';
export const checkEntry = 'utils/check/check.ts';

/** The recogniser as it ships. */
export async function shippedRecogniser(): Promise<{ recognise: (number: string) => readonly Candidate[] }> {
  return import((await bundled(recogniserEntry)).url);
}

/** The whole check as it ships. */
export async function shippedCheck(): Promise<{
  check: (shipment: Shipment, circumstances: Circumstances) => Verdict;
}> {
  return import((await bundled(checkEntry)).url);
}

/** What Seller Central's list holds, by the names it uses, with our ids. */
const listed: Readonly<Record<string, string>> = {
  ups: 'UPS',
  usps: 'USPS',
  dhl: 'DHL',
  'dhl-global-mail': 'DHL Global Mail',
  fedex: 'FedEx',
  'fedex-smartpost': 'FedEx SmartPost',
  ontrac: 'OnTrac',
  newgistics: 'Newgistics',
  'canada-post': 'Canada Post',
  lasership: 'Lasership',
  'china-post': 'China Post',
  'sf-express': 'SF Express',
  '4px': '4PX',
  yanwen: 'Yanwen',
  yunexpress: 'YunExpress',
  dpd: 'DPD',
  'amazon-logistics': 'Amazon Logistics',
};

const listedNames = Object.values(listed);

/** A shipment with a carrier chosen from the list and a number in its field. */
export function shipmentOf(carrier: string, number: string): Shipment {
  return {
    number,
    noTracking: false,
    carrier: listed[carrier] ?? carrier,
    typedCarrier: null,
    typedService: null,
    listed: listedNames,
  };
}

/** An ordinary seller: every listed carrier supported, nothing turned off, the number nowhere else. */
export function circumstancesAt(moment: Moment): Circumstances {
  return { moment, isSupported: () => true, unsupported: 'warning', off: [], elsewhere: [] };
}
