// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { BackupView, type BackupViewProps } from '@/components/dashboard/backup-view';
import type { Language } from '@/utils/i18n';
import { renderIn } from '../components/render-in';

afterEach(cleanup);

const nothing = () => {};
const usual: BackupViewProps = {
  isUnreadable: false,
  rows: 1200,
  lastOn: '2026-11-20',
  isDue: false,
  keepDays: 400,
  retainedFrom: null,
  working: null,
  merge: null,
  check: null,
  repairs: [],
  hasOptions: false,
  onRestoreOptions: nothing,
  onKeepOptions: nothing,
  onSaveJson: nothing,
  onSaveCsv: nothing,
  onMerge: nothing,
  onCheck: nothing,
  onOptions: nothing,
};
const done = { merged: 2, unchanged: 1, past: 0, refused: [] };

it.each<[string, Partial<BackupViewProps>, Language, readonly string[]]>([
  ['the last backup', {}, 'en', ['Last saved on Nov 20, 2026.', 'The log holds 1,200 packages.']],
  ['that one is due', { isDue: true, lastOn: null }, 'zh_CN', ['该备份了', '尚未备份过。']],
  ['an empty log', { rows: 0, lastOn: null }, 'en', ['The log is empty']],
  ['what was merged', { merge: done }, 'en', ['Merged: 2 packages', '1 package was known already.']],
  ['a merge with its thousands set apart', { merge: { ...done, merged: 12_345 } }, 'en', ['Merged: 12,345 packages']],
  ['a log that cannot be opened', { isUnreadable: true, rows: null }, 'zh_CN', ['无法打开记录', '请释放磁盘空间']],
  ['what stays deleted', { merge: { ...done, past: 3 } }, 'en', ['3 packages are older']],
  [
    'why a file is refused, with its line',
    { merge: { ...done, refused: [{ line: 7, reason: { key: 'dashboardBackupCutOff' } }] } },
    'en',
    ['The file was refused', 'Line 7: The end of the file is missing'],
  ],
  ['options that came with it', { merge: done, hasOptions: true }, 'en', ['also holds options', 'Keep mine']],
  [
    'what a self-check repaired, and from what',
    {
      check: { compared: 9, repaired: 1, day: '2026-11-21' },
      repairs: [
        {
          day: '2026-11-05',
          marketplace: 'US',
          category: { key: 'dashboardNotKnown' },
          before: { packages: 12, defects: 1 },
          after: { packages: 13, defects: 2 },
        },
      ],
    },
    'zh_CN',
    ['包裹 12，缺陷 1', '包裹 13，缺陷 2'],
  ],
  ['what is kept', { retainedFrom: '2025-10-01' }, 'en', ['400 days after', 'before Oct 1, 2025 were deleted']],
  ['a clean self-check', { check: { compared: 9, repaired: 0, day: '2026-11-21' } }, 'en', ['9 daily totals compared']],
  [
    'a self-check of an empty log',
    { rows: 0, check: { compared: 0, repaired: 0, day: '2026-11-21' } },
    'en',
    ['There was nothing to compare: the log was empty.', 'Nov 21, 2026'],
  ],
  ['a repair', { check: { compared: 9, repaired: 1, day: '2026-11-21' } }, 'en', ['1 of 9 daily totals was off']],
])('tells %s', (_, change, language, texts) => {
  const { container } = renderIn(language, <BackupView {...usual} {...change} />);
  for (const text of texts) expect(container.textContent).toContain(text);
});

it('saves nothing of an empty log', () => {
  renderIn('en', <BackupView {...usual} rows={0} />);
  for (const name of ['Save backup (JSON)', 'Save table (CSV)'])
    expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true);
});

it.each(['save', 'merge'] as const)('shows how far it is when it %ss', (part) => {
  const work = { phrase: { key: 'dashboardSaving' } as const, share: 0.5, cancel: nothing };
  renderIn('en', <BackupView {...usual} working={{ part, work }} />);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
});
