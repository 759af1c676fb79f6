import { describe, expect, it } from 'vitest';
import { recognise } from '@/utils/carriers/recognise';

const carriersOf = (number: string) => recognise(number).map(({ carrier, evidence }) => `${carrier} ${evidence}`);

/** Published example numbers, the format each belongs to, and what it proves. */
const examples = [
  ['ups', 'ups_1z', 'certain', '1ZXX3150YW44070023', 'SurePost; tracking_number_data'],
  ['ups', 'ups_1z', 'certain', '1Z5R89390357567127', 'tracking_number_data'],
  ['ups', 'ups_waybill', 'possible', 'K1506235620', 'tracking_number_data'],
  ['ups', 'ups_9', 'possible', '123456780', 'UPS tracking number guide'],
  ['ups', 'ups_12', 'possible', '986578788856', 'UPS tracking number guide: InfoNotice'],
  ['ups-mail-innovations', 'ups_mi_impb', 'likely', '92748999997295513123034457', 'tracking_number_data'],
  ['ups-mail-innovations', 'ups_mi_impb', 'likely', '9274890103422546330271', 'public scripts: known mailer ID'],
  [
    'ups-mail-innovations',
    'ups_mi_impb',
    'likely',
    '92612903103110541475013303',
    'friendly_shipping: UPS Ground Saver',
  ],
  [
    'ups-mail-innovations',
    'ups_mi_impb',
    'possible',
    '92748931507708513018050063',
    'tracking_number_data: another mailer ID',
  ],
  ['ups-mail-innovations', 'ups_mi_seq', 'possible', '802269919937015457', 'UPS tracking number guide'],
  ['ups-mail-innovations', 'ups_mi_pkgid', 'possible', 'MI012352ZS16187761', 'UPS tracking number guide'],
  ['usps', 'usps_impb', 'certain', '9400111206206406260787', 'tracking_number_data'],
  ['usps', 'usps_impb', 'certain', '4201002334249200190132607600833457', 'tracking_number_data: 420 + ZIP9 + 22'],
  ['usps', 'usps_impb', 'certain', '4201028200009261290113185417468510', 'tracking_number_data'],
  ['usps', 'usps_impb', 'certain', '420787459400111206206406260787', 'tracking_number_data: 420 + ZIP5 + 22'],
  ['usps', 'usps_91', 'certain', '9101123456789000000013', 'tracking_number_data'],
  ['usps', 'usps_20', 'possible', '03071790000523483741', 'tracking_number_data'],
  ['usps', 'usps_20', 'possible', '71969010756003077385', 'tracking_number_data: with 91 in front'],
  ['usps', 'usps_s10', 'likely', 'RB123456785US', 'tracking_number_data'],
  ['usps', 'usps_gxg', 'possible', '8200000000', 'USPS tracking page'],
  ['fedex', 'fedex_12', 'possible', '986578788855', 'tracking_number_data'],
  ['fedex', 'fedex_15', 'possible', '568283610012000', 'tracking_number_data'],
  ['fedex', 'fedex_18', 'possible', '000123450000000027', 'tracking_number_data'],
  ['fedex', 'fedex_96_22', 'certain', '9611020987654312345672', 'tracking_number_data'],
  ['fedex', 'fedex_34', 'likely', '1001921334250001000300779017972697', 'tracking_number_data'],
  ['fedex', 'fedex_34', 'likely', '9622001900000000000000776632517510', 'tracking_number_data'],
  ['fedex', 'fedex_34', 'likely', '9632001560123456789900794808390594', 'tracking_number_data: any SCNC'],
  ['fedex', 'fedex_astra32', 'likely', '32971514560102447849175802862014', 'tracking_number_data'],
  ['fedex', 'fedex_doortag', 'certain', 'DT986578788855', 'FedEx 12 with DT in front'],
  ['fedex', 'fedex_freight10', 'possible', '5096672442', 'public scripts'],
  ['fedex-smartpost', 'fedex_sp20', 'possible', '61299998620341515252', 'tracking_number_data'],
  ['fedex-smartpost', 'fedex_sp20', 'possible', '02394653001023698293', 'public scripts'],
  ['fedex-smartpost', 'fedex_sp22', 'likely', '9261290100129851408615', 'tracking_number_data: known mailer ID'],
  ['dhl', 'dhl_express_10', 'possible', '3318810025', 'tracking_number_data'],
  ['dhl', 'dhl_express_11', 'possible', '73891051146', 'tracking_number_data'],
  ['dhl', 'dhl_piece', 'likely', 'JJD0099999999', 'tracking_number_data'],
  ['dhl', 'dhl_piece', 'likely', 'JVGL0999999990', 'tracking_number_data'],
  ['dhl', 'dhl_paket_20', 'likely', '00340434161094042557', 'DHL Paket, published example'],
  ['dhl', 'dhl_s10', 'likely', 'CD530123554DE', 'DHL’s interface for parcels from Germany, its example'],
  ['dhl-global-mail', 'dhlgm_gm', 'certain', 'GM2951173225174494', 'tracking_number_data'],
  ['dhl-global-mail', 'dhlgm_gm', 'certain', 'GM9E44608A27984866BA2D', 'tracking_number_data'],
  ['dhl-global-mail', 'dhlgm_14', 'possible', '60120172242323', 'tracking_number_data'],
  ['dhl-global-mail', 'dhlgm_14', 'possible', '60701001756402', 'public scripts'],
  ['ontrac', 'ontrac_cd', 'likely', 'C11031500001879', 'tracking_number_data'],
  ['ontrac', 'ontrac_cd', 'likely', 'D10011354453707', 'tracking_number_data'],
  ['ontrac', 'ontrac_new', 'possible', 'LS12404347', 'OnTrac FAQ'],
  ['lasership', 'lasership_l', 'possible', 'LX17635036', 'tracking_number_data'],
  ['lasership', 'lasership_1ls', 'certain', '1LS717793482164', 'tracking_number_data'],
  ['lasership', 'lasership_1ls', 'certain', '1LSCXVE0058631Y', 'tracking_number_data'],
  ['lasership', 'lasership_1ls', 'certain', '1LS71190136181271', 'tracking_number_data, without its hyphen'],
  ['newgistics', 'newgistics_impb', 'likely', '4201913892748927005269000023298282', 'tracking_number_data'],
  ['newgistics', 'pb_xborder', 'certain', 'PBXSA028532404', 'public scripts'],
  ['newgistics', 'pb_xborder', 'certain', 'UPAAA000000218364455', 'public scripts'],
  ['canada-post', 'canadapost_16', 'possible', '0073938000549297', 'tracking_number_data'],
  ['canada-post', 'canadapost_s10', 'likely', 'RB123456785CA', 'UPU S10-12 example with CA'],
  ['china-post', 'chinapost_s10', 'likely', 'RF622875135CN', 'public scripts'],
  ['china-post', 'chinapost_s10', 'likely', 'LX299455986CN', 'public scripts'],
  ['china-post', 'chinapost_dom13', 'possible', '9870000000000', 'public scripts'],
  ['sf-express', 'sf_13', 'certain', 'SF6043310798724', 'public scripts'],
  ['sf-express', 'sf_12', 'possible', '254412284165', 'public scripts'],
  ['sf-express', 'sf_13', 'certain', 'SF1334456877398', 'public scripts'],
  ['sf-express', 'sf_12', 'possible', 'SF444201931741', 'public scripts'],
  ['royal-mail', 'royalmail_sf12', 'possible', 'SF444201931741', 'the collision that public scripts name'],
  ['4px', 'fourpx_4px', 'certain', '4PX3001794604846CN', 'public scripts'],
  ['4px', 'fourpx_12', 'possible', '302772171691', 'public scripts'],
  ['4px', 'fourpx_s12', 'possible', 'S000011731855', 'public scripts'],
  ['yanwen', 'yanwen_yp', 'likely', 'UG336196744YP', 'public scripts'],
  ['yanwen', 'yanwen_yp', 'likely', 'VR344217874YP', 'public scripts'],
  ['yanwen', 'yanwen_yp', 'likely', 'AA071365715YR', 'public scripts: Yanwen’s own tracking'],
  ['yanwen', 'yanwen_13', 'possible', '8001077530850', 'public scripts'],
  ['yunexpress', 'yun_yt16', 'certain', 'YT2033912102000480', 'public scripts'],
  ['yunexpress', 'yun_yt16', 'certain', 'YT2229521272164446', 'tracking_number_data'],
  ['amazon-logistics', 'amazon_tb', 'certain', 'TBA502887274000', 'tracking_number_data'],
  ['amazon-logistics', 'amazon_intl', 'possible', 'C1004444443', 'tracking_number_data'],
  ['dpd', 'dpd_28', 'likely', '008182709980000020033350276C', 'tracking_number_data'],
  ['purolator', 'purolator_alpha', 'possible', 'KYV009956937', 'tracking_number_data'],
  ['purolator', 'purolator_12', 'possible', '320595463938', 'tracking_number_data'],
  ['royal-mail', 'royalmail_s10', 'likely', 'RB123456785GB', 'tracking_number_data'],
  ['yodel', 'yodel', 'likely', 'JJD0002257639032011', 'tracking_number_data'],
  ['cainiao', 'cainiao_lp', 'certain', 'LP00068434402473', 'public scripts'],
  ['cainiao', 'cainiao_cnusup', 'certain', 'CNUSUP00016597663', 'public scripts'],
  ['uniuni', 'uniuni', 'certain', 'UR06250000000000351', 'public scripts'],
  ['uniuni', 'uniuni', 'certain', 'UUS6482620070536484', 'public scripts'],
  ['uniuni', 'uniuni', 'certain', 'UUS62M6610133301160', 'public scripts'],
  ['gofo', 'gofo', 'certain', 'GFUS01011884214464', 'tracking_number_data'],
  ['sunyou', 'sunyou', 'certain', 'SYUS006662718', 'public scripts'],
  ['landmark', 'landmark', 'certain', 'LTN74207623N1', 'tracking_number_data'],
  ['post', 's10_any', 'likely', 'RB123456785CV', 'tracking_number_data'],
] as const;

describe('recognise', () => {
  it.each(examples)('%s by %s is %s for %s (%s)', (carrier, format, evidence, number) => {
    expect(recognise(number)).toContainEqual(expect.objectContaining({ carrier, format, evidence }));
  });

  // Collisions: an answer is a set, ranked by evidence, checked before unchecked, then by the catalogue.
  it.each([
    [
      '9261290100129851408615',
      ['usps certain', 'fedex-smartpost likely', 'ups-mail-innovations possible'],
      'USPS is never missing',
    ],
    [
      '9205590164917312751089',
      ['usps certain', 'ups-mail-innovations possible'],
      'a plain USPS number is not SmartPost (tracking_number_data issues)',
    ],
    ['9611020987654312345672', ['fedex certain'], 'AI 96 is FedEx only'],
    ['3318810025', ['dhl possible', 'fedex possible'], 'DHL Express and FedEx Freight share mod 7'],
    [
      '986578788855',
      ['fedex possible', 'ups possible', 'sf-express possible'],
      'FedEx checks a digit, the others do not',
    ],
    ['LX299455986CN', ['china-post likely', 'post likely'], 'a named post before any post'],
    ['UG336196744YP', ['yanwen likely'], 'YP is no country'],
    ['YT2033912102000480', ['yunexpress certain'], 'YT + 16'],
    ['YT1234567890123', ['yto certain'], 'YT + 13'],
    ['1LS717793482164', ['lasership certain', 'ontrac possible'], 'one company'],
    ['RB123456785TW', ['post likely'], 'a post that shorter lists lack'],
  ])('%s is %j: %s', (number, expected) => {
    expect(carriersOf(number)).toEqual(expected);
  });

  it.each([
    ['9400111206206406260788', 'USPS with a wrong check digit'],
    ['1Z5R89390357567128', 'UPS with a wrong check digit'],
    ['LX299455987CN', 'China Post only warns, yet a wrong check digit is no candidate'],
    ['YT2036712102000480', 'the 367th day of a year'],
    ['RB123456785XX', 'a country that does not exist'],
    ['2Z5R89390357567127', 'a beginning that no carrier has'],
    ['9.40011E+21', 'a spreadsheet wrote it'],
    ['1z5r89390357567127', 'not normalised'],
    ['', 'nothing'],
    ['9'.repeat(10_000), 'too much'],
    ['１２３４５６７８９', 'full-width digits'],
    ['\u0000\uffff', 'no letters or digits'],
  ])('%j has no candidate: %s', (number) => {
    expect(recognise(number)).toEqual([]);
  });

  // Never more than possible: what other detectors took for tracking numbers, by their issue trackers.
  it.each([
    ['0000000000', 'ten zeros'],
    ['1111111111', 'a repeated digit'],
    ['000000000000', 'twelve zeros'],
    ['2125551234', 'a phone number'],
    ['12125551234', 'a phone number with its country'],
    ['20260115', 'a date'],
    ['202601151230', 'a date with its time'],
    ['4111111111111111', 'a bank card'],
    ['378282246310005', 'a bank card of 15 digits'],
    ['1234567890128', 'an EAN'],
    ['11112345671234567', 'an Amazon order number without its hyphens'],
    ['B0ABCDE123', 'an ASIN'],
    ['ABC123456789', 'a SKU'],
    ['SAVE20NOW', 'a coupon'],
    ['00000000000000000000', 'twenty zeros'],
    ['99999999999999999999', 'twenty nines'],
    ['SF0000000000000', 'SF and thirteen zeros'],
    ['4PX1111111111111CN', '4PX and thirteen ones'],
    ['GM0000000000000000', 'GM and sixteen zeros'],
    ['TBA777777777777', 'TBA and twelve sevens'],
    ['9300000000000000000000', 'zeros, their check digit right'],
    ['1Z0000000000000000', 'zeros, their check digit right'],
  ])('%s is possible at most: %s', (number) => {
    expect(recognise(number).filter(({ evidence }) => evidence !== 'possible')).toEqual([]);
  });

  it('remembers nothing of the number before, longer and with its last letter one place on', () => {
    recognise('1ZEEEEEEEEEEEEEEEE');
    expect(carriersOf('RX320145308DE')).toEqual(['dhl-global-mail likely', 'post likely']);
  });

  it('answers equal questions with the same array', () => {
    expect(recognise('9400111206206406260787')).toBe(recognise('9400111899223818218407'));
  });
});
