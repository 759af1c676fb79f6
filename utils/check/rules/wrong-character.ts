import type { Carrier } from '@/utils/carriers/carrier';
import { failures } from '@/utils/carriers/failure';
import { hasDistinctiveBeginning, prospect } from '@/utils/carriers/prospect';
import { recognise } from '@/utils/carriers/recognise';
import { type Repair, repairs } from '@/utils/carriers/repair';
import type { Finding } from '../finding';
import { ordinalOf, pointAtEach } from '../point';
import type { Reading } from '../reading';
import type { Rule } from '../rule';
import { withArticle } from '../word';

/** A letter among digits or the reverse, where exchanging it makes a number of the chosen carrier. */
export const wrongCharacter: Rule = {
  code: 'wrong-character',
  whileTyping: false,
  onRight: false,
  silentAfter: ['blank', 'not-a-tracking-number', 'sample-number', 'carrier-mismatch'],
  find: (reading) => {
    const { number, carrier, own } = reading;
    // Where the shape already fits, it is the check digit that is wrong, not the kind of a character.
    if (carrier === null || own !== null || number === '' || failures(number, carrier.id).length > 0) return null;
    const lookalikes = repairs(number, carrier.id).filter(({ kind }) => kind === 'lookalike');
    if (lookalikes.length > 0) return exchanged(reading, lookalikes);
    return misplaced(reading, carrier);
  },
};

/** Characters that look like what belongs there. */
function exchanged(reading: Reading, lookalikes: readonly Repair[]): Finding {
  const { number } = reading;
  const best = lookalikes[0]!;
  const places = [...number].flatMap((character, at) => (character === best.number[at] ? [] : [at]));
  const ordinals = places.map((at) => ordinalOf(reading, at));
  const [at = best.start] = places;
  return {
    ...base(reading, places),
    title:
      places.length === 1
        ? { key: 'findingWrongCharacterTitle', values: [number[at]!, ordinals[0]!, best.number[at]!] }
        : { key: 'findingWrongCharactersTitle', values: [ordinals] },
    detail: { key: 'findingWrongCharacterDetail', values: [withArticle(reading.carrierText)] },
    fixes: lookalikes.slice(0, 2).map(replaceFix),
  };
}

/** Any other letter where an unmistakable kind of number has a digit: some digit belongs there. */
function misplaced(reading: Reading, carrier: Carrier): Finding | null {
  const { number } = reading;
  const at = prospect(number, carrier.id).impossibleAt;
  if (at === null || !/[A-Z]/.test(number[at] ?? '')) return null;
  if (!hasDistinctiveBeginning(number.slice(0, at), carrier.id)) return null;
  const numbers = [...'0123456789']
    .map((digit) => number.slice(0, at) + digit + number.slice(at + 1))
    .filter((candidate) => recognise(candidate).some(({ carrier: id }) => id === carrier.id));
  if (numbers.length === 0) return null;
  return {
    ...base(reading, [at]),
    title: {
      key: 'findingMisplacedTitle',
      values: [number[at]!, ordinalOf(reading, at), withArticle(reading.carrierText)],
    },
    detail: { key: 'findingEnterLabelNumber' },
    fixes: numbers.length === 1 ? numbers.map((value) => replaceFix({ number: value })) : [],
  };
}

function base(reading: Reading, places: readonly number[]) {
  return {
    code: 'wrong-character',
    severity: 'error',
    ...pointAtEach(
      reading,
      places.map((at) => ({ start: at, end: at + 1 })),
    ),
  } as const;
}

function replaceFix({ number }: Pick<Repair, 'number'>): Finding['fixes'][number] {
  return {
    kind: 'replace',
    field: 'tracking',
    value: number,
    label: { key: 'findingFixUse', values: [number] },
  };
}
