import type { BenchCase } from '../bench-case';
import { kinds, rightNumbers } from '../kinds';
import { rounded } from '../median';
import { randomFrom, shuffled } from '../random';
import { timeInTurn } from '../rounds';
import { atLeast } from '../row';
import { circumstancesAt, shipmentOf, shippedCheck } from '../subject';

/** The whole check at rest, on right numbers with their carrier chosen. */
export default {
  names: ['check-speed'],
  async measure() {
    const { check } = await shippedCheck();
    const random = randomFrom(2026);
    const shipments = shuffled(
      random,
      kinds.flatMap((kind) => rightNumbers(kind, 125, random).map((number) => shipmentOf(kind.carrier, number))),
    );
    const atRest = circumstancesAt('rest');
    const [ms = Number.NaN] = await timeInTurn([
      () => {
        let sum = 0;
        for (let index = 0; index < shipments.length; index += 1) {
          sum += check(shipments[index]!, atRest).findings.length + 1;
        }
        return sum;
      },
    ]);
    return [
      atLeast(3, { name: 'check-speed', value: rounded(shipments.length / ms / 1000), unit: 'million checks/s' }),
    ];
  },
} satisfies BenchCase;
