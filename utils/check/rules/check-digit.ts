import { failures } from '@/utils/carriers/failure';
import { prospect } from '@/utils/carriers/prospect';
import { type Repair, repairs } from '@/utils/carriers/repair';
import { type Phrase, phrase } from '@/utils/i18n';
import { inNumber, ordinalOf } from '../point';
import type { Reading } from '../reading';
import { foreign, type Rule } from '../rule';
import { withOthers } from '../with-others';

/** With more possible cures than this, naming places would only send the eye astray. */
const tellingRepairs = 3;

/** The right shape with a wrong check digit: somewhere a digit is wrong, or two neighbours are swapped. */
export const checkDigit: Rule = {
  code: 'check-digit',
  whileTyping: true,
  silentAfter: [...foreign, 'wrong-character', 'wrong-length'],
  find: (reading) => {
    const { number, carrier, own, circumstances } = reading;
    if (carrier === null || own !== null) return null;
    const failed = failures(number, carrier.id);
    if (failed.length === 0 || (circumstances.moment === 'typing' && canGrow(reading))) return null;
    const cures = repairs(number, carrier.id);
    // A single letter that a digit would put right is the likeliest of all: 1Z5R8939O… for 1Z5R89390….
    const misread = cures.filter(({ kind, start }) => kind === 'lookalike' && /[A-Z]/.test(number[start]!));
    const few = cures.length > tellingRepairs ? [] : cures.toSorted((a, b) => a.start - b.start);
    const told = misread.length === 1 ? misread : few;
    // Places to look at, and no button: a guess that passes is still a guess.
    return {
      severity: failed.some(({ enforce }) => enforce === 'reject') ? 'error' : 'warning',
      ...(told.length > 0 && inNumber(reading, ...told)),
      title: phrase('findingCheckDigitTitle'),
      detail: withOthers(reading, hint(reading, told)),
    };
  },
};

/** While typing: a longer number of the carrier, or of a partner, may still come of it. */
function canGrow({ number, carrier }: Reading): boolean {
  return [carrier!.id, ...(carrier!.partners ?? [])].some((id) => prospect(number, id).some((missing) => missing > 0));
}

function hint(reading: Reading, told: readonly Repair[]): Phrase {
  const [cure] = told;
  if (cure === undefined) return phrase('findingCheckDigitDetail');
  const ordinals = new Set(told.flatMap(({ start, end }) => [start, end - 1].map((at) => ordinalOf(reading, at))));
  if (told.length > 1) {
    return phrase(ordinals.size > 1 ? 'findingCheckDigitPlaces' : 'findingCheckDigitOnePlace', [...ordinals]);
  }
  return ordinals.size > 1
    ? phrase('findingCheckDigitSwap', ...ordinals)
    : phrase('findingCheckDigitPlace', ...ordinals, cure.number[cure.start]!);
}
