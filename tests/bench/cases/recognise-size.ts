import { gzipSync } from 'node:zlib';
import type { BenchCase } from '../bench-case';
import { bundled } from '../bundle';
import { rounded } from '../median';
import { atMost } from '../row';
import { checkEntry, recogniserEntry } from '../subject';

/** The recogniser with all its data, as it ships; and the whole check with it. */
export default {
  names: ['recognise-size', 'check-size'],
  async measure() {
    const kilobytes = async (entry: string) =>
      rounded(gzipSync((await bundled(entry)).code, { level: 9 }).length / 1000);
    const unit = 'kB gzipped';
    return [
      atMost(16, { name: 'recognise-size', value: await kilobytes(recogniserEntry), unit }),
      { name: 'check-size', value: await kilobytes(checkEntry), unit },
    ];
  },
} satisfies BenchCase;
