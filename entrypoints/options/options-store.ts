import { create } from 'zustand';
import type { MergeState } from '@/components/account-list';
import type { EraseState } from '@/components/log-options';
import type { SaveState } from '@/components/save-line';
import type { Preferences } from '@/utils/preferences/schema';

/** What the options page shows. */
export interface OptionsShown {
  /** Null until read. */
  readonly preferences: Preferences | null;
  readonly save: SaveState;
  /** How many packages the log holds; null while that is not known. */
  readonly rows: number | null;
  readonly erase: EraseState;
  /** Packages logged under each account; null until read. */
  readonly packages: ReadonlyMap<string, number> | null;
  readonly merge: MergeState;
  /** The browser's own permission for notifications was refused. */
  readonly isNotifyRefused: boolean;
  /** Hosts on which we should work and the browser doesn't let us. */
  readonly missing: readonly string[];
  /** The host for which the seller has just told the browser no. */
  readonly refusedHost: string | null;
}

/** What the options page shows, kept up to date by `feedOptions`. */
export const useOptions = create<OptionsShown>(() => ({
  preferences: null,
  save: 'idle',
  rows: null,
  erase: { kind: 'idle' },
  packages: null,
  merge: { kind: 'idle' },
  isNotifyRefused: false,
  missing: [],
  refusedHost: null,
}));
