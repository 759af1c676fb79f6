import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRightUnder } from '@/utils/carriers/carrier';
import { carriers } from '@/utils/carriers/catalogue';
import { charactersAt, sequencesOf } from '@/utils/carriers/format';
import { carrierNamed } from '@/utils/carriers/name';
import { recognise } from '@/utils/carriers/recognise';
import { corrected } from '../carriers/corrected';
import { genuineNumbers } from './genuine-numbers';
import { judge, listed, summaryOf } from './judge';

/** Chosen in the list where it is listed; the others a seller would have to type. */
function choice(carrier: string) {
  return listed.includes(carrier) ? { carrier } : { carrier: 'Other', typedCarrier: carrier };
}

/** All that is said at any key of `number`, each with what was typed by then. */
function saidWhileTyping(carrier: string, number: string): string[] {
  return Array.from(number, (_, at) => number.slice(0, at + 1))
    .map((typed) => [typed, summaryOf(judge({ ...choice(carrier), number: typed }, { moment: 'typing' }))])
    .filter(([, said]) => said !== '')
    .map(([typed, said]) => `${typed}: ${said}`);
}

describe('a genuine number, key by key', () => {
  it('comes from many carriers', () => {
    expect(genuineNumbers.length).toBeGreaterThan(80);
    expect(new Set(genuineNumbers.map(({ carrier }) => carrier)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(genuineNumbers)('$carrier $number is never red or yellow while typed', ({ carrier, number }) => {
    expect(saidWhileTyping(carrier, number)).toEqual([]);
  });

  it.each(genuineNumbers)('$number of $carrier, typed under a carrier that hands it on, is neither', (genuine) => {
    const { id } = carrierNamed(genuine.carrier)!;
    const isUnshared = recognise(genuine.number).some((found) => found.carrier === id && found.isUnshared);
    const handingOn = carriers().filter((carrier) => carrier.id !== id && isRightUnder(carrier, id, isUnshared));
    const said = handingOn.flatMap(({ names }) => saidWhileTyping(names.en, genuine.number));
    expect(said).toEqual([]);
  });

  // Twelve digits of a carrier without check digit that by chance pass FedEx's (one in ten does) are worth a question.
  const questionable = ['UPS', 'SF Express'];

  it.each(genuineNumbers)('$carrier $number is not red at rest', ({ carrier, number }) => {
    const { findings } = judge({ ...choice(carrier), number });
    const said = findings.filter(({ field, code }) => field === 'tracking' && code !== 'sample-number');
    const isQuestion = number.length === 12 && questionable.includes(carrier);
    expect(said.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      isQuestion && said.length > 0 ? ['warning carrier-mismatch'] : [],
    );
  });
});

describe('any number of any format, with its check digit', () => {
  // Three letters of chance, or twenty-one, can begin like another carrier's number; such formats neither save nor condemn.
  const byChance = ['purolator_alpha', 'asendia_us'];
  const formats = carriers().flatMap((carrier) =>
    carrier.formats
      .filter(({ id }) => !byChance.includes(id))
      .map((format) => ({
        carrier: carrier.names.en,
        carrierId: carrier.id,
        format: format.id,
        layout: format.layout,
      })),
  );

  it.each(formats)('$carrier, $format: never red or yellow while typed', ({ carrier, carrierId, format, layout }) => {
    const sequences = sequencesOf(layout);
    const numbers = fc
      .constantFrom(...sequences)
      .chain(({ places }) => fc.tuple(...[...places].map((symbol) => fc.constantFrom(...charactersAt(symbol)))))
      .map((characters) => characters.join(''));
    let judged = 0;
    fc.assert(
      fc.property(numbers, (drawn) => {
        const number = corrected(drawn, carrierId, format);
        if (number === null) return;
        judged += 1;
        expect(saidWhileTyping(carrier, number)).toEqual([]);
      }),
      { numRuns: 60, seed: 20261121 },
    );
    expect(judged).toBeGreaterThan(0);
  });
});
