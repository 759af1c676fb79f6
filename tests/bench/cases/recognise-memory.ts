import type { BenchCase } from '../bench-case';
import { probed } from '../probed';
import { atMost } from '../row';

/** What the table keeps after a million random strings, whether a second million adds to it, and the garbage of a right number. */
export default {
  names: ['recognise-memory', 'recognise-memory-growth', 'recognise-allocation'],
  async measure() {
    const [memory] = await probed('memory', { flags: ['--expose-gc'] });
    const [allocation] = await probed('allocation', { flags: ['--expose-gc', '--max-semi-space-size=128'] });
    if (!memory || !allocation) throw new Error('no answer from the probe');
    return [
      atMost(4096, {
        name: 'recognise-memory',
        value: Math.round(memory.once / 1024),
        unit: 'kB after a million random strings',
      }),
      atMost(256, {
        name: 'recognise-memory-growth',
        value: Math.max(0, Math.round((memory.twice - memory.once) / 1024)),
        unit: 'kB more after a second million',
      }),
      atMost(1, {
        name: 'recognise-allocation',
        value: Math.max(0, Number(allocation.bytes.toFixed(2))),
        unit: 'bytes a right number',
      }),
    ];
  },
} satisfies BenchCase;
