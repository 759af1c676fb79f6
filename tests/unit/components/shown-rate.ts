import type { RateShown } from '@/components/rate-panel';
import { noPackages } from '@/utils/vtr/package-state';
import { rateOf } from '@/utils/vtr/rate';

/** The rate that follows from so many packages, against the goals of the FAQ. */
export function shown(
  clean: number,
  unverifiable: number,
  defects: number,
  marketplace: string | null = null,
): RateShown {
  return {
    rate: rateOf({ ...noPackages, 'awaiting-scan': clean, unverifiable, 'defect-expected': defects }, { target: 0.95 }),
    goals: { target: 0.95, second: { tracked: 0.98, onTime: 0.97 } },
    windowDays: 30,
    marketplace,
  };
}
