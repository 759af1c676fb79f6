import type { BenchCase } from '../bench-case';
import { rounded } from '../median';
import { peers } from '../peers';
import { type Published, published } from '../published';
import { atLeast, type Row } from '../row';
import { slipsOf } from '../slips';
import { shippedRecogniser } from '../subject';

const right = published.filter(({ isRight }) => isRight);
const declaredWrong = published.filter(({ isRight }) => !isRight);
const mistyped = right.flatMap(({ number, carriers }) =>
  slipsOf(number).map((slip) => ({ number: slip, carriers, isRight: false })),
);

/** How well the numbers of tracking_number_data, and every slip of a finger in them, are told: ours and the peers'. */
export default {
  names: ['recognise-accuracy', 'peer-accuracy'],
  async measure() {
    const { recognise } = await shippedRecogniser();
    const ours = (number: string) => recognise(number).map(({ carrier }) => carrier);
    const [named, ...rest] = rowsOf('recognise-accuracy', '', ours);
    return [
      atLeast(99, named),
      ...rest,
      ...peers.flatMap(({ name, carriersOf }) => rowsOf('peer-accuracy', `-${name}`, carriersOf)),
    ];
  },
} satisfies BenchCase;

type Carriers = (number: string) => readonly string[];
type Measured = Row & { value: number };

function rowsOf(prefix: string, suffix: string, carriersOf: Carriers): [Measured, Measured, Measured] {
  const share = (numbers: readonly Published[]) => {
    const named = numbers.filter(({ number, carriers }) =>
      carriersOf(number).some((carrier) => carriers.includes(carrier)),
    );
    return rounded((100 * named.length) / numbers.length);
  };
  return [
    {
      name: `${prefix}-right-carrier${suffix}`,
      value: share(right),
      unit: `% of ${right.length} published numbers`,
    },
    {
      name: `${prefix}-wrong-accepted${suffix}`,
      value: share(declaredWrong),
      unit: `% of ${declaredWrong.length} published as wrong`,
    },
    {
      name: `${prefix}-slips-accepted${suffix}`,
      value: share(mistyped),
      unit: `% of ${mistyped.length} slips of a finger`,
    },
  ];
}
