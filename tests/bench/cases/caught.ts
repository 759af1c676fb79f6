import type { BenchCase } from '../bench-case';
import { type Kind, kinds, rightNumbers } from '../kinds';
import { rounded } from '../median';
import { randomFrom } from '../random';
import { atLeast, type Row } from '../row';
import { slipsOf } from '../slips';
import { circumstancesAt, shipmentOf, shippedCheck, shippedRecogniser } from '../subject';

interface Slip {
  readonly kind: Kind;
  readonly number: string;
  /** Does it still look like a number of its kind, so that only a check digit can tell? */
  readonly keepsShape: boolean;
}

const slips: readonly Slip[] = kinds.flatMap((kind) =>
  rightNumbers(kind, 15, randomFrom(7))
    .flatMap(slipsOf)
    .map((number) => ({ kind, number, keepsShape: kind.shape.test(number) })),
);

/**
 * Of the slips of a finger that keep a right number's shape, how many are caught, beside how many its check digit can
 * see at all; one row for each algorithm. And of those that break the shape, how many: there the check stays silent
 * where nothing proves that the number was meant to be this carrier's.
 *
 * By the recogniser: the carrier is named no more. By the whole check, with that carrier chosen: an error or a warning.
 */
export default {
  names: ['recognise-caught', 'check-caught'],
  async measure() {
    const { recognise } = await shippedRecogniser();
    const { check } = await shippedCheck();
    const atRest = circumstancesAt('rest');
    return [
      ...rowsOf('recognise-caught', ({ kind, number }) =>
        recognise(number).every(({ carrier }) => carrier !== kind.carrier),
      ),
      ...rowsOf('check-caught', ({ kind, number }) =>
        check(shipmentOf(kind.carrier, number), atRest).findings.some(
          ({ field, severity }) => field === 'tracking' && severity !== 'info',
        ),
      ),
    ];
  },
} satisfies BenchCase;

function rowsOf(prefix: string, isCaught: (slip: Slip) => boolean): Row[] {
  const rows: Row[] = kinds.flatMap((kind) => {
    const { isRight } = kind;
    if (!isRight) return [];
    const ofKind = slips.filter((slip) => slip.kind === kind && slip.keepsShape);
    const possible = shareOf(ofKind, ({ number }) => !isRight(number));
    const caught = shareOf(ofKind, isCaught);
    return atLeast(rounded(0.98 * possible), {
      name: `${prefix}-${kind.name}`,
      value: rounded(caught),
      unit: '% of slips',
      ratio: rounded(caught / possible),
      than: `possible ${rounded(possible)} %`,
    });
  });
  const broken = slips.filter(({ keepsShape }) => !keepsShape);
  return [
    ...rows,
    {
      name: `${prefix}-broken-shape`,
      value: rounded(shareOf(broken, isCaught)),
      unit: `% of ${broken.length} slips that break the shape`,
    },
  ];
}

function shareOf(some: readonly Slip[], holds: (slip: Slip) => boolean): number {
  return (100 * some.filter(holds).length) / some.length;
}
