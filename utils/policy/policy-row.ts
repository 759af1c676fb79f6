import type { CarrierId } from '@/utils/carriers/carrier';

/** Every rule of Amazon's about tracking that the product acts on, as it held at one place on one day. */
export interface Rules {
  /** The share of packages with valid tracking below which selling privileges are at risk, 0 to 1. */
  readonly target: number;
  /** The second goal line: what makes a seller eligible for shorter handling and transit promises, 0 to 1. */
  readonly goals: { readonly tracked: number; readonly onTime: number };
  /** The rate covers packages whose delivery was promised within so many days. */
  readonly windowDays: number;
  /** A number, or its correction, shows in report and metric after so many hours. */
  readonly visibleAfterHours: number;
  /** Carriers Amazon reads the scans of. */
  readonly supported: readonly CarrierId[];
  /** What a carrier outside that list costs: `error` where the rule counts it as a defect, `warning` where it varies. */
  readonly unsupported: 'warning' | 'error';
  /** Untracked shipments leave the denominator when the whole order is worth less (`EUR 20`); no page shows its worth. */
  readonly untrackedBelow?: string;
}

/** What a source changed, from a day on; what it does not mention stays as the earlier rows have it. */
export interface PolicyRow extends Partial<Rules> {
  /** A marketplace's id, or `*` for all. */
  readonly marketplace: string;
  /** The first day it holds (yyyy-mm-dd); null for the undated base. */
  readonly from: string | null;
  readonly source: string;
}
