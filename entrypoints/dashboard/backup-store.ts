import { create } from 'zustand';
import type { BackupViewProps } from '@/components/dashboard/backup-view';
import type { Repair } from '@/utils/log/verify-roll-ups';
import type { Preferences } from '@/utils/preferences/schema';

/** What the place of the backup shows. */
export type BackupShown = Pick<
  BackupViewProps,
  'isUnreadable' | 'rows' | 'lastOn' | 'isDue' | 'retainedFrom' | 'working' | 'merge' | 'check'
> & {
  /** The preferences of the backup that was merged, where they are others than those in use. */
  readonly found: Preferences | null;
  /** What the last self-check had to repair, while the page is open. */
  readonly repairs: readonly Repair[];
};

/** What the place of the backup shows, kept up to date by `feedBackup`. */
export const useBackup = create<BackupShown>(() => ({
  isUnreadable: false,
  rows: null,
  lastOn: null,
  isDue: false,
  retainedFrom: null,
  working: null,
  merge: null,
  check: null,
  found: null,
  repairs: [],
}));
