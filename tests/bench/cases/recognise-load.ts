import type { BenchCase } from '../bench-case';
import { median, rounded } from '../median';
import { probed } from '../probed';
import { atMost } from '../row';

/** The shipped recogniser in a fresh process: until it is loaded and made ready, and then until the first number is read. */
export default {
  names: ['recognise-load', 'recognise-first-number'],
  async measure() {
    const loads = await probed('load', { times: 9 });
    return [
      atMost(5, { name: 'recognise-load', value: rounded(median(loads.map(({ loadMs }) => loadMs))), unit: 'ms' }),
      atMost(1, {
        name: 'recognise-first-number',
        value: rounded(median(loads.map(({ firstMs }) => firstMs))),
        unit: 'ms',
      }),
    ];
  },
} satisfies BenchCase;
