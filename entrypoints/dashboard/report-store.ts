import { create } from 'zustand';
import type { WorkShown } from '@/components/work-line';
import type { Table } from '@/utils/files/table';
import type { Phrase } from '@/utils/i18n';
import type { ReportImport } from '@/utils/log/database';
import type { PastImport } from '@/utils/log/past-import';
import type { ImportOptions } from '@/utils/log/report-import';
import type { ReportPreview } from '@/utils/log/report-preview';
import type { SuggestedMapping } from '@/utils/report/mapping';
import type { Report } from '@/utils/report/report-row';

/** A file as it is understood so far. */
export interface Draft {
  readonly file: File;
  readonly table: Table;
  readonly mapping: SuggestedMapping;
  readonly marketplace: string;
  /** When it was downloaded, milliseconds since 1970. */
  readonly reportedAt: number;
}

/** A report that was read and compared with the log. */
export interface Looked {
  readonly draft: Draft;
  readonly report: Report;
  readonly options: ImportOptions;
  readonly preview: ReportPreview;
  /** Null while nothing is stored. */
  readonly outcome: 'imported' | 'known' | null;
  /** What it is stored as; null before, and for a list of orders. */
  readonly importId: string | null;
}

/** How far the seller is with a report. */
export type ReportStage =
  | { readonly kind: 'start' }
  | { readonly kind: 'working'; readonly work: WorkShown }
  | { readonly kind: 'refused'; readonly fileName: string; readonly reason: Phrase }
  | { readonly kind: 'mapping'; readonly draft: Draft }
  | { readonly kind: 'found'; readonly looked: Looked }
  | { readonly kind: 'past'; readonly past: PastImport };

export interface ReportShown {
  /** The account it is about; undefined while there is only one. */
  readonly account: string | undefined;
  readonly stage: ReportStage;
  /** The newest first. */
  readonly imports: readonly ReportImport[];
  /** The browser does not let us open the log. */
  readonly isUnreadable: boolean;
}

/** What the place of the report shows. */
export const useReport = create<ReportShown>(() => ({
  account: undefined,
  stage: { kind: 'start' },
  imports: [],
  isUnreadable: false,
}));
