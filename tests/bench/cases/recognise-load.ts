import type { BenchCase } from '../bench-case';
import { quantile, rounded } from '../median';
import { probed } from '../probed';
import { atMost } from '../row';

/** The shipped recogniser in a fresh process: until it is loaded and made ready, and then until the first number is read. */
export default {
  names: ['recognise-load', 'recognise-first-number'],
  async measure() {
    const loads = await probed('load', { times: 15 });
    return [
      atMost(5, { name: 'recognise-load', value: leastDisturbed(loads.map(({ loadMs }) => loadMs)), unit: 'ms' }),
      atMost(1, {
        name: 'recognise-first-number',
        value: leastDisturbed(loads.map(({ firstMs }) => firstMs)),
        unit: 'ms',
      }),
    ];
  },
} satisfies BenchCase;

/** As in `rounds.ts`: the lower quartile, for another program on the same core makes all take half as long again. */
function leastDisturbed(times: readonly number[]): number {
  return rounded(quantile(times, 0.25));
}
