import { create } from 'zustand';
import type { AppealAbout } from '@/components/dashboard/appeal-view';
import type { AppealFigures } from '@/utils/appeal/plan-of-action';
import type { Summary } from '@/utils/log/summary';

/** What the place of the appeal shows. */
export interface AppealShown {
  /** A marketplace of '' is the one that stands worst. */
  readonly about: AppealAbout;
  /** Null until read. */
  readonly summary: Summary | null;
  readonly figures: AppealFigures | null;
  /** What the seller made of a draft, by the account and what it is about; kept over a reload. */
  readonly edited: ReadonlyMap<string, string>;
  readonly isUnreadable: boolean;
}

/** What the place of the appeal shows, kept up to date by `feedAppeal`. */
export const useAppeal = create<AppealShown>(() => ({
  about: { marketplace: '', category: '', days: '30', language: 'en' },
  summary: null,
  figures: null,
  edited: new Map(),
  isUnreadable: false,
}));
