import { create } from 'zustand';
import type { BackupViewProps } from '@/components/dashboard/backup-view';

/** What the place of the backup shows. */
export type BackupShown = Pick<
  BackupViewProps,
  'rows' | 'lastOn' | 'isDue' | 'retainedFrom' | 'working' | 'merge' | 'check'
>;

/** What the place of the backup shows, kept up to date by `feedBackup`. */
export const useBackup = create<BackupShown>(() => ({
  rows: null,
  lastOn: null,
  isDue: false,
  retainedFrom: null,
  working: null,
  merge: null,
  check: null,
}));
