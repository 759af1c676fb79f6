import type { BenchCase } from '../bench-case';
import { many } from '../log-amounts';
import { withLogOf } from '../log-browser';
import { quantile, rounded } from '../median';
import { atMost } from '../row';

/** So many, one after the other: enough that the browser also tidies its database meanwhile. */
const writes = 1000;

/** A confirmation, from the click's capture to its rows and roll-ups. */
export default {
  names: ['log-write', 'log-write-slow'],
  isLong: true,
  async measure() {
    const times = await withLogOf(many, (browser) => browser.ask('timeWrites', writes));
    const slow = {
      name: 'log-write-slow',
      value: rounded(quantile(times, 0.95)),
      unit: 'ms, which 5 in 100 writes exceed',
    };
    return [atMost(10, { name: 'log-write', value: rounded(quantile(times, 0.5)), unit: 'ms a write' }), slow];
  },
} satisfies BenchCase;
