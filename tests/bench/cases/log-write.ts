import type { BenchCase } from '../bench-case';
import { many } from '../log-amounts';
import { withLogOf } from '../log-browser';
import { median, rounded } from '../median';
import { atMost } from '../row';

/** A confirmation, from the click's capture to its rows and roll-ups. */
export default {
  names: ['log-write'],
  isLong: true,
  async measure() {
    const times = await withLogOf(many, (browser) => browser.ask('timeWrites', 100));
    return [atMost(10, { name: 'log-write', value: rounded(median(times)), unit: 'ms a write' })];
  },
} satisfies BenchCase;
