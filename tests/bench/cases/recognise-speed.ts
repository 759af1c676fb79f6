import type { BenchCase } from '../bench-case';
import { mixedNumbers } from '../kinds';
import { rounded } from '../median';
import { peers } from '../peers';
import { timeInTurn } from '../rounds';
import { atLeast } from '../row';
import { shippedRecogniser } from '../subject';

/** Numbers a second in steady state, ours and the peers' on the same numbers, in turn. */
export default {
  names: ['recognise-speed', 'recognise-speed-to-fastest-peer', ...peers.map(({ name }) => `peer-speed-${name}`)],
  async measure() {
    const { recognise } = await shippedRecogniser();
    const numbers = mixedNumbers();
    const countAll = (count: (number: string) => number) => () => {
      let sum = 0;
      for (let index = 0; index < numbers.length; index += 1) sum += count(numbers[index]!);
      return sum;
    };
    const ours = () => {
      let sum = 0;
      for (let index = 0; index < numbers.length; index += 1) sum += recognise(numbers[index]!).length;
      return sum;
    };
    const [ourMs = Number.NaN, ...peerMs] = await timeInTurn([ours, ...peers.map(({ count }) => countAll(count))]);
    const speedOf = (ms: number) => numbers.length / ms / 1000;
    const speeds = peers.map((peer, index) => ({ name: peer.name, speed: speedOf(peerMs[index]!) }));
    const fastest = speeds.reduce((best, peer) => (peer.speed > best.speed ? peer : best));
    const speed = speedOf(ourMs);
    const unit = 'million numbers/s';
    return [
      atLeast(10, {
        name: 'recognise-speed',
        value: rounded(speed),
        unit,
        ratio: rounded(speed / fastest.speed),
        than: fastest.name,
      }),
      atLeast(4, {
        name: 'recognise-speed-to-fastest-peer',
        value: rounded(speed / fastest.speed),
        unit: 'times',
        than: fastest.name,
      }),
      ...speeds.map((peer) => ({ name: `peer-speed-${peer.name}`, value: rounded(peer.speed), unit })),
    ];
  },
} satisfies BenchCase;
