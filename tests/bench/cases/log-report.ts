import type { BenchCase } from '../bench-case';
import { many, reported } from '../log-amounts';
import { withLogOf } from '../log-browser';
import { rounded } from '../median';

/** A report beside the log, stored, and taken back. */
export default {
  names: ['log-report'],
  isLong: true,
  async measure() {
    const logged = Math.min(many, reported) / 2;
    const times = await withLogOf(many, (browser) => browser.ask('timeReport', reported, logged));
    const steps = ['compared', 'stored', 'undone'];
    return steps.map((step, at) => ({
      name: `log-report-${step}`,
      value: rounded(times[at]!),
      unit: `ms for ${reported} rows`,
    }));
  },
} satisfies BenchCase;
