import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlgorithmId, algorithms, codesOf } from '@/utils/carriers/check-digits';
import { withAnyCheck } from './corrected';

function passes(algorithm: AlgorithmId, number: string, from = 0): boolean {
  return algorithms[algorithm](codesOf(number), number.length, from);
}

describe('worked examples', () => {
  it.each<[AlgorithmId, string, number, string]>([
    ['ups-1z', '1Z5R89390357567127', 0, '123 → 7'],
    ['ups-1z', '1ZXX3150YW44070023', 0, 'letters count, too'],
    ['ups-waybill', 'K1506235620', 0, '50 → 0'],
    ['mod10', '9400111206206406260787', 0, '3·29 + 36 = 123 → 7'],
    ['mod10', '420787459400111206206406260787', 8, '420 + ZIP stay out'],
    ['mod10', '568283610012000', 0, 'FedEx Ground 15'],
    ['mod10', '0073938000549297', 0, 'Canada Post 16'],
    ['usps-20', '03071790000523483741', 0, 'as printed'],
    ['usps-20', '71969010756003077385', 0, 'with 91 in front'],
    ['smartpost-20', '61299998620341515252', 0, 'with 92 in front'],
    ['smartpost-20', '02394653001023698293', 0, 'from 02, with 92 in front'],
    ['fedex-12', '986578788855', 0, '269 mod 11 = 5'],
    ['fedex-door-tag', 'DT986578788855', 0, 'DT + FedEx 12'],
    ['fedex-96', '9611020987654312345672', 0, 'the last fifteen digits'],
    ['fedex-astra', '32971514560102447849175802862014', 0, 'places 17 to 28'],
    ['fedex-34', '1001921334250001000300779017972697', 0, 'the last fourteen digits'],
    ['mod7', '3318810025', 0, '331881002 mod 7 = 5'],
    ['mod7', '73891051146', 0, 'eleven digits'],
    ['ontrac', 'C11031500001879', 0, '41 → 9'],
    ['ontrac', 'D10011354453707', 0, 'D counts 5'],
    ['s10', 'RR473124829GB', 0, '200 mod 11 = 2 → 9'],
    ['s10', 'RB123456785GB', 0, 'the example of UPU S10-12'],
    ['luhn', '320595463938', 0, 'Purolator'],
    ['mod37', '008182709980000020033350276C', 0, 'DPD, a letter as check character'],
    ['dpd-14', '00818270998000', 0, 'without a check character nothing can be wrong'],
    ['yun-date', 'YT2033912102000480', 0, 'day 339'],
    ['yun-date', 'YT2036612102000480', 0, 'day 366'],
  ])('%s passes %s (%s %s)', (algorithm, number, from) => {
    expect(passes(algorithm, number, from)).toBe(true);
  });

  it.each<[AlgorithmId, string, string]>([
    ['ups-1z', '1Z5R89390357567128', 'one too many'],
    ['ups-1z', '1Z1111111111111111', 'tracking_number_data'],
    ['mod10', '9400111206206406260788', 'one too many'],
    ['usps-20', '03071790000523483742', 'tracking_number_data'],
    ['smartpost-20', '61299998620341515253', 'one too many'],
    ['fedex-12', '996578788855', 'tracking_number_data'],
    ['fedex-34', '1001901781990001000300617767839438', 'tracking_number_data'],
    ['fedex-astra', '32971514560102447849175802852014', 'tracking_number_data'],
    ['mod7', '3318810010', 'tracking_number_data'],
    ['mod7', '3318810027', 'never 7'],
    ['ontrac', 'D10011345983012', 'tracking_number_data'],
    ['s10', 'RB123456786US', 'tracking_number_data'],
    ['luhn', '320595463939', 'tracking_number_data'],
    ['mod37', '008182709980000020033350276A', 'tracking_number_data'],
    ['yun-date', 'YT2036712102000480', 'day 367'],
    ['yun-date', 'YT2000012102000480', 'day 0'],
  ])('%s refuses %s (%s)', (algorithm, number) => {
    expect(passes(algorithm, number)).toBe(false);
  });
});

/** Each algorithm as its description reads, slow and obvious, on the number as text. */
const described: Record<AlgorithmId, (number: string) => boolean> = {
  mod10: (number) => sums(values(number), '31'.repeat(20).slice(number.length % 2)),
  'usps-20': (number) => described.mod10(number) || described.mod10(`91${number}`),
  'smartpost-20': (number) =>
    described.mod10(`92${number}`) || (number.startsWith('02') && described.mod10(`91${number}`)),
  'ups-1z': (number) => sums(values(number.slice(2), upsLetters), '121212121212121'),
  'ups-waybill': (number) => sums(values(number.slice(1)), '121212121'),
  ontrac: (number) => sums(values(number, upsLetters), '12121212121212'),
  'fedex-12': (number) => mod11(values(number), '31731731731'),
  'fedex-door-tag': (number) => described['fedex-12'](number.slice(2)),
  'fedex-astra': (number) => described['fedex-12'](number.slice(16, 28)),
  'fedex-34': (number) => mod11(values(number.slice(-14)), '1731731731731'),
  'fedex-96': (number) => described.mod10(number.slice(-15)),
  mod7: (number) => Number(BigInt(number.slice(0, -1)) % 7n) === Number(number.at(-1)),
  s10: (number) => {
    const rest = 11 - (weighted(values(number.slice(2, 10)), '86423597') % 11);
    return Number(number[10]) === (rest === 10 ? 0 : rest === 11 ? 5 : rest);
  },
  luhn: (number) =>
    values(number)
      .reverse()
      .map((value, index) => (index % 2 ? 2 * value : value))
      .map((value) => (value > 9 ? value - 9 : value))
      .reduce((sum, value) => sum + value) %
      10 ===
    0,
  mod37: (number) => {
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const rest = [...number.slice(0, -1)].reduce(
      (product, character) => (((product + alphabet.indexOf(character)) % 36 || 36) * 2) % 37,
      36,
    );
    return (rest + alphabet.indexOf(number.at(-1)!)) % 36 === 1;
  },
  'dpd-14': (number) => number.length === 14 || described.mod37(number),
  'yun-date': (number) => Number(number.slice(4, 7)) >= 1 && Number(number.slice(4, 7)) <= 366,
};

const upsLetters = Object.fromEntries(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [letter, (index + 2) % 10]),
);

function values(number: string, letters: Record<string, number> = {}): number[] {
  return [...number].map((character) => letters[character] ?? Number(character));
}

function weighted(payload: readonly number[], weights: string): number {
  return payload.reduce((sum, value, index) => sum + value * Number(weights[index]), 0);
}

/** The last value fills the weighted sum of those before it up to a multiple of ten. */
function sums(all: readonly number[], weights: string): boolean {
  return (10 - (weighted(all.slice(0, -1), weights) % 10)) % 10 === all.at(-1);
}

function mod11(all: readonly number[], weights: string): boolean {
  return (weighted(all.slice(0, -1), weights) % 11) % 10 === all.at(-1);
}

/**
 * For each algorithm the numbers it is for, the first place that enters it, and the percentage of single wrong digits
 * and of swapped neighbours that its arithmetic lets it see. The first eight figures of errors were published
 * before (2026-11). The rest follows from the weights: 3-1 can't see a swap of digits five apart, as in the 94 and 61
 * that these numbers begin with; equal weights at the end can't see one of the check digit with its neighbour (UPS);
 * two variants are twice as blind (USPS 20); FedEx 96 leaves out a third of its digits.
 */
const powers: readonly (readonly [AlgorithmId, string, number, number, number])[] = [
  ['mod10', '9400\\d{18}', 0, 100, 84.7],
  ['fedex-12', '\\d{12}', 0, 98.4, 98.1],
  ['s10', 'RR\\d{9}CN', 2, 98.3, 97.8],
  ['ups-1z', '1Z\\d{16}', 2, 95.2, 93.3],
  ['ontrac', 'C\\d{14}', 1, 94.4, 100],
  ['mod7', '\\d{10}', 0, 94.0, 94.2],
  ['usps-20', '\\d{20}', 0, 88.9, 66.7],
  ['fedex-96', '96\\d{20}', 0, 68.2, 64.0],
  ['smartpost-20', '61\\d{18}', 0, 100, 83.9],
  ['ups-waybill', 'K\\d{10}', 1, 95.6, 88.9],
  ['fedex-34', '1\\d{33}', 20, 98.4, 97.8],
  ['luhn', '[0-5]\\d{11}', 0, 100, 97.2],
  ['mod37', '\\d{27}[0-9A-Z]', 0, 100, 99.5],
];

describe('what the algorithms see', () => {
  it.each<[AlgorithmId, string]>([
    ...powers.map(([algorithm, pattern]): [AlgorithmId, string] => [algorithm, pattern]),
    ['mod10', '\\d{15,18}'],
    ['ups-1z', '1Z[0-9A-Z]{15}\\d'],
    ['ontrac', '[CD]\\d{14}'],
    ['mod7', '\\d{11,12}'],
    ['fedex-door-tag', 'DT\\d{12}'],
    ['fedex-astra', '3\\d{31}'],
    ['smartpost-20', '02\\d{18}'],
    ['dpd-14', '\\d{14}[0-9A-Z]'],
    ['yun-date', 'YT\\d{16}'],
  ])('%s refuses exactly what its description refuses, on %s', (algorithm, pattern) => {
    assert(
      property(stringMatching(new RegExp(`^${pattern}$`)), (number) => {
        expect(passes(algorithm, number)).toBe(described[algorithm](number));
        const right = cured(algorithm, number);
        if (right !== null) expect(described[algorithm](right)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(powers)('%s, on %s from %i: wrong digits caught %d, swaps %d in a hundred', (...power) => {
    const [algorithm, pattern, from, errors, swaps] = power;
    const caught = detection(algorithm, pattern, from);
    expect(caught.errors).toBeCloseTo(errors, 0);
    expect(caught.swaps).toBeCloseTo(swaps, 0);
  });
});

/** Percent of single wrong digits and of swapped neighbours that an algorithm refuses, over uniformly random numbers. */
function detection(algorithm: AlgorithmId, pattern: string, from: number): { errors: number; swaps: number } {
  const [errors, swaps] = [
    { caught: 0, all: 0 },
    { caught: 0, all: 0 },
  ];
  const random = randomDigits();
  for (let run = 0; run < 400; run += 1) {
    const right = cured(algorithm, exampleOf(pattern, random));
    if (right === null) continue;
    for (let place = from; place < right.length; place += 1) {
      const digit = right[place]!;
      if (!/\d/.test(digit)) continue;
      for (const other of '0123456789') if (other !== digit) count(errors, replaced(right, place, other));
      const neighbour = right[place + 1] ?? '';
      if (/\d/.test(neighbour) && neighbour !== digit) count(swaps, replaced(right, place, neighbour + digit));
    }
  }
  return { errors: (100 * errors.caught) / errors.all, swaps: (100 * swaps.caught) / swaps.all };

  function count(tally: { caught: number; all: number }, wrong: string): void {
    tally.all += 1;
    if (!passes(algorithm, wrong)) tally.caught += 1;
  }
}

/** Literals, \d and \d{n}; of a set its first character. */
function exampleOf(pattern: string, random: () => string): string {
  return pattern
    .replace(/\[(.)[^\]]*\]/g, '$1')
    .replace(/\\d(?:\{(\d+)\})?/g, (_, count = '1') => Array.from({ length: Number(count) }, random).join(''));
}

/** The same digits at every run: Vigna's SplitMix, 32 bits wide. */
function randomDigits(): () => string {
  let state = 20_261_121;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return String(((mixed ^ (mixed >>> 15)) >>> 0) % 10);
  };
}

function replaced(number: string, place: number, text: string): string {
  return number.slice(0, place) + text + number.slice(place + text.length);
}

/** The number with its check digit set right; null where no digit is. */
function cured(algorithm: AlgorithmId, number: string): string | null {
  return withAnyCheck(algorithm, number).find((one) => passes(algorithm, one)) ?? null;
}
