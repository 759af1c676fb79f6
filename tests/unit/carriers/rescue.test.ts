import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rescue } from '@/utils/carriers/rescue';
import { anyText } from './any-text';

const usps = '9400111206206406260787';
const other = '9400111899223818218407';
const ups = '1Z5R89390357567127';

describe('rescue', () => {
  it.each([
    [usps, usps, 'as it is'],
    ['9400 1112 0620 6406 2607 87', usps, 'spaces'],
    ['9400-1112-0620-6406-2607-87', usps, 'hyphens'],
    ['9400–1112–0620–6406–2607–87', usps, 'smart dashes'],
    ['9400.1112.0620.6406.2607.87', usps, 'dots'],
    ['9400\u00a01112\u00a00620640626\u00a00787', usps, 'no-break spaces'],
    ['\u200b9400111206\u200d206406260787\ufeff', usps, 'what can’t be seen'],
    ['\u200f9400111206206406260787\u200e', usps, 'marks of direction'],
    ['９４００１１１２０６２０６４０６２６０７８７', usps, 'full-width digits'],
    ['１Ｚ５Ｒ８９３９０３５７５６７１２７', ups, 'full-width letters'],
    ['1z5r89390357567127', ups, 'lower case'],
    ["'9400111206206406260787", usps, 'a spreadsheet’s apostrophe'],
    ['’9400111206206406260787', usps, 'a smart one'],
    ['="9400111206206406260787"', usps, 'a spreadsheet’s formula'],
    ['"9400111206206406260787"', usps, 'quotes of a CSV file'],
    ['986578788855.0', '986578788855', 'a trailing .0'],
    ['986578788855.00', '986578788855', 'a trailing .00'],
    [']C1420787459400111206206406260787', `42078745${usps}`, 'a symbology identifier; routing stays'],
    [`]C142078745\u001d${usps}`, `42078745${usps}`, 'GS for FNC1'],
    [`\u001d42078745\u001d${usps}`, `42078745${usps}`, 'FNC1 in front'],
    ['(420)78745(94)00111206206406260787', `42078745${usps}`, 'application identifiers as printed'],
    [`Tracking #: ${usps}`, usps, 'a label'],
    [`Tracking number ${ups}`, ups, 'a label without a colon'],
    [`USPS Tracking® ${usps}`, usps, 'a carrier’s own label'],
    [`运单号：${usps}`, usps, 'a Chinese label'],
    [`追踪编码${usps}。`, usps, 'a Chinese label without a colon'],
    ['UPS 1Z 5R8 939 03 5756 712 7', ups, 'a carrier’s name and spaces'],
    ['FedEx 9865 7878 8855', '986578788855', 'a carrier’s name before shape and check digit'],
    [`https://tools.usps.com/go/TrackConfirmAction?tLabels=${usps}`, usps, 'USPS'],
    [`https://www.ups.com/track?loc=en_US&tracknum=${ups}&requester=ST/trackdetails`, ups, 'UPS'],
    ['https://www.fedex.com/fedextrack/?trknbr=986578788855&trkqual=12027', '986578788855', 'FedEx'],
    ['https://www.dhl.com/us-en/home/tracking.html?tracking-id=3318810025', '3318810025', 'DHL'],
    ['https://www.ontrac.com/tracking/?number=C11031500001879', 'C11031500001879', 'OnTrac'],
    ['https://t.17track.net/en#nums=YT2229521272164446', 'YT2229521272164446', '17track'],
    ['https://www.sf-express.com/chn/en/waybill/waybill-detail/SF6043310798724', 'SF6043310798724', 'SF'],
    ['https://track.amazon.com/tracking/TBA502887274000', 'TBA502887274000', 'Amazon'],
    [`${usps}\r\n`, usps, 'a line’s end'],
    [`${usps} ${usps}`, usps, 'the same number twice'],
  ])('%j → %s (%s)', (raw, number) => {
    expect(rescue(raw)).toEqual({ kind: 'number', number });
  });

  it.each([
    [`${usps} ${other}`, [usps, other], 'a space'],
    [`${usps},${other}`, [usps, other], 'a comma'],
    [`${usps}\n${ups}`, [usps, ups], 'a line’s end'],
    [`${usps} / ${ups}`, [usps, ups], 'a slash'],
    [`${usps}、${ups}；SF6043310798724`, [usps, ups, 'SF6043310798724'], 'Chinese punctuation'],
    [`https://tools.usps.com/go/TrackConfirmAction?tLabels=${usps}%2C${other}`, [usps, other], 'an address'],
    ['3318810025 3318810036', ['3318810025', '3318810036'], 'two of ten digits, which are twenty together'],
  ])('%j holds several: %j (%s)', (raw, numbers) => {
    expect(rescue(raw)).toEqual({ kind: 'several', numbers });
  });

  it.each(['9.40011E+21', '9,40011E+21', '9.40011e+21', ' 9.40011E+21 ', "'1.23E+11", '9E+21', '9.40011E21'])(
    '%j is lost: a spreadsheet dropped its digits',
    (raw) => {
      expect(rescue(raw)).toEqual({ kind: 'lost' });
    },
  );

  it.each([
    ['', 'nothing'],
    ['   ', 'white space'],
    ['hello world', 'words'],
    ['seller@example.com', 'an e-mail address'],
    ['delivered on 2026-01-15', 'a date'],
    ['📦📦📦', 'emoji'],
    ['<b>bold</b>', 'markup'],
    ['%', 'a lone percent sign'],
    ['9'.repeat(10_000), 'far too much'],
    ['Ref 1LSCXVE005863AY', 'fewer than eight digits'],
  ])('%j holds none (%s)', (raw) => {
    expect(rescue(raw)).toEqual({ kind: 'none' });
  });

  it('never throws, whatever is pasted', () => {
    assert(property(anyText, (raw) => void rescue(raw)));
  });

  it('finds a number behind any of these, and before', () => {
    const around = constantFrom(' ', ':', '#', '\t', '\n', '\u00a0', '\u200b', '。', '，', '"', "'", '|', ';', '📦');
    assert(
      property(around, around, constantFrom(usps, ups, 'SF6043310798724'), (before, after, number) => {
        expect(rescue(before + number + after)).toEqual({ kind: 'number', number });
      }),
    );
  });
});
