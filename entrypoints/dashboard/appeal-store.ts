import { create } from 'zustand';
import type { AppealAbout } from '@/components/dashboard/appeal-view';
import type { AppealFigures } from '@/utils/appeal/plan-of-action';
import type { AppealChoice } from '@/utils/log/appeal-choices';

/** What the place of the appeal shows. */
export interface AppealShown {
  /** A marketplace of '' is the first of the choices. */
  readonly about: AppealAbout;
  readonly choices: readonly AppealChoice[];
  /** Null until read. */
  readonly figures: AppealFigures | null;
  /** What the seller made of a draft, by the account and what it is about; kept over a reload. */
  readonly edited: ReadonlyMap<string, string>;
  readonly isUnreadable: boolean;
}

/** What the place of the appeal shows, kept up to date by `feedAppeal`. */
export const useAppeal = create<AppealShown>(() => ({
  about: { marketplace: '', category: '', days: '30', language: 'en' },
  choices: [],
  figures: null,
  edited: new Map(),
  isUnreadable: false,
}));
