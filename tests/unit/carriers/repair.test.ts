import { assert, constantFrom, nat, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failures } from '@/utils/carriers/failure';
import { recognise } from '@/utils/carriers/recognise';
import { repairs } from '@/utils/carriers/repair';
import { corrected } from './corrected';

describe('failures', () => {
  it.each([
    ['9400111206206406260788', 'usps', 'usps_impb', '9400111206206406260787'],
    ['1Z5R89390357567128', 'ups', 'ups_1z', '1Z5R89390357567127'],
    ['986578788856', 'fedex', 'fedex_12', '986578788855'],
    ['3318810024', 'dhl', 'dhl_express_10', '3318810025'],
    ['LX299455987CN', 'china-post', 'chinapost_s10', 'LX299455986CN'],
    ['YT2036712102000480', 'yunexpress', 'yun_yt16', null],
    ['32971514560102447849175802852014', 'fedex', 'fedex_astra32', '32971514560102447849175802862014'],
  ])('%s of %s: %s, cured as %s', (number, carrier, format, cured) => {
    expect(failures(number, carrier).map(({ id }) => id)).toEqual([format]);
    expect(corrected(number, carrier, format)).toBe(cured);
  });

  it.each([
    ['9400111206206406260787', 'usps', 'right'],
    ['9400111206206406260788', 'fedex', 'no shape of FedEx'],
    ['940011120620640626078', 'usps', 'a digit short'],
    ['4PX3001794604846CN', '4px', 'no check digit is known'],
    ['SF1334456877398', 'sf-express', 'none is known of these either'],
    ['4201002334249200190132607600833457', 'usps', '34: one of the two readings is right'],
    ['', 'usps', 'nothing'],
    ['９４００', 'usps', 'not normalised'],
  ])('%j of %s has none: %s', (number, carrier) => {
    expect(failures(number, carrier)).toEqual([]);
  });
});

describe('repairs', () => {
  it.each([
    ['94O0111206206406260787', 'usps', ['9400111206206406260787'], 'lookalike', 2, 3, 'O for 0'],
    ['94O01112O62O64O6260787', 'usps', ['9400111206206406260787'], 'lookalike', 2, 15, 'several of them at once'],
    ['LZ5R89390357567127', 'ups', ['1Z5R89390357567127'], 'lookalike', 0, 1, 'L for 1'],
    ['1Z8V92A7O367203024', 'ups', ['1Z8V92A70367203024'], 'lookalike', 8, 9, 'O for 0 where both may stand'],
    ['R8123456785GB', 'royal-mail', ['RB123456785GB'], 'lookalike', 1, 2, '8 for B'],
    ['4PX300179460484SCN', '4px', ['4PX3001794604845CN'], 'lookalike', 15, 16, 'S for 5, no check digit'],
    ['Z15R89390357567127', 'ups', ['1Z5R89390357567127'], 'swap', 0, 2, 'the beginning the wrong way round'],
    ['1A5R89390357567127', 'ups', ['1Z5R89390357567127'], 'substitution', 1, 2, 'A for the Z of 1Z'],
    ['A11031500001879', 'ontrac', ['C11031500001879'], 'substitution', 0, 1, 'C by the check digit, not D'],
    ['RB213456785GB', 'royal-mail', ['RB123456785GB'], 'swap', 2, 4, 'the only swap that cures it'],
  ])('%s of %s → %j (%s at %i–%i: %s)', (number, carrier, cured, kind, start, end) => {
    const found = repairs(number, carrier);
    expect(found.map((repair) => repair.number)).toEqual(expect.arrayContaining(cured));
    expect(found[0]).toEqual({ number: cured[0], kind, start, end });
  });

  it('tries another digit only where neither looks nor a swap cure it', () => {
    const found = repairs('986578788856', 'fedex');
    const kinds = new Set(found.map(({ kind }) => kind));
    expect(kinds.has('substitution') && kinds.size > 1).toBe(false);
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([
    ['9400111206206406260787', 'usps', 'right already'],
    ['SF6043310798724', 'usps', 'another carrier’s'],
    ['hello', 'usps', 'no number'],
    ['42012345X6789400111202555842332669', 'usps', 'a letter in ZIP + 4, where any digit would do'],
    ['', 'usps', 'nothing'],
    ['9'.repeat(10_000), 'usps', 'too long'],
  ])('%s of %s: nothing, %s', (number, carrier) => {
    expect(repairs(number, carrier)).toEqual([]);
  });

  const genuine = [
    ['usps', '9400\\d{18}'],
    ['ups', '1Z[0-9A-Z]{6}\\d{10}'],
    ['fedex', '\\d{12}'],
    ['ontrac', 'C\\d{14}'],
    ['royal-mail', 'RB\\d{9}GB'],
  ] as const;

  it.each(genuine)(
    'every repair of a %s number is one, and the right one is among them after a swap',
    (carrier, pattern) => {
      assert(
        property(
          stringMatching(new RegExp(`^${pattern}$`)),
          nat(30),
          constantFrom('swap', 'digit'),
          (drawn, at, error) => {
            const number = withRightCheck(drawn, carrier);
            if (number === null) return;
            const place = at % (number.length - 1);
            const wrong =
              error === 'swap'
                ? number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2)
                : `${number.slice(0, place)}7${number.slice(place + 1)}`;
            const found = repairs(wrong, carrier);
            for (const repair of found) {
              expect(recognise(repair.number).map((candidate) => candidate.carrier)).toContain(carrier);
              expect(wrong.slice(0, repair.start)).toBe(repair.number.slice(0, repair.start));
              expect(wrong.slice(repair.end)).toBe(repair.number.slice(repair.end));
            }
            const isWrong = recognise(wrong).every((candidate) => candidate.carrier !== carrier);
            if (error === 'swap' && isWrong) expect(found.map((repair) => repair.number)).toContain(number);
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});

function withRightCheck(number: string, carrier: string): string | null {
  const [failure] = failures(number, carrier);
  if (failure) return corrected(number, carrier, failure.id);
  return recognise(number).some((candidate) => candidate.carrier === carrier) ? number : null;
}
