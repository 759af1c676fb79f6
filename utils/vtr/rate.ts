import type { Counts } from './package-state';

/** What a rate is measured against; a row of the policy, or a part of it. */
export interface Target {
  /** E.g. 0.95. Read to a hundredth of a percent. */
  readonly target: number;
}

/** Where a seller stands. Shares are between 0 and 1, everything else counts packages. */
export interface Rate {
  /** The share when everything that can't be verified turns out a defect; null when nothing is counted. */
  readonly low: number | null;
  /** The share when everything that can't be verified turns out clean; null when nothing is counted. */
  readonly high: number | null;
  /** The denominator: all packages but the exempt ones. */
  readonly counted: number;
  readonly defects: number;
  readonly unverifiable: number;
  /** How many more defects fit before the low share falls below the target. */
  readonly buffer: number;
  /** The same of the high share. */
  readonly hopefulBuffer: number;
  /** How many clean packages in a row bring the low share back to the target; 0 when it is there, null when none can. */
  readonly cleanToRecover: number | null;
  /** True when so few packages are counted that one defect alone would miss the target ("2 bad of 9 = 77.8 %"). */
  readonly isSmall: boolean;
}

/** Shares are compared as whole numbers of this many parts, so that 19 of 20 is 95 % and not a rounding error below. */
const parts = 10_000;

/**
 * The Valid Tracking Rate that follows from `counts`, as a range.
 *
 * A package that awaits its scan counts as clean: its format is right, and most numbers are scanned. The buffer is on
 * the careful side. Each further defect is a further package, so `d` more fit while clean ÷ (counted + d) ≥ target.
 */
export function rateOf(counts: Counts, { target }: Target): Rate {
  const needed = Math.round(target * parts);
  const clean = counts['awaiting-scan'] + counts['no-defect-reported'];
  const defects = counts['defect-expected'] + counts['defect-reported'];
  const unverifiable = counts.unverifiable;
  const counted = clean + defects + unverifiable;
  return {
    low: counted === 0 ? null : clean / counted,
    high: counted === 0 ? null : (clean + unverifiable) / counted,
    counted,
    defects,
    unverifiable,
    buffer: bufferOf(clean, counted, needed),
    hopefulBuffer: bufferOf(clean + unverifiable, counted, needed),
    cleanToRecover: cleanToRecover(clean, counted, needed),
    isSmall: counted > 0 && (counted - 1) * parts < needed * counted,
  };
}

function bufferOf(clean: number, counted: number, needed: number): number {
  return Math.max(0, Math.floor((clean * parts) / needed) - counted);
}

function cleanToRecover(clean: number, counted: number, needed: number): number | null {
  const missing = needed * counted - clean * parts;
  if (missing <= 0) return 0;
  return needed >= parts ? null : Math.ceil(missing / (parts - needed));
}
