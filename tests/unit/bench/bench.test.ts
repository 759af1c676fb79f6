import { execFile } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { isOf, kinds, mixedNumbers, rightNumbers } from '../../bench/kinds';
import { median, quantile } from '../../bench/median';
import { randomFrom } from '../../bench/random';
import { atLeast, atMost, unmeasured } from '../../bench/row';
import { slipsOf } from '../../bench/slips';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the rows', () => {
  it.each([
    ['at least, reached', atLeast(10, { name: 'a', value: 10, unit: 'u' }), { target: 10, met: true }],
    ['at least, missed', atLeast(10, { name: 'a', value: 9.9, unit: 'u' }), { target: 10, met: false }],
    ['at most, kept', atMost(16, { name: 'a', value: 16, unit: 'u' }), { target: 16, met: true }],
    ['at most, broken', atMost(16, { name: 'a', value: 16.1, unit: 'u' }), { target: 16, met: false }],
    [
      'not measured',
      unmeasured('a', new Error('no bundle\nat line 1')),
      { value: null, unit: 'not measured: no bundle' },
    ],
  ])('%s', (_, row, expected) => {
    expect(row).toMatchObject(expected);
  });
});

describe('the statistics', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 2, 3], 0.5, 2.5],
    [[1, 2, 3, 4, 5], 0.99, 4.96],
  ])('%j at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBeCloseTo(expected);
  });

  it('takes the middle as the median', () => {
    expect(median([9, 1, 5])).toBe(5);
  });
});

describe('the numbers', () => {
  // Worked examples of the check digits, from the carriers' guides and tracking_number_data.
  it.each([
    ['ups-1z', '1Z5R89390357567127', '1Z5R89390357567128'],
    ['usps-22', '9400111206206406260787', '9400111206206406260788'],
    ['usps-20', '03071790000523483741', '03071790000523483742'],
    ['fedex-12', '986578788855', '986578788856'],
    ['fedex-15', '041441760228964', '041441760228965'],
    ['fedex-96', '9611020987654312345672', '9611020987654312345673'],
    ['dhl-10', '3318810025', '3318810026'],
    ['ontrac', 'C11031500001879', 'C11031500001878'],
    ['s10', 'LZ473124829CN', 'LZ473124828CN'],
    ['canada-post-16', '0073938000549297', '0073938000549298'],
    ['dpd-28', '008182709980000020033350276C', '008182709980000020033350276D'],
  ])('%s: %s is one, %s is not', (name, right, wrong) => {
    const kind = kinds.find((one) => one.name === name)!;
    expect([isOf(kind, right), isOf(kind, wrong)]).toEqual([true, false]);
  });

  it.each(kinds)('$name: a drawn number is right, and the same in every run', (kind) => {
    const drawn = rightNumbers(kind, 20, randomFrom(1));
    expect(drawn.every((number) => isOf(kind, number))).toBe(true);
    expect(rightNumbers(kind, 20, randomFrom(1))).toEqual(drawn);
  });

  it('mixes two thousand different ones', () => {
    expect(new Set(mixedNumbers()).size).toBe(2000);
  });
});

describe('the slips of a finger', () => {
  it('are every other digit or letter at each place, and every swap of different neighbours', () => {
    expect(slipsOf('A1').length).toBe(25 + 9 + 1);
    expect(slipsOf('11').length).toBe(9 + 9);
    expect(slipsOf('12')).toContain('21');
  });
});

describe('npm run bench -- --json', () => {
  let rows: Record<string, unknown>[] = [];

  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(
      execPath,
      ['--import', 'tsx', 'scripts/bench.ts', '--json', 'recognise-size'],
      { cwd: root },
    );
    rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  }, 60_000);

  it('prints one object a line, of the rows asked for only', () => {
    expect(rows.map(({ name }) => name)).toEqual(['recognise-size']);
  });

  it('gives a value, its unit, a target and whether it is met', () => {
    expect(rows[0]).toEqual({
      name: 'recognise-size',
      value: expect.any(Number),
      unit: 'kB gzipped',
      target: 16,
      met: expect.any(Boolean),
    });
  });
});
