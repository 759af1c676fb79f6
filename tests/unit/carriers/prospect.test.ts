import { array, assert, constantFrom, nat, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriers } from '@/utils/carriers/catalogue';
import { distinctiveOwners, hasDistinctiveBeginning, prospect } from '@/utils/carriers/prospect';

/**
 * The oracle: every layout as a regular expression, made by replacing its notation text by text, in which a question
 * mark may stand for any character. A text is a beginning when some number of question marks completes it. Slow, and
 * plain to see that it is right.
 */
const layouts = new Map(
  carriers().map(({ id, formats }) => [id, formats.map(({ layout }) => new RegExp(`^(?:${patternOf(layout)})$`))]),
);

function patternOf(layout: string): string {
  return layout
    .replace(/[a-z]\w*:/g, '')
    .replace(
      /<(\w+)>|[()[\]|/ ]|([dax])(\d+)?(?:-(\d+))?|([0-9A-Z])/g,
      (text, set, kind, least = '1', most = least, literal) => {
        if (set) return `[${set}?]`;
        if (kind) return `${{ d: '[0-9?]', a: '[A-Z?]', x: '[0-9A-Z?]' }[kind as 'd' | 'a' | 'x']}{${least},${most}}`;
        if (literal) return `[${literal}?]`;
        return { '[': '(?:', ']': ')?', '(': '(?:', ')': ')', '|': '|' }[text as string] ?? '';
      },
    );
}

const longest = 50;

function oracle(text: string, carrier: string): number[] {
  const formats = layouts.get(carrier)!;
  const lengths = Array.from({ length: longest - text.length + 1 }, (_, missing) => missing);
  return lengths.filter((missing) => formats.some((format) => format.test(text + '?'.repeat(missing))));
}

/** Beginnings of real numbers, whole ones, ones with a character changed or added, and anything. */
const patterns = carriers().flatMap(({ formats }) =>
  formats.map(({ layout }) => new RegExp(`^(?:${patternOf(layout).replaceAll('?]', ']')})$`)),
);
const character = constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const whole = oneof(...patterns.map((pattern) => stringMatching(pattern)));
const begun = tuple(whole, nat(longest)).map(([number, length]) => number.slice(0, length));
const stray = constantFrom(...'\0\t\n\u0010\u001a -./:@`é');
const changed = tuple(begun, nat(longest), oneof(character, stray)).map(([number, place, other]) => {
  const at = place % (number.length + 1);
  return number.slice(0, at) + other + number.slice(at + 1);
});
const continued = tuple(whole, string({ unit: character, maxLength: 3 })).map((parts) => parts.join(''));
const anything = string({ unit: character, maxLength: 25 });
const text = oneof(whole, begun, changed, continued, anything);

function missingFrom(typed: string, carrier: string): number[] {
  return [...new Set(prospect(typed, carrier))].sort((one, other) => one - other);
}

describe('prospect, against a regular expression for each layout', () => {
  it.each(carriers().map(({ id }) => id))('%s: what is missing is exact', (carrier) => {
    assert(
      property(text, (typed) => {
        expect(missingFrom(typed, carrier)).toEqual(oracle(typed, carrier));
      }),
      { numRuns: 300 },
    );
  });

  it.each(carriers().map(({ id, formats }) => [id, formats.map(({ layout }) => layout)] as const))(
    '%s: none of its own numbers is ever impossible, from the first key to the last',
    (carrier, own) => {
      const numbers = oneof(
        ...own.map((layout) => stringMatching(new RegExp(`^(?:${patternOf(layout).replaceAll('?]', ']')})$`))),
      );
      assert(
        property(numbers, (number) => {
          for (let length = 0; length <= number.length; length += 1) {
            expect(prospect(number.slice(0, length), carrier)).toContain(number.length - length);
          }
        }),
        { numRuns: 100 },
      );
    },
  );
});

describe('prospect, by hand', () => {
  it.each<[string, string, number[], string]>([
    ['1Z', 'usps', [], 'flagged at the second key'],
    ['TBA', 'usps', [], 'flagged at the third key'],
    ['TB', 'usps', [11], 'S10 begins so'],
    ['1Z5R8939', 'ups', [10], '8 of 18'],
    ['9400111206206406260787', 'usps', [0, 4, 8], '22; 26 and 30 may follow'],
    ['RB123456785Q', 'post', [1], 'Qatar'],
    ['RB123456785QB', 'post', [], 'no country QB'],
    ['12345é', 'fedex', [], 'not normalised'],
    ['x', 'ups', [], 'lower case: not normalised'],
  ])('%j under %s: %j (%s)', (typed, carrier, expected) => {
    expect(missingFrom(typed, carrier)).toEqual(expected);
  });
});

describe('unmistakable beginnings', () => {
  it.each([
    ['1', []],
    ['1Z', ['ups']],
    ['TB', []],
    ['TBA', ['amazon-logistics']],
    ['4PX', ['4px']],
    ['GM', ['dhl-global-mail']],
    ['SF', []],
    ['SF604331079872', []],
    ['SF6043310798724', ['sf-express']],
    ['YT', ['yunexpress', 'yto']],
    ['YT12345678901234', ['yunexpress']],
    ['GFUS', ['gofo']],
    ['94', []],
    ['9400111202555842', []],
    ['94001112025558423', ['usps']],
    ['96110209876543123456', []],
    ['961102098765431234567', ['fedex']],
    ['LP123456789', []],
    ['LP1234567890', ['cainiao']],
    ['QQQ', []],
    // A partner's USPS barcode, which is USPS's too, contests nothing.
    ['92748927005269000', ['usps']],
    ['', []],
  ])('%s is that of %j', (typed, owners) => {
    expect(distinctiveOwners(typed)).toEqual(owners);
  });

  it.each([
    ['94', 'usps', true],
    ['94', 'fedex', false],
    ['9', 'usps', false],
    ['42078745', 'usps', false],
    ['4207874594', 'usps', true],
    ['1Z', 'ups', true],
    ['YT', 'yunexpress', true],
    ['LX', 'china-post', false],
  ])('%s as the beginning of %s: %s', (typed, carrier, expected) => {
    expect(hasDistinctiveBeginning(typed, carrier)).toBe(expected);
  });

  it('is never claimed for a text that has no owner alive', () => {
    assert(
      property(array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        for (const typed of texts) {
          for (const owner of distinctiveOwners(typed)) expect(oracle(typed, owner).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
