import { describe, expect, it } from 'vitest';
import type { FindingCode } from '@/utils/check/finding';
import type { Circumstances, Shipment } from '@/utils/check/shipment';
import { judge, listed } from './judge';

/** What is entered, what is known beside it, and what the finding in question says: its severity, or '' for nothing. */
type Row = readonly [
  why: string,
  entered: Partial<Shipment> & Pick<Shipment, 'carrier' | 'number'>,
  says: string,
  circumstances?: Partial<Circumstances>,
];

const usps = '9400111202555842332669';
const ups = '1Z5R89390357567127';
const other = { carrier: 'Other' } as const;
const typing: Partial<Circumstances> = { moment: 'typing' };
const strict: Partial<Circumstances> = { unsupported: 'error' };

// Numbers: tracking_number_data (MIT), carriers' guides, public tracking pages. Rules: Amazon's VTR FAQ and Seller
// Central's help pages.
const table: Partial<Record<FindingCode, readonly Row[]>> = {
  blank: [
    ['nothing', { carrier: 'USPS', number: '' }, 'error'],
    ['white space', { carrier: 'USPS', number: ' \t\n ' }, 'error'],
    ['a no-break space and a zero-width one', { carrier: 'USPS', number: '\u00a0\u200b' }, 'error'],
    ['nothing, no carrier yet', { carrier: '', number: '' }, 'error'],
    ['nothing, and no tracking ticked', { carrier: 'USPS', number: '', noTracking: true }, ''],
    ['nothing yet, while typing', { carrier: 'USPS', number: '' }, '', typing],
    ['signs only: that is another finding', { carrier: 'USPS', number: '---' }, ''],
    ['a number', { carrier: 'USPS', number: usps }, ''],
  ],
  'not-a-tracking-number': [
    ['order id', { carrier: 'USPS', number: '114-7941379-5480234' }, 'error'],
    ['order id with spaces around', { carrier: '', number: ' 250-6258991-0758247 ' }, 'error'],
    ['order id with en dashes', { carrier: 'USPS', number: '304–6502205–3216347' }, 'error'],
    ['ASIN', { carrier: 'USPS', number: 'B07XJ8C8F5' }, 'error'],
    ['ASIN in lower case', { carrier: 'UPS', number: 'b0c1h26c46' }, 'error'],
    ['e-mail', { carrier: 'USPS', number: 'someone@example.com' }, 'error'],
    ['phone, area code in brackets', { carrier: 'DHL', number: '(212) 555-0100' }, 'error'],
    ['phone, international', { carrier: 'DHL', number: '+1 212 555 0100' }, 'error'],
    ['phone, Chinese', { carrier: 'SF Express', number: '+86 138 0013 8000' }, 'error'],
    ['phone, 3-3-4', { carrier: 'USPS', number: '212-555-0100' }, 'error'],
    ['bare digits of a phone number', { carrier: 'USPS', number: '2125550100' }, ''],
    ['bare digits of a phone number, no carrier', { carrier: '', number: '2125550100' }, ''],
    ['a DHL number set 3-3-4', { carrier: 'DHL', number: '331 881 0025' }, ''],
    ['spreadsheet', { carrier: 'USPS', number: '9.40011E+21' }, 'error'],
    ['spreadsheet, lower case', { carrier: 'USPS', number: '9.4e+21' }, 'error'],
    ['two numbers, comma', { carrier: 'USPS', number: `${usps}, 9400111206206406260787` }, 'error'],
    ['two numbers, line break', { carrier: 'UPS', number: `${ups}\n1Z879E930346834440` }, 'error'],
    ['scanned twice', { carrier: 'USPS', number: usps + usps }, 'error'],
    ['FedEx 12 scanned twice', { carrier: 'FedEx', number: '986578788855986578788855' }, 'error'],
    ['two scanned with nothing between', { carrier: 'UPS', number: `${ups}${usps}` }, 'error'],
    ['a FedEx barcode of 34 digits', { carrier: 'FedEx', number: '1001921334250001000300779017972697' }, ''],
    ['a page', { carrier: 'USPS', number: 'lorem ipsum '.repeat(900) }, 'error'],
    ['sixty letters', { carrier: 'USPS', number: 'A'.repeat(60) }, 'error'],
    ['a number', { carrier: 'USPS', number: usps }, ''],
    ['a number in groups', { carrier: 'USPS', number: '9400 1112 0255 5842 3326 69' }, ''],
    ['FedEx 12 in groups', { carrier: 'FedEx', number: '9865 7878 8855' }, ''],
    ['an order id half typed', { carrier: 'USPS', number: '114-79413' }, '', typing],
  ],
  'special-character': [
    ['space inside', { carrier: 'USPS', number: '9400 111202555842332669' }, 'error'],
    ['hyphen', { carrier: 'USPS', number: '9400-1112-0255-5842-3326-69' }, 'error'],
    ['hyphen, while typing', { carrier: 'USPS', number: '9400-' }, 'error', typing],
    ['full-width digits', { carrier: 'USPS', number: '９４００111202555842332669' }, 'error'],
    ['zero-width space', { carrier: 'USPS', number: `9400\u200b111202555842332669` }, 'error'],
    ['right-to-left mark', { carrier: 'USPS', number: `\u200f${usps}` }, 'error'],
    ['emoji', { carrier: 'USPS', number: `📦${usps}` }, 'error'],
    ['lone surrogate', { carrier: 'USPS', number: `\ud83d${usps}` }, 'error'],
    ['markup', { carrier: 'USPS', number: `<b>${usps}</b>` }, 'error'],
    ['label', { carrier: 'USPS', number: `Tracking #: ${usps}` }, 'error'],
    ['apostrophe of a spreadsheet', { carrier: 'USPS', number: `'${usps}` }, 'error'],
    ['signs only', { carrier: 'USPS', number: '---' }, 'error'],
    ['white space where no tracking is meant', { carrier: 'USPS', number: '   ', noTracking: true }, ''],
    ['before a carrier is chosen', { carrier: '', number: '9400 111202555842332669' }, 'error'],
    ['space behind', { carrier: 'USPS', number: `${usps} ` }, 'warning'],
    ['tab in front', { carrier: 'USPS', number: `\t${usps}` }, 'warning'],
    ['Chinese in a typed carrier', { ...other, typedCarrier: '优优速递', number: 'UR06250000000000351' }, 'error'],
    ['a sign in a typed carrier', { ...other, typedCarrier: 'UniUni#', number: 'UR06250000000000351' }, 'error'],
    ['Chinese in a typed service', { carrier: 'USPS', typedService: '标准', number: usps }, 'error'],
    ['full-width letters in a service', { carrier: 'USPS', typedService: 'Ｅxpress', number: usps }, 'error'],
    ['lower case', { carrier: 'UPS', number: ups.toLowerCase() }, ''],
    ['a typed carrier in Latin', { ...other, typedCarrier: 'Österreichische Post (AT)', number: 'X1' }, ''],
    ['a typed service', { carrier: 'USPS', typedService: 'Ground Advantage 2-day', number: usps }, ''],
    ['a carrier of the list in Chinese', { carrier: '中国邮政', number: 'RF622875135CN', listed: ['中国邮政'] }, ''],
    ['a number', { carrier: 'USPS', number: usps }, ''],
  ],
  'sample-number': [
    ['account 12345E of the UPS guide', { carrier: 'UPS', number: '1Z12345E0205271688' }, 'warning'],
    ['all ones', { carrier: 'FedEx', number: '111111111111' }, 'warning'],
    ['half typed', { carrier: 'UPS', number: '1Z12345E' }, '', typing],
    ['turned off', { carrier: 'FedEx', number: '111111111111' }, '', { off: ['sample-number'] }],
    ['a number', { carrier: 'UPS', number: ups }, ''],
  ],
  'carrier-mismatch': [
    ['UPS under USPS', { carrier: 'USPS', number: ups }, 'error'],
    ['USPS under UPS', { carrier: 'UPS', number: usps }, 'error'],
    ['UPS under FedEx, with spaces', { carrier: 'FedEx', number: '1Z 5R8 939 03 5756 7127' }, 'error'],
    ['a UPS number left half typed', { carrier: 'USPS', number: '1Z5R8939' }, 'error'],
    ['Royal Mail under USPS', { carrier: 'USPS', number: 'RN473124829GB' }, 'error'],
    ['SF under China Post', { carrier: 'China Post', number: 'SF6043310798724' }, 'error'],
    ['YunExpress under Yanwen', { carrier: 'Yanwen', number: 'YT2033912102000480' }, 'error'],
    ['typed under Other', { ...other, typedCarrier: 'GLS', number: ups }, 'error'],
    ['FedEx 12 under UPS: by its shape it could be UPS', { carrier: 'UPS', number: '986578788855' }, 'warning'],
    ['FedEx 12 under USPS: one in ten passes', { carrier: 'USPS', number: '986578788855' }, 'warning'],
    ['under a name nobody knows', { ...other, typedCarrier: 'Acme', number: ups }, 'warning'],
    ['nobody’s name, and no entry to choose', { ...other, typedCarrier: 'LTN', number: 'LTN74207623N1' }, ''],
    ['USPS under a carrier we know nothing of', { carrier: 'Blue Package', number: usps }, ''],
    ['SmartPost under FedEx', { carrier: 'FedEx', number: '9261290100129851408615' }, ''],
    ['LaserShip under OnTrac', { carrier: 'OnTrac', number: '1LS717793482164' }, ''],
    ['…CN under 4PX', { carrier: '4PX', number: 'LX299455986CN' }, ''],
    ['…CN under Yanwen', { carrier: 'Yanwen', number: 'LX299455986CN' }, ''],
    ['an alias of its own carrier', { carrier: 'DHL eCommerce', number: 'GM2951173225174494' }, ''],
    ['its own carrier', { carrier: 'UPS', number: ups }, ''],
    ['no carrier yet', { carrier: '', number: ups }, ''],
    ['12 digits failing FedEx, passing none', { carrier: 'FedEx', number: '986578788851' }, ''],
  ],
  'wrong-character': [
    ['O for 0 in USPS', { carrier: 'USPS', number: '94OO111202555842332669' }, 'error'],
    ['I for 1 in USPS', { carrier: 'USPS', number: '9400I11202555842332669' }, 'error'],
    ['S for 5 in FedEx', { carrier: 'FedEx', number: '98657878885S' }, 'error'],
    ['0 for O', { carrier: 'China Post', number: 'RF622B75135CN' }, 'error'],
    ['any letter in place of UPS’s check digit', { carrier: 'UPS', number: '1Z5R8939035756712X' }, 'error'],
    ['letters nothing makes right', { carrier: 'USPS', number: 'ABCDEFGH' }, ''],
    ['while typing', { carrier: 'USPS', number: '94OO' }, '', typing],
    ['a number', { carrier: 'USPS', number: usps }, ''],
  ],
  'wrong-length': [
    ['USPS, 3 missing', { carrier: 'USPS', number: '9400111202555842332' }, 'error'],
    ['USPS, 1 too many', { carrier: 'USPS', number: `${usps}1` }, 'error'],
    ['USPS 20 of 22, beginning 94', { carrier: 'USPS', number: '94001112025558423326' }, 'error'],
    ['UPS, 2 missing', { carrier: 'UPS', number: '1Z5R893903575671' }, 'error'],
    ['UPS, 1 too many', { carrier: 'UPS', number: `${ups}1` }, 'error'],
    ['YunExpress, 1 missing', { carrier: 'Yun Express', number: 'YT203391210200048' }, 'error'],
    ['4PX, 2 missing', { carrier: '4PX', number: '4PX3001794604846' }, 'error'],
    ['USPS, 19 bare digits', { carrier: 'USPS', number: '7196901075600307738' }, 'warning'],
    ['FedEx, 11 digits', { carrier: 'FedEx', number: '98657878885' }, 'warning'],
    ['FedEx, 11 digits beginning 96, as one in a hundred does', { carrier: 'FedEx', number: '96578788850' }, 'warning'],
    ['UPS, 5 digits', { carrier: 'UPS', number: '12345' }, 'warning'],
    ['China Post, 2 missing', { carrier: 'China Post', number: 'RF622875135' }, 'warning'],
    ['another carrier’s', { carrier: 'USPS', number: '1Z5R8939' }, ''],
    ['while typing', { carrier: 'USPS', number: '9400' }, '', typing],
    ['a number', { carrier: 'USPS', number: usps }, ''],
    ['26 digits', { carrier: 'USPS', number: '92748999997295513123034457' }, ''],
  ],
  'check-digit': [
    ['USPS 22', { carrier: 'USPS', number: '9400111202555842332668' }, 'error'],
    ['UPS 1Z', { carrier: 'UPS', number: '1Z5R89390357567128' }, 'error'],
    ['UPS 1Z, at the last key', { carrier: 'UPS', number: '1Z5R89390357567128' }, 'error', typing],
    ['FedEx 12', { carrier: 'FedEx', number: '986578788851' }, 'error'],
    ['FedEx 12 beginning 96', { carrier: 'FedEx', number: '965787888501' }, 'error'],
    ['FedEx 12, while 15 can follow', { carrier: 'FedEx', number: '986578788851' }, '', typing],
    ['USPS 22, while 26 can follow', { carrier: 'USPS', number: '9400111202555842332668' }, '', typing],
    ['DHL 10, which only warns', { carrier: 'DHL', number: '3318810026' }, 'warning'],
    ['China Post, which only warns', { carrier: 'China Post', number: 'RF622875136CN' }, 'warning'],
    ['a sample with a wrong digit', { carrier: 'UPS', number: '1Z12345E0205271681' }, ''],
    ['turned off', { carrier: 'FedEx', number: '986578788851' }, '', { off: ['check-digit'] }],
    ['a number', { carrier: 'UPS', number: ups }, ''],
  ],
  'listed-as-other': [
    ['by name', { ...other, typedCarrier: 'UPS', number: ups }, 'error'],
    ['by alias', { ...other, typedCarrier: 'united parcel service', number: ups }, 'error'],
    ['by its new name', { ...other, typedCarrier: 'DHL Global Mail', number: 'GM2951173225174494' }, 'error'],
    ['in Chinese', { ...other, typedCarrier: '燕文物流', number: 'UG336196744YP' }, 'error'],
    ['an entry we know nothing of', { ...other, typedCarrier: 'blue-package', number: usps }, 'error'],
    ['under Other in German', { carrier: 'Andere', typedCarrier: 'UPS', number: ups }, 'error'],
    ['Other typed after Other', { ...other, typedCarrier: 'Other', number: ups }, ''],
    ['not listed', { ...other, typedCarrier: 'UniUni', number: 'UR06250000000000351' }, ''],
    ['chosen', { carrier: 'UPS', number: ups }, ''],
    ['nothing typed yet', { ...other, typedCarrier: '', number: ups }, ''],
    ['while typing', { ...other, typedCarrier: 'UPS', number: ups }, '', typing],
    ['no list to be read', { ...other, typedCarrier: 'UPS', number: ups, listed: [] }, ''],
  ],
  'unsupported-carrier': [
    ['typed, known, not listed', { ...other, typedCarrier: 'GLS', number: '73891051146' }, 'warning'],
    ['typed, nobody knows it', { ...other, typedCarrier: 'Acme', number: 'X1' }, 'warning'],
    ['by the FAQ’s rule', { ...other, typedCarrier: 'GLS', number: '73891051146' }, 'error', strict],
    ['listed, not supported', { carrier: 'Royal Mail', number: 'RN473124829GB' }, 'warning'],
    ['supported by the seller’s word', { carrier: 'Royal Mail', number: 'X1' }, '', { isSupported: () => true }],
    ['listed, of a name we don’t know', { carrier: 'Estes', number: 'X1' }, ''],
    ['typed though listed', { ...other, typedCarrier: 'Royal Mail', number: 'RN473124829GB' }, ''],
    ['supported', { carrier: 'USPS', number: usps }, ''],
    ['turned off', { carrier: 'Royal Mail', number: 'X1' }, '', { off: ['unsupported-carrier'] }],
  ],
  'retired-carrier': [
    ['Newgistics', { carrier: 'Newgistics', number: '4201913892748927005269000023298282' }, 'warning'],
    ['LaserShip lives on as OnTrac', { carrier: 'Lasership', number: '1LS717793482164' }, ''],
    ['SmartPost lives on as Ground Economy', { carrier: 'FedEx SmartPost', number: '9261290100129851408615' }, ''],
    ['a UPS number under Newgistics is a mismatch', { carrier: 'Newgistics', number: ups }, ''],
    ['USPS', { carrier: 'USPS', number: usps }, ''],
  ],
  duplicate: [
    [
      'on another order',
      { carrier: 'USPS', number: usps },
      'warning',
      { elsewhere: [{ orderId: '114-7941379-5480234', package: '1' }] },
    ],
    [
      'on two more packages',
      { carrier: 'USPS', number: usps },
      'warning',
      {
        elsewhere: [
          { orderId: '114-7941379-5480234', package: '1' },
          { orderId: '114-7941379-5480234', package: '2' },
        ],
      },
    ],
    ['a blank', { carrier: 'USPS', number: '' }, '', { elsewhere: [{ orderId: '1', package: '1' }] }],
    ['nowhere else', { carrier: 'USPS', number: usps }, ''],
  ],
  'unknown-format': [
    ['a carrier of the list we don’t know', { carrier: 'Estes', number: '0123456' }, 'info'],
    ['letters under USPS', { carrier: 'USPS', number: 'HELLO' }, 'info'],
    ['no carrier', { carrier: '', number: 'HELLO' }, ''],
    ['a wrong length says more', { carrier: 'USPS', number: '12345678' }, ''],
    ['turned off', { carrier: 'USPS', number: 'HELLO' }, '', { off: ['unknown-format'] }],
    ['a number', { carrier: 'USPS', number: usps }, ''],
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

const cases = Object.entries(table).flatMap(([code, rows]) =>
  rows.map(([why, entered, says, circumstances = {}]) => ({ code, why, entered, says, circumstances })),
);

describe('each finding, where it is said and where not', () => {
  it.each(cases)('$code: $why → "$says"', ({ code, entered, says, circumstances }) => {
    const found = judge(entered, circumstances).findings.filter((finding) => finding.code === code);
    expect(found.map(({ severity }) => severity)).toEqual(says === '' ? [] : [says]);
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
