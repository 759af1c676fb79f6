import { describe, expect, it } from 'vitest';
import type { Circumstances } from '@/utils/check/shipment';
import { casesOf, type FindingRow, other, severitiesIn, typing, ups, usps } from './finding-rows';
import { judge, listed } from './judge';

const shipsWithUsps: Partial<Circumstances> = { isUsed: (carrier) => carrier === 'usps' };

// Numbers: tracking_number_data (MIT), carriers' guides, public tracking pages. Rules: Amazon's VTR FAQ and Seller
// Central's help pages.
const table: Readonly<Record<string, readonly FindingRow[]>> = {
  'carrier-mismatch': [
    ['UPS under USPS', { carrier: 'USPS', number: ups }, 'error'],
    ['USPS under UPS', { carrier: 'UPS', number: usps }, 'error'],
    ['UPS under FedEx, with spaces', { carrier: 'FedEx', number: '1Z 5R8 939 03 5756 7127' }, 'error'],
    ['UPS under USPS, and a digit too many', { carrier: 'USPS', number: `${ups}1` }, 'error'],
    ['the same at that very key', { carrier: 'USPS', number: `${ups}1` }, 'error', typing],
    ['YunExpress’s under UPS, and two digits too many', { carrier: 'UPS', number: 'YT203391210200048012' }, 'error'],
    ['UPS under USPS, and three too many', { carrier: 'USPS', number: `${ups}123` }, ''],
    ['UPS’s own, and a digit too many', { carrier: 'UPS', number: `${ups}1` }, ''],
    ['SmartPost’s under FedEx, and too many', { carrier: 'FedEx', number: '92612901001298514086151234567890123' }, ''],
    ['a UPS number left half typed', { carrier: 'USPS', number: '1Z5R8939' }, 'error'],
    ['Royal Mail under USPS', { carrier: 'USPS', number: 'RN473124829GB' }, 'error'],
    ['SF + 12 under Royal Mail', { carrier: 'Royal Mail', number: 'SF444201931741' }, ''],
    ['SF + 13 under Royal Mail', { carrier: 'Royal Mail', number: 'SF6043310798724' }, 'error'],
    ['SF + 13 digits, the last one typed', { carrier: 'USPS', number: 'SF6043310798724' }, 'error', typing],
    ['SF half typed', { carrier: 'USPS', number: 'SF60433107' }, '', typing],
    ['SF under China Post', { carrier: 'China Post', number: 'SF6043310798724' }, 'error'],
    ['YunExpress under Yanwen', { carrier: 'Yanwen', number: 'YT2033912102000480' }, 'error'],
    ['USPS Ground Advantage under UPS', { carrier: 'UPS', number: '9205590164917312751089' }, 'warning'],
    ['the same under UPS Mail Innovations', { carrier: 'UPS MI', number: '9205590164917312751089' }, ''],
    ['a SmartPost mailer’s under UPS', { carrier: 'UPS', number: '9261290100129851408615' }, 'warning'],
    ['4PX 12, which passes FedEx’s check, too', { carrier: '4PX', number: '307644476677' }, ''],
    ['DHL’s German parcel under USPS', { carrier: 'USPS', number: '00340434161094042557' }, 'error'],
    ['DHL’s parcel from Germany abroad', { carrier: 'DHL', number: 'CD530123554DE' }, ''],
    ['Deutsche Post’s letter under DHL', { carrier: 'DHL', number: 'RC320145308DE' }, 'error'],
    ['the same under its own name, which is none we know', { carrier: 'Deutsche Post', number: 'RC320145308DE' }, ''],
    [
      'its twelve digits, of which one in ten passes FedEx’s check',
      { carrier: 'Deutsche Post', number: '986578788855' },
      '',
    ],
    ['YunExpress under YTO', { ...other, typedCarrier: 'YTO', number: 'YT2033912102000480' }, 'error'],
    ['YTO with a digit too many', { ...other, typedCarrier: 'YTO', number: 'YT12345678901234' }, ''],
    ['YTO under USPS', { carrier: 'USPS', number: 'YT1234567890123' }, 'error'],
    ['typed under Other', { ...other, typedCarrier: 'GLS', number: ups }, 'error'],
    ['FedEx 12 under UPS: by its shape it could be UPS', { carrier: 'UPS', number: '986578788855' }, 'warning'],
    ['FedEx 12 under USPS: one in ten passes', { carrier: 'USPS', number: '986578788855' }, 'warning'],
    ['under a name nobody knows', { ...other, typedCarrier: 'Acme', number: ups }, 'warning'],
    ['nobody’s name, and no entry to choose', { ...other, typedCarrier: 'LTN', number: 'LTN74207623N1' }, ''],
    ['USPS under a carrier we know nothing of', { carrier: 'Blue Package', number: usps }, ''],
    ['SmartPost under FedEx', { carrier: 'FedEx', number: '9261290100129851408615' }, ''],
    ['the same of no known mailer', { carrier: 'FedEx', number: '9261291234567817304657' }, 'warning'],
    ['no known mailer’s under SmartPost', { carrier: 'FedEx SmartPost', number: '9261291234567817304657' }, ''],
    ['9261… under Newgistics', { carrier: 'Newgistics', number: '9261290100129851408615' }, ''],
    ['420 + ZIP + 92 under DHL', { carrier: 'DHL eCommerce', number: '420281119261290257095669698012' }, ''],
    ['postage of USPS’s own under SmartPost', { carrier: 'FedEx SmartPost', number: usps }, 'error'],
    ['the same under DHL Global Mail', { carrier: 'DHL Global Mail', number: usps }, 'error'],
    ['the same with 420 + ZIP', { carrier: 'Newgistics', number: `42090210${usps}` }, 'error'],
    ['DHL’s own 94', { carrier: 'DHL Global Mail', number: '9474812901015476250258' }, ''],
    [
      '420 + ZIP + 94 cut to 28 digits, which pass DPD’s check',
      { carrier: 'USPS', number: `42021058${usps.slice(0, 20)}` },
      '',
    ],
    ['420 + ZIP + 92 so cut, under DHL', { carrier: 'DHL eCommerce', number: '4202118992612902570956696980' }, ''],
    ['420 + ZIP + 94 so cut, under UPS', { carrier: 'UPS', number: `42021058${usps.slice(0, 20)}` }, 'error'],
    ['DPD’s 28 under USPS', { carrier: 'USPS', number: '008182709980000020033350276C' }, 'error'],
    ['LaserShip under OnTrac', { carrier: 'OnTrac', number: '1LS717793482164' }, ''],
    ['…CN under 4PX', { carrier: '4PX', number: 'LX299455986CN' }, ''],
    ['…CN under Yanwen', { carrier: 'Yanwen', number: 'LX299455986CN' }, ''],
    // Numbers: tests of shipit, argo and friendly_shipping, all public.
    ['LaserShip under UPS: letters of its own', { carrier: 'UPS', number: 'LE17119906' }, 'warning'],
    ['the same under USPS, whose S10 numbers begin so', { carrier: 'USPS', number: 'LX45346049' }, ''],
    ['the same at each key', { carrier: 'UPS', number: 'LE17119906' }, '', typing],
    ['UPS freight under FedEx', { carrier: 'FedEx', number: 'H9205817377' }, 'warning'],
    ['ten digits that begin as USPS’s GXG do', { carrier: 'OnTrac', number: '8270519364' }, ''],
    ['three letters of chance', { carrier: 'USPS', number: 'ABC123456789' }, ''],
    ['UPS Ground Saver’s number at USPS', { carrier: 'UPS', number: '92612903103110541475013303' }, ''],
    ['the same under USPS', { carrier: 'USPS', number: '92612903103110541475013303' }, ''],
    ['an alias of its own carrier', { carrier: 'DHL eCommerce', number: 'GM2951173225174494' }, ''],
    ['its own carrier', { carrier: 'UPS', number: ups }, ''],
    ['no carrier yet', { carrier: '', number: ups }, ''],
    ['12 digits failing FedEx, passing none', { carrier: 'FedEx', number: '986578788851' }, ''],
  ],
  'listed-as-other': [
    ['by name', { ...other, typedCarrier: 'UPS', number: ups }, 'error'],
    ['by alias', { ...other, typedCarrier: 'united parcel service', number: ups }, 'error'],
    ['by its new name', { ...other, typedCarrier: 'DHL Global Mail', number: 'GM2951173225174494' }, 'error'],
    ['in Chinese', { ...other, typedCarrier: '燕文物流', number: 'UG336196744YP' }, 'error'],
    ['with its service', { ...other, typedCarrier: 'USPS Priority Mail', number: usps }, 'error'],
    ['with a word in Chinese', { ...other, typedCarrier: 'DHL快递', number: '3318810025' }, 'error'],
    ['with its service, the number sure', { ...other, typedCarrier: 'UPS 2nd Day Air', number: ups }, 'error'],
    ['of two words, and more', { ...other, typedCarrier: 'SF Express Asia', number: 'SF6043310798724' }, 'error'],
    ['a word that goes on', { ...other, typedCarrier: 'UPSilon', number: 'X1' }, ''],
    ['one of its own', { ...other, typedCarrier: 'UPS Mail Innovations', number: 'X1', listed: ['UPS'] }, ''],
    ['beginning like Other', { ...other, typedCarrier: 'Other Parcel', number: 'X1' }, ''],
    ['an entry we know nothing of', { ...other, typedCarrier: 'blue-package', number: usps }, 'error'],
    ['under Other in German', { carrier: 'Andere', typedCarrier: 'UPS', number: ups }, 'error'],
    ['Other typed after Other', { ...other, typedCarrier: 'Other', number: ups }, ''],
    ['with another carrier’s number, whose entry is the cure', { ...other, typedCarrier: 'USPS', number: ups }, ''],
    ['not listed', { ...other, typedCarrier: 'UniUni', number: 'UR06250000000000351' }, ''],
    ['chosen', { carrier: 'UPS', number: ups }, ''],
    ['nothing typed yet', { ...other, typedCarrier: '', number: ups }, ''],
    ['while typing', { ...other, typedCarrier: 'UPS', number: ups }, '', typing],
    ['no list to be read', { ...other, typedCarrier: 'UPS', number: ups, listed: [] }, ''],
  ],
  'unsupported-carrier': [
    ['typed, known, not listed', { ...other, typedCarrier: 'GLS', number: '73891051146' }, 'warning'],
    ['typed, nobody knows it', { ...other, typedCarrier: 'Acme', number: 'X1' }, 'warning'],
    ['by the FAQ’s rule', { ...other, typedCarrier: 'GLS', number: '73891051146' }, 'error', { unsupported: 'error' }],
    ['listed, not supported', { carrier: 'Royal Mail', number: 'RN473124829GB' }, 'warning'],
    ['supported by the seller’s word', { carrier: 'Royal Mail', number: 'X1' }, '', { isSupported: () => true }],
    ['listed, of a name we don’t know', { carrier: 'Estes', number: 'X1' }, ''],
    ['typed though listed', { ...other, typedCarrier: 'Royal Mail', number: 'RN473124829GB' }, ''],
    ['supported', { carrier: 'USPS', number: usps }, ''],
    ['with another carrier’s number, which is a mismatch', { carrier: 'Royal Mail', number: ups }, ''],
    ['turned off', { carrier: 'Royal Mail', number: 'X1' }, '', { off: ['unsupported-carrier'] }],
  ],
  'retired-carrier': [
    ['Newgistics', { carrier: 'Newgistics', number: '4201913892748927005269000023298282' }, 'warning'],
    ['LaserShip lives on as OnTrac', { carrier: 'Lasership', number: '1LS717793482164' }, ''],
    ['SmartPost lives on as Ground Economy', { carrier: 'FedEx SmartPost', number: '9261290100129851408615' }, ''],
    ['a UPS number under Newgistics is a mismatch', { carrier: 'Newgistics', number: ups }, ''],
    ['USPS', { carrier: 'USPS', number: usps }, ''],
  ],
  'not-preferred': [
    ['a right number of another carrier', { carrier: 'UPS', number: ups }, 'info', shipsWithUsps],
    ['a number that no rule says anything of', { carrier: 'FedEx', number: '12345' }, 'info', shipsWithUsps],
    ['a ticked carrier', { carrier: 'USPS', number: usps }, '', shipsWithUsps],
    ['none ticked', { carrier: 'UPS', number: ups }, ''],
    ['turned off', { carrier: 'UPS', number: ups }, '', { ...shipsWithUsps, off: ['not-preferred'] }],
    ['nothing entered yet', { carrier: 'UPS', number: '' }, '', shipsWithUsps],
    ['while typing', { carrier: 'UPS', number: ups }, '', { ...shipsWithUsps, ...typing }],
    ['a mismatch says more', { carrier: 'UPS', number: usps }, '', shipsWithUsps],
    ['that the carrier has closed, too', { carrier: 'Newgistics', number: '12345678901' }, '', shipsWithUsps],
    ['a carrier nobody could tick', { carrier: 'Estes', number: '0123456' }, '', shipsWithUsps],
  ],
  'no-carrier': [
    ['a number', { carrier: '', number: ups }, 'info'],
    ['anything', { carrier: '', number: 'HELLO' }, 'info'],
    ['Other, nothing typed', { ...other, typedCarrier: ' ', number: ups }, 'info'],
    ['while typing', { carrier: '', number: ups }, '', typing],
    ['no tracking ticked', { carrier: '', number: '', noTracking: true }, ''],
    ['chosen', { carrier: 'UPS', number: ups }, ''],
  ],
};

it('offers the carrier that the seller ships with where the number is right for both', () => {
  // 9361… is a number of DHL eCommerce that USPS delivers.
  const entered = { carrier: 'DHL eCommerce', number: '9361269903500576940071' };
  const { findings } = judge(entered, shipsWithUsps);
  expect(findings).toMatchObject([{ code: 'not-preferred', field: 'carrier', start: 0, end: 13 }]);
  expect(findings[0]?.fixes).toMatchObject([{ kind: 'switch-carrier', value: 'USPS' }]);
});

describe('each finding about carriers, where it is said and where not', () => {
  it.each(casesOf(table))('$code: $why → "$says"', (row) => {
    expect(severitiesIn(row)).toBe(row.says);
  });
});

it('judges nothing but these three before a carrier is chosen', () => {
  for (const number of ['', usps, '986578788851', '94OO111202555842332669', '9400', 'TBA', '(212) 555-0100', '9 4']) {
    const { findings } = judge({ carrier: '', number });
    const red = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(['blank', 'not-a-tracking-number', 'special-character', undefined]).toContain(red[0]);
    expect(red.length).toBeLessThanOrEqual(1);
  }
});

it('never offers Other', () => {
  const numbers = [ups, usps, 'UG336196744YP', 'UR06250000000000351', '986578788855'];
  for (const carrier of ['', ...listed.filter((entry) => entry !== 'Other')]) {
    for (const number of numbers) {
      const fixes = judge({ carrier, number }).findings.flatMap((finding) => finding.fixes);
      expect(fixes.map(({ value }) => value)).not.toContain('Other');
    }
  }
});
