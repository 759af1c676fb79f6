import type { BenchCase } from '../bench-case';
import { many } from '../log-amounts';
import { withLogOf } from '../log-browser';
import { rounded } from '../median';

/** Every roll-up against a full count; fails where one is off. */
export default {
  names: ['log-self-check'],
  isLong: true,
  async measure() {
    const [time] = await withLogOf(many, (browser) => browser.ask('timeVerification'));
    return [{ name: 'log-self-check', value: rounded(time!), unit: `ms for ${many} packages` }];
  },
} satisfies BenchCase;
