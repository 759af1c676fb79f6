import { useEffect } from 'react';
import { BackupView } from '@/components/dashboard/backup-view';
import type { LogDatabase } from '@/utils/log/database';
import { checkTotals, feedBackup, mergeFile, saveCsv, saveJson } from './backup-actions';
import { useBackup } from './backup-store';

interface BackupProps {
  readonly db: LogDatabase;
  readonly keepDays: number;
  readonly onOptions: () => void;
}

/** The place of the backup on its store. */
export function Backup({ db, keepDays, onOptions }: BackupProps) {
  const shown = useBackup();
  useEffect(() => feedBackup(db), [db]);
  return (
    <BackupView
      {...shown}
      keepDays={keepDays}
      onSaveJson={() => void saveJson(db)}
      onSaveCsv={() => void saveCsv(db)}
      onMerge={(file) => void mergeFile(db, file)}
      onCheck={() => void checkTotals(db)}
      onOptions={onOptions}
    />
  );
}
