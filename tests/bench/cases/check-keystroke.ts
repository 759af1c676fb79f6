import { performance } from 'node:perf_hooks';
import type { Shipment } from '../../../utils/check/shipment';
import type { BenchCase } from '../bench-case';
import { kinds, rightNumbers } from '../kinds';
import { quantile, rounded } from '../median';
import { flat, randomFrom, shuffled } from '../random';
import { atMost } from '../row';
import { slipsOf } from '../slips';
import { circumstancesAt, shipmentOf, shippedCheck } from '../subject';

/** What one key costs: the check while typing, over numbers typed from the first key to the last. Each key is timed by itself. */
export default {
  names: ['check-keystroke'],
  async measure() {
    const { check } = await shippedCheck();
    const typing = circumstancesAt('typing');
    const keys = typedKeys();
    let consumed = 0;
    for (let pass = 0; pass < 40; pass += 1) {
      for (const key of keys) consumed += check(key, typing).findings.length;
    }
    const times: number[] = [];
    for (let pass = 0; pass < 3; pass += 1) {
      for (const key of keys) {
        const began = performance.now();
        consumed += check(key, typing).findings.length;
        times.push((performance.now() - began) * 1000);
      }
    }
    if (consumed < 0) throw new Error('The findings were not counted');
    const unit = 'µs a key';
    return [
      atMost(2, { name: 'check-keystroke-median', value: rounded(quantile(times, 0.5)), unit }),
      { name: 'check-keystroke-p99', value: rounded(quantile(times, 0.99)), unit },
    ];
  },
} satisfies BenchCase;

/** Every beginning of forty numbers of each kind, one in four of them mistyped. */
function typedKeys(): Shipment[] {
  const random = randomFrom(40);
  const typed = kinds.flatMap((kind) =>
    rightNumbers(kind, 40, random).map((number, index) => {
      const slips = slipsOf(number);
      return { carrier: kind.carrier, number: index % 4 ? number : slips[Math.floor(random() * slips.length)]! };
    }),
  );
  return shuffled(random, typed).flatMap(({ carrier, number }) =>
    Array.from({ length: number.length }, (_, place) => shipmentOf(carrier, flat(number.slice(0, place + 1)))),
  );
}
