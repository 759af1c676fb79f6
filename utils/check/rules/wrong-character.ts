import type { Carrier } from '@/utils/carriers/carrier';
import { failures } from '@/utils/carriers/failure';
import { hasDistinctiveBeginning, prospect } from '@/utils/carriers/prospect';
import { recognise } from '@/utils/carriers/recognise';
import { type Repair, repairs } from '@/utils/carriers/repair';
import { phrase } from '@/utils/i18n';
import { enterLabelNumber, replace } from '../fix';
import { inNumber, ordinalOf } from '../point';
import { isOwn, type Reading } from '../reading';
import { foreign, type Rule, type Said } from '../rule';
import { withArticle } from '../word';

/** A letter among digits or the reverse, where exchanging it makes a number of the chosen carrier. */
export const wrongCharacter: Rule = {
  code: 'wrong-character',
  silentAfter: foreign,
  find: (reading) => {
    const { number, carrier, own } = reading;
    // Where the shape already fits, it is the check digit that is wrong, not the kind of a character.
    if (carrier === null || own !== null || number === '' || failures(number, carrier.id).length > 0) return null;
    const cures = repairs(number, carrier.id);
    const lookalikes = cures.filter(({ kind }) => kind === 'lookalike');
    // Characters that look like what belongs there.
    if (lookalikes.length > 0) return corrected(reading, lookalikes, 'error');
    return misplaced(reading, carrier) ?? misspelt(reading, carrier, cures);
  },
};

/** What to exchange: the characters that differ from the likeliest cure, or two neighbours that stand the wrong way round. */
function corrected(reading: Reading, cures: readonly Repair[], severity: Said['severity']): Said {
  const { number, carrierText } = reading;
  const best = cures[0]!;
  const places = [...number].flatMap((character, at) => (character === best.number[at] ? [] : [at]));
  const ordinals = places.map((at) => ordinalOf(reading, at));
  const at = places[0]!;
  const isSwap = best.kind === 'swap';
  return {
    severity,
    ...inNumber(reading, ...(isSwap ? [best] : places.map((start) => ({ start, end: start + 1 })))),
    title: isSwap
      ? phrase('findingCheckDigitSwap', ...ordinals)
      : places.length === 1
        ? phrase('findingWrongCharacterTitle', number[at]!, ordinals, best.number[at]!)
        : phrase('findingWrongCharactersTitle', ordinals),
    detail: phrase('findingWrongCharacterDetail', withArticle(carrierText)),
    fixes: cures.slice(0, 2).map((cure) => replace(cure.number)),
  };
}

/** Any other letter where an unmistakable kind of number has a digit: some digit belongs there. */
function misplaced(reading: Reading, carrier: Carrier): Said | null {
  const { number, carrierText } = reading;
  // The first character after which it can no longer be one of this carrier's.
  const at = [...number].findIndex((_, index) => prospect(number.slice(0, index + 1), carrier.id).length === 0);
  if (!/[A-Z]/.test(number[at] ?? '')) return null;
  const before = number.slice(0, at);
  if (!hasDistinctiveBeginning(before, carrier.id)) return null;
  const cures = [...'0123456789']
    .map((digit) => before + digit + number.slice(at + 1))
    .filter((cured) => recognise(cured).some((candidate) => isOwn(carrier, candidate)));
  if (cures.length === 0) return null;
  return {
    severity: 'error',
    ...inNumber(reading, { start: at, end: at + 1 }),
    title: phrase('findingMisplacedTitle', number[at]!, ordinalOf(reading, at), withArticle(carrierText)),
    detail: enterLabelNumber,
    fixes: cures.length === 1 ? cures.map(replace) : [],
  };
}

/**
 * One character that the fixed part of the number forbids (1A for 1Z), or two neighbours swapped there, where the
 * corrected number has the right check digit: one in ten other texts would, so it is no more than a warning.
 */
function misspelt(reading: Reading, carrier: Carrier, cures: readonly Repair[]): Said | null {
  const proven = cures.filter((cure) =>
    recognise(cure.number).some(
      (found) => found.carrier === carrier.id && found.isChecked && found.evidence !== 'possible',
    ),
  );
  return proven.length > 0 ? corrected(reading, proven, 'warning') : null;
}
