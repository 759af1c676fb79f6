import { useEffect } from 'react';
import { BackupView } from '@/components/dashboard/backup-view';
import type { RepairShown } from '@/components/dashboard/repair-table';
import type { LogDatabase } from '@/utils/log/database';
import { unknown } from '@/utils/log/log-row';
import type { Repair } from '@/utils/log/verify-roll-ups';
import type { Counts } from '@/utils/vtr/package-state';
import {
  checkTotals,
  feedBackup,
  keepPreferences,
  mergeFile,
  restorePreferences,
  saveCsv,
  saveJson,
} from './backup-actions';
import { useBackup } from './backup-store';
import { marketplaceText } from './order-row-of';

interface BackupProps {
  readonly db: LogDatabase;
  readonly keepDays: number;
  readonly onOptions: () => void;
}

/** The place of the backup on its store. */
export function Backup({ db, keepDays, onOptions }: BackupProps) {
  const { found, repairs, ...shown } = useBackup();
  useEffect(() => feedBackup(db), [db]);
  return (
    <BackupView
      {...shown}
      repairs={repairs.map(repairOf)}
      hasOptions={found !== null}
      keepDays={keepDays}
      onSaveJson={() => void saveJson(db)}
      onSaveCsv={() => void saveCsv(db)}
      onMerge={(file) => void mergeFile(db, file)}
      onRestoreOptions={() => void restorePreferences()}
      onKeepOptions={keepPreferences}
      onCheck={() => void checkTotals(db)}
      onOptions={onOptions}
    />
  );
}

function repairOf({ day, marketplace, category, counts, was }: Repair): RepairShown {
  return {
    day,
    marketplace: marketplaceText(marketplace),
    category: category === unknown ? { key: 'dashboardNotKnown' } : category,
    before: was && figuresOf(was),
    after: figuresOf(counts),
  };
}

function figuresOf(counts: Counts): NonNullable<RepairShown['before']> {
  const packages = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { packages, defects: counts['defect-expected'] + counts['defect-reported'] };
}
