import type { BenchCase } from '../bench-case';
import { isOf, type Kind, kinds, rightNumbers } from '../kinds';
import { rounded } from '../median';
import { randomFrom } from '../random';
import { atLeast, type Row } from '../row';
import { slipsOf } from '../slips';
import { circumstancesAt, shipmentOf, shippedCheck, shippedRecogniser } from '../subject';

const checked = kinds.filter(({ isRight }) => isRight);

/**
 * Of all slips of a finger in right numbers, how many are caught, beside how many can be at all: a slip can be seen
 * when what it leaves has another shape or a wrong check digit. By the recogniser: the carrier is named no more. By
 * the whole check, with that carrier chosen: an error or a warning.
 */
export default {
  names: ['recognise-caught', 'check-caught'],
  async measure() {
    const { recognise } = await shippedRecogniser();
    const byRecogniser = checked.map((kind) =>
      rowOf('recognise-caught', kind, (number) => !recognise(number).some(({ carrier }) => carrier === kind.carrier)),
    );
    const { check } = await shippedCheck();
    const atRest = circumstancesAt('rest');
    const byCheck = checked.map((kind) =>
      rowOf('check-caught', kind, (number) => {
        const { findings } = check(shipmentOf(kind.carrier, number), atRest);
        return findings.some(({ field, severity }) => field === 'tracking' && severity !== 'info');
      }),
    );
    return [...byRecogniser, ...byCheck];
  },
} satisfies BenchCase;

function rowOf(prefix: string, kind: Kind, isCaught: (number: string) => boolean): Row {
  const slips = rightNumbers(kind, 15, randomFrom(7)).flatMap(slipsOf);
  const visible = slips.filter((slip) => !isOf(kind, slip));
  const caught = slips.filter(isCaught).length;
  const caughtShare = (100 * caught) / slips.length;
  const possible = (100 * visible.length) / slips.length;
  return atLeast(rounded(0.98 * possible), {
    name: `${prefix}-${kind.name}`,
    value: rounded(caughtShare),
    unit: '% of slips',
    ratio: rounded(caughtShare / possible),
    than: `possible ${rounded(possible)} %`,
  });
}
