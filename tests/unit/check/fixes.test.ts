import { describe, expect, it } from 'vitest';
import { say } from '@/utils/i18n';
import { textsIn } from '@/utils/texts';
import { judge, listed } from './judge';

const usps = '9400111202555842332669';
const [en, zh] = [textsIn('en'), textsIn('zh_CN')];

describe('fixes', () => {
  it.each([
    ['9400 1112-02555842332669', usps],
    ['９４００111202555842332669', usps],
    [`\u200f${usps}\u200b`, usps],
    [` ${usps}\n`, usps],
    [`Tracking #: ${usps}`, usps],
    [`https://tools.usps.com/go/TrackConfirmAction?tLabels=${usps}`, usps],
    [`${usps}.0`, usps],
    [`'${usps}`, usps],
    [`]C1420100239400111202555842332669`, '420100239400111202555842332669'],
    [`\u001d42010023\u001d${usps}`, `42010023${usps}`],
    ['1z 5r8 939 03 5756 7127', '1Z5R89390357567127'],
    [`${usps} ${usps}`, usps],
    [`${usps}\n${usps}\n`, usps],
    ['1Z5R89390357567127 1Z5R89390357567127', '1Z5R89390357567127'],
    ['9865 7878 8855 9865 7878 8855', '986578788855'],
    [`单号：${usps}`, usps],
    ['9400 1112-0255584233', '940011120255584233'],
    ['1Z 5R8 939 03 5756 712', '1Z5R8939035756712'],
    [`${usps} 2026-11-21`, usps],
    [`${usps} $12.50`, usps],
    [`${usps} x2`, usps],
    [`${usps}-1`, usps],
    [`114-7941379-5480234 ${usps}`, usps],
    ['449044304137821 (2 boxes)', '449044304137821'],
    ['USPS: 9400111202555842332668', '9400111202555842332668'],
    ['UPS 1Z 5R8 939 03 5756 7128', '1Z5R89390357567128'],
    ['Tracking: RF 622875136 CN', 'RF622875136CN'],
    ['RF 622875136 CN', 'RF622875136CN'],
    ['KYV 009956937', 'KYV009956937'],
    // Eleven digits are somebody's, too.
    ['3318810025.0', '3318810025'],
    ['4201 0023 3424 9200 1901 3260 7600 8334 57', '4201002334249200190132607600833457'],
  ])('%j is cleaned to %s', (number, value) => {
    const [finding] = judge({ carrier: 'USPS', number }).findings;
    expect(finding).toMatchObject({ code: 'special-character', fixes: [{ kind: 'clean', field: 'tracking', value }] });
  });

  // UPS's nine digits (UPS tracking number guide), which nothing but the shape proves.
  it.each([
    'UPS 990728071',
    'Ups: 990 728 071',
    'UPS#990728071',
    'UPS Ground: 990728071',
    'No. 990728071',
    'TN: 990728071',
    'John Smith 990728071, x2',
    'https://www.ups.com/track?loc=en_US&tracknum=990728071&requester=ST/trackdetails',
    'http://wwwapps.ups.com/etracking/tracking.cgi?TypeOfInquiryNumber=T&InquiryNumber1=990728071',
    'https://t.17track.net/en#nums=990728071',
  ])('%j is cleaned to nine digits', (number) => {
    const [finding, ...more] = judge({ carrier: 'UPS', number }).findings;
    expect(finding).toMatchObject({ code: 'special-character', fixes: [{ kind: 'clean', value: '990728071' }] });
    expect(more).toEqual([]);
  });

  // What else stands there would make another number of it, were it not for the carrier.
  it.each([
    ['FedEx', '986578788855 x2', '986578788855'],
    ['FedEx', '2026-11-21 986578788855', '986578788855'],
    ['FedEx', '986578788855 2.5 lb', '986578788855'],
    ['FedEx', 'Ref 4567, 986578788855', '986578788855'],
    ['FedEx', 'Tracking: 6129999862 0341515252', '61299998620341515252'],
    ['DHL', '3318810025 11/21/2026', '3318810025'],
    ['DHL', '3318810025 $7.50', '3318810025'],
    ['DHL', 'JD014600006281230704 11/21/2026', 'JD014600006281230704'],
    ['DHL', 'JD01 4600 0062 8123 0704', 'JD014600006281230704'],
    ['DHL eCommerce', 'GM60511234500000001 to Portland OR 97201', 'GM60511234500000001'],
  ])('%s, %j is cleaned to %s', (carrier, number, value) => {
    const [finding] = judge({ carrier, number }).findings;
    expect(finding).toMatchObject({ code: 'special-character', fixes: [{ kind: 'clean', value }] });
  });

  it.each([
    [
      '9400 1112-0255\u200b584\u00012332669',
      '4 characters Amazon can’t read: space, hyphen, invisible character, control character.',
    ],
    [
      '9400 1112-0255\u200b584\u00012332６69',
      '5 characters Amazon can’t read: space, hyphen, invisible character, control character, more.',
    ],
  ])('names four kinds of what can’t be read, and no fifth: %j', (number, said) => {
    const [finding] = judge({ carrier: 'USPS', number }).findings;
    expect(say(en, finding!.title)).toBe(said);
  });

  it('judges the cleaned rest, too', () => {
    const { findings } = judge({ carrier: 'USPS', number: '1Z 5R8 939 03 5756 7127' });
    expect(findings.map(({ code }) => code)).toEqual(['special-character', 'carrier-mismatch']);
  });

  it.each([
    ['94001112062٤0', 'a digit of another script'],
    ['1Z5R89390357567127é', 'a letter'],
    ['https://t.17track.net/en#nums=990728071,990728072', 'two of nine digits'],
    ['94001112025558423326 94001112025558423327', 'two numbers, neither recognised'],
  ])('offers nothing for %s: %s', (number) => {
    expect(judge({ carrier: 'USPS', number }).findings[0]).toMatchObject({ code: 'special-character', fixes: [] });
  });

  it.each(['---', '📦', '优速', '94001112中0255584'])(
    'offers nothing where nothing readable or whole is left: %s',
    (number) => {
      expect(judge({ carrier: 'USPS', number }).findings[0]).toMatchObject({ code: 'special-character', fixes: [] });
    },
  );

  it.each([
    ['USPS', '1Z5R89390357567127', 'UPS'],
    ['DHL', 'GM2951173225174494', 'DHL eCommerce'],
    ['UPS', '986578788855', 'FedEx'],
    ['Yanwen', 'YT2033912102000480', 'Yun Express'],
  ])('%s with %s: switch to the page’s own word %s', (carrier, number, value) => {
    const finding = judge({ carrier, number }).findings.find(({ code }) => code === 'carrier-mismatch');
    expect(finding?.fixes[0]).toMatchObject({ kind: 'switch-carrier', value });
  });

  it.each([
    ['YT1234567890123', 'This is a YTO Express number (YT…).'],
    ['YT12345678901', 'This is a Yun Express number (YT…).'],
  ])('%s under USPS can be YTO’s: no switch to Yun Express', (number, title) => {
    const [finding] = judge({ carrier: 'USPS', number }).findings;
    expect(finding).toMatchObject({ code: 'carrier-mismatch', fixes: [] });
    expect(say(en, finding!.title)).toBe(title);
  });

  it.each([
    ['CD530123554DE', 'This is a DHL number (…DE).'],
    ['LX299455986CN', 'This is a China Post number (…CN).'],
  ])('UPS with %s: says "%s" and points to the country', (number, title) => {
    const [finding] = judge({ carrier: 'UPS', number }).findings;
    expect(finding).toMatchObject({ code: 'carrier-mismatch', start: 11, end: 13 });
    expect(say(en, finding!.title)).toBe(title);
  });

  it.each([
    ['UPS', '9400111206206406260787', 'This is a USPS number (22 digits starting 94).', 2],
    ['UPS', '420281119261290257095669698012', 'This is probably a USPS number (30 digits starting 420).', 3],
    ['UPS', '9611020987654312345672', 'This is a FedEx number (22 digits starting 96).', 2],
    ['UPS', 'LP00123456789012', 'This is a Cainiao number (LP…).', 2],
    ['UPS', 'UR06250000000000351', 'This is a UniUni number (UR…).', 2],
    ['USPS', '965787888507', 'This is probably a FedEx number (12 digits).', 12],
  ])('%s with %s: says "%s" and points there', (carrier, number, title, end) => {
    const [finding] = judge({ carrier, number }).findings;
    expect(finding).toMatchObject({ code: 'carrier-mismatch', start: 0, end });
    expect(finding!.marks).toEqual(end < 12 ? [{ start: 0, end }] : []);
    expect(say(en, finding!.title)).toBe(title);
  });

  it('switches to the word of a list in Chinese, and says so in both languages', () => {
    const { findings } = judge({
      carrier: '联邦快递',
      number: 'RF622875135CN',
      listed: ['联邦快递', '中国邮政', '其他'],
    });
    expect(findings[0]?.fixes).toMatchObject([{ kind: 'switch-carrier', value: '中国邮政' }]);
    expect(say(zh, findings[0]!.title)).toBe('这是中国邮政的追踪编码（…CN）。');
    expect(say(en, findings[0]!.fixes[0]!.label)).toBe('Change carrier to 中国邮政');
  });

  it.each([
    ['nobody’s', '', 'FedEx'],
    ['SF Express’s', 'sf-express', 'SF Express'],
    ['UPS’s', 'ups', 'UPS'],
  ])('offers the carrier that the seller ships with first: 12 digits, %s customer', (_, used, first) => {
    const { findings } = judge({ carrier: '', number: '986578788855' }, { isUsed: (carrier) => carrier === used });
    expect(findings.find(({ code }) => code === 'no-carrier')?.fixes[0]).toMatchObject({ value: first });
  });

  it('keeps the severity where the list has no such carrier, without a fix', () => {
    const { findings } = judge({ carrier: 'USPS', number: '1Z5R89390357567127', listed: ['USPS', 'FedEx', 'Other'] });
    expect(findings).toMatchObject([{ code: 'carrier-mismatch', severity: 'error', fixes: [] }]);
    expect(say(en, findings[0]!.detail!)).toBe('The order says USPS. UPS isn’t in the list here.');
  });

  it('offers a look-alike as a replacement', () => {
    const [finding] = judge({ carrier: 'USPS', number: '94OO111202555842332669' }).findings;
    expect(finding?.fixes).toMatchObject([{ kind: 'replace', field: 'tracking', value: usps }]);
  });

  it('does not say what a list holds that could not be read', () => {
    const [finding] = judge({ carrier: 'USPS', number: '1Z5R89390357567127', listed: [] }).findings;
    expect(say(en, finding!.detail!)).toBe('The order says USPS.');
  });

  it('offers each of three numbers, and of four none', () => {
    const numbers = [usps, '9400111206206406260787', '1Z5R89390357567127', 'SF6043310798724'];
    const fixesOf = (some: string[]) => judge({ carrier: 'USPS', number: some.join(', ') }).findings[0]!.fixes;
    expect(fixesOf(numbers.slice(1)).map(({ value }) => value)).toEqual(numbers.slice(1));
    expect(fixesOf(numbers)).toEqual([]);
  });

  // 407379772170 fits four carriers by its shape.
  const four = ['UPS', 'SF Express', '4PX', 'Japan Post'];

  it('offers to choose three carriers at most', () => {
    const [finding] = judge({ carrier: '', number: '407379772170', listed: four }).findings;
    expect(finding?.fixes).toHaveLength(3);
  });

  it('names three others at most, and those the seller uses though no list has them', () => {
    const othersOf = (listed: string[], isUsed?: (carrier: string) => boolean) => {
      const { findings } = judge({ carrier: 'FedEx', number: '407379772170', listed }, { isUsed });
      return say(en, findings.find(({ code }) => code === 'check-digit')!.detail!);
    };
    expect(othersOf(['FedEx', ...four])).toMatch(/ it could also be Japan Post, UPS, SF Express\.$/);
    expect(othersOf(['FedEx'], (carrier) => carrier === '4px')).toMatch(/ it could also be 4PX\.$/);
  });

  it('offers each of two numbers', () => {
    const [finding] = judge({ carrier: 'USPS', number: `${usps}, 9400111206206406260787` }).findings;
    expect(finding?.fixes.map(({ value }) => value)).toEqual([usps, '9400111206206406260787']);
  });

  it('offers no guess at a wrong digit, only where to look', () => {
    const [finding] = judge({ carrier: 'FedEx', number: '986578788856' }).findings;
    expect(finding).toMatchObject({ code: 'check-digit', fixes: [] });
    expect(say(en, finding!.detail!)).toMatch(/^Check places 2 and 3: they may be swapped\./);
  });

  it('names a place once, however many digits would fit there', () => {
    const [finding] = judge({ carrier: 'Yun Express', number: 'YT2699912102000480' }).findings;
    expect(say(en, finding!.detail!)).toBe('Check place 5.');
  });

  it.each([
    [[], ''],
    [['Japan Post'], ' By its length alone it could also be Japan Post.'],
  ])('of others whom a wrong check digit lets pass names those of the list: %j', (more, others) => {
    const entries = ['FedEx', 'Other', ...more];
    const { findings } = judge({ carrier: 'FedEx', number: '986578788856', listed: entries });
    const { detail } = findings.find(({ code }) => code === 'check-digit')!;
    expect(say(en, detail!)).toBe(`Check places 2 and 3: they may be swapped.${others}`);
  });

  it('takes neither of two numbers that only the carrier tells', () => {
    const [finding] = judge({ carrier: 'UPS', number: '990728071 990728082' }).findings;
    expect(finding?.fixes.map(({ value }) => value)).toEqual(['990728071990728082']);
  });

  it('offers instead of a carrier that has closed none that the number fits by its shape only', () => {
    const found = judge({ carrier: 'Newgistics', number: '302772171691' }).findings;
    expect(found.find(({ code }) => code === 'retired-carrier')?.fixes).toEqual([]);
  });

  it('names no post that it has no name for', () => {
    expect(judge({ carrier: '', number: 'RR473124829CH' }).findings[0]).not.toHaveProperty('detail');
  });

  it('names the candidates and offers to choose while no carrier is chosen', () => {
    const [finding] = judge({ carrier: '', number: '9261290100129851408615' }).findings;
    expect(finding?.fixes.map(({ value }) => value)).toEqual(['USPS', 'FedEx SmartPost']);
    expect(say(en, finding!.detail!)).toBe('This number fits USPS, FedEx SmartPost.');
    expect(say(en, finding!.fixes[0]!.label)).toBe('Choose USPS');
  });
});

describe('the list of the page', () => {
  it.each([
    [['UPS Freight', 'UPS', 'USPS'], 'UPS'],
    [['UPS', 'UPS Freight', 'USPS'], 'UPS'],
    [['USPS', 'United Parcel Service'], 'United Parcel Service'],
  ])('%j offers a UPS number %s', (entries, value) => {
    const [finding] = judge({ carrier: 'USPS', number: '1Z5R89390357567127', listed: entries }).findings;
    expect(finding?.fixes).toMatchObject([{ kind: 'switch-carrier', value }]);
  });

  it('gives the entry typed letter by letter, not its carrier’s first', () => {
    const entered = { carrier: 'Other', typedCarrier: 'ups freight', number: '1Z5R89390357567127' };
    const [finding] = judge(entered).findings;
    expect(finding).toMatchObject({ code: 'listed-as-other', fixes: [{ value: 'UPS Freight' }] });
  });

  it.each([
    ['UPS 2nd Day Air', '1Z5R89390357567127', 'UPS'],
    ['SF Express Asia', 'SF6043310798724', 'SF Express'],
    ['DHL eCommerce Asia', 'GM2951173225174494', 'DHL eCommerce'],
    ['dhl国际快递', '3318810025', 'DHL'],
  ])('gives what a typed name begins with, in whichever order: %s with %s, %s', (typedCarrier, number, value) => {
    for (const entries of [listed, listed.toReversed()]) {
      const { findings } = judge({ carrier: 'Other', typedCarrier, number, listed: entries });
      const [finding] = findings.filter(({ code }) => code !== 'special-character');
      expect(finding).toMatchObject({ code: 'listed-as-other', fixes: [{ kind: 'choose-listed', value }] });
    }
  });

  it('is read once, whatever it holds', () => {
    const strange = [...listed, '', ' ', '---', 'Other', '😀', 'USPS'];
    expect(judge({ carrier: 'USPS', number: usps, listed: strange }).state).toBe('ok');
    expect(judge({ carrier: 'USPS', number: '1Z5R89390357567127', listed: strange }).findings[0]?.fixes).toHaveLength(
      1,
    );
  });
});

// Numbers: FedEx developer portal, tracking_number_data (MIT), carriers' guides; with characters left out or added.
describe('what is said of a length', () => {
  it.each([
    // Eleven digits are DHL’s, too.
    ['FedEx', '73891051146', '1 digit missing. FedEx numbers like this have 12 digits; this has 11.', []],
    ['FedEx', '79761546762', '1 digit missing. FedEx numbers like this have 12 digits; this has 11.', []],
    ['FedEx', '7976154676201', '1 digit too many. FedEx numbers like this have 12 digits; this has 13.', []],
    [
      'FedEx',
      '96110209876543123456721',
      '1 digit too many. FedEx numbers starting 96 have 22 digits; this has 23.',
      [],
    ],
    [
      'FedEx',
      '96220019000000000000007766325175101',
      '1 digit too many. FedEx numbers like this have 34 digits; this has 35.',
      [],
    ],
    ['FedEx', '02020702138121', '1 digit missing. FedEx numbers like this have 15 digits; this has 14.', []],
    [
      'FedEx',
      '100192133425000100030077901797269',
      '1 digit missing. FedEx numbers like this have 34 digits; this has 33.',
      [],
    ],
    ['USPS', usps.slice(1), '1 digit missing. USPS numbers starting 94 have 22 digits; this has 21.', [usps]],
    ['USPS', `1${usps}`, '1 digit too many. USPS numbers starting 94 have 22 digits; this has 23.', [usps]],
    ['USPS', `USPS${usps}`, '4 characters too many. USPS numbers starting 94 have 22 characters; this has 26.', [usps]],
    [
      'FedEx',
      'FEDEX986578788855',
      '5 characters too many. FedEx numbers like this have 12 characters; this has 17.',
      ['986578788855'],
    ],
    // With a J in front it would look like one of DHL's parcels.
    [
      'DHL',
      'DHL3318810025',
      '3 characters too many. DHL numbers like this have 10 characters; this has 13.',
      ['3318810025'],
    ],
    [
      'UPS',
      'UPS990728071',
      'A length of 12 characters is unusual for UPS. Most have 18 characters and start with 1Z.',
      ['990728071'],
    ],
    [
      'UPS',
      'Z5R89390357567127',
      '1 character missing. UPS numbers starting 1Z have 18 characters; this has 17.',
      ['1Z5R89390357567127'],
    ],
    [
      'OnTrac',
      '11031500001879',
      '1 character missing. OnTrac numbers like this have 15 characters; this has 14.',
      ['C11031500001879'],
    ],
    [
      'China Post',
      'W489083733CN',
      '1 character missing. China Post numbers like this have 13 characters; this has 12.',
      [],
    ],
    ['USPS', '940011120255583', '7 digits missing. USPS numbers starting 94 have 22 digits; this has 15.', []],
    [
      'USPS',
      'LX17635036',
      '3 characters missing. USPS numbers like this have 13 characters; this has 10. By its length alone it could also be OnTrac, Lasership.',
      [],
    ],
    [
      'UPS',
      '3318810025',
      'A length of 10 digits is unusual for UPS. Most have 18 characters and start with 1Z. By its length alone it could also be DHL, FedEx.',
      [],
    ],
  ])('%s %s: %s', (carrier, number, said, fixes) => {
    const finding = judge({ carrier, number }).findings.find(({ code }) => code === 'wrong-length')!;
    expect(`${say(en, finding.title)} ${say(en, finding.detail!)}`).toBe(said);
    expect(finding.fixes.map(({ value }) => value)).toEqual(fixes);
  });

  it('tells of no usual beginning where it varies: TBA, TBC, TBM', () => {
    const { findings } = judge({ carrier: 'Amazon Logistics', number: 'QA12345' });
    expect(findings.find(({ code }) => code === 'wrong-length')).not.toHaveProperty('detail');
  });

  it('gives the beginning as it stands there, though another came before', () => {
    const said = ['9205590164917312751', '9305590164917312751'].map((number) => {
      const [finding] = judge({ carrier: 'USPS', number }).findings;
      return say(en, finding!.detail!);
    });
    expect(said.map((one) => /starting (\d+)/.exec(one)?.[1])).toEqual(['92', '93']);
  });

  it.each([
    ['FedEx', 'LX17635036', 'This looks like an OnTrac number (LX…). The order says FedEx.', ['OnTrac', 'Lasership']],
    ['UPS', 'LE17119906', 'This looks like a Lasership number (L…). The order says UPS.', ['Lasership']],
    [
      'FedEx',
      'H9205817377',
      'This is probably a UPS number (H…). Its check digit fits. The order says FedEx.',
      ['UPS'],
    ],
    ['USPS', 'C11031500001879', 'This is an OnTrac number (C…). The order says USPS.', ['OnTrac']],
  ])('of letters in front: %s %s: %s', (carrier, number, said, fixes) => {
    const [finding] = judge({ carrier, number }).findings;
    expect(`${say(en, finding!.title)} ${say(en, finding!.detail!)}`).toBe(said);
    expect(finding!.fixes.map(({ value }) => value)).toEqual(fixes);
  });
});
