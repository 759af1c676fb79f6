import { create } from 'zustand';
import type { SkuCategory } from '@/utils/log/database';
import type { Overview } from '@/utils/log/overview';
import type { Summary } from '@/utils/log/summary';

/** What the overview shows. */
export interface OverviewShown {
  /** Null until read. */
  readonly summary: Summary | null;
  readonly overview: Overview | null;
  /** The account it is about; undefined while there is only one. */
  readonly account: string | undefined;
  /** The marketplace it is about; '' for the one that stands worst. */
  readonly marketplace: string;
  /** '' for all. */
  readonly category: string;
  readonly skus: readonly SkuCategory[];
  readonly isUnreadable: boolean;
}

/** What the overview shows, kept up to date by `feedOverview`. */
export const useOverview = create<OverviewShown>(() => ({
  summary: null,
  overview: null,
  account: undefined,
  marketplace: '',
  category: '',
  skus: [],
  isUnreadable: false,
}));
