import type { Phrase } from '@/utils/i18n';

/**
 * The clicks that lead to the report in Seller Central, in order, each one sentence; the labels are those of Seller
 * Central in either language (Amazon VTR FAQ, "How will I know if I am meeting the 95% … target?"). The seller makes
 * them: nothing here opens or reads a page of Amazon's.
 */
export const wayToReport: readonly Phrase[] = [
  { key: 'reportWayAccountHealth' },
  { key: 'reportWayViewDetails' },
  { key: 'reportWayDownload' },
  { key: 'reportWayClear' },
  { key: 'reportWayImport' },
];

/** What to expect of it: when it follows a correction, and what it leaves out. */
export const notesOnReport: readonly Phrase[] = [{ key: 'reportNoteHours' }, { key: 'reportNoteDefectsOnly' }];
