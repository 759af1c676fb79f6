import type { Phrase } from '@/utils/i18n';
import type { Day } from '@/utils/vtr/day';
import type { Criterion } from './column';

/** What a report says of one package. Null where it has no such column; '' where the column is empty. */
export interface ReportRow {
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
  /** Without the suffix `-InvalidId`. */
  readonly orderId: string;
  /** True when Amazon could not process what was entered: a blank, or special characters (Amazon VTR FAQ). */
  readonly isInvalidId: boolean;
  /** True when the report counts it as a tracking defect. */
  readonly isDefect: boolean;
  readonly number: string | null;
  readonly carrier: string | null;
  readonly service: string | null;
  readonly promised: Day | null;
  /** Until when it is to be shipped; only lists of orders tell it. */
  readonly shipBy: Day | null;
  readonly category: string | null;
  readonly sku: string | null;
  /** True when the order's status says that it was cancelled or refunded. */
  readonly isCancelled: boolean;
  /** What the report answers; a criterion it does not answer is missing. */
  readonly criteria: Readonly<Partial<Record<Criterion, boolean>>>;
}

/** A row that could not be read, and why. */
export interface SkippedRow {
  readonly line: number;
  readonly reason: Phrase;
}

/** A report as understood. It lists defects only and is never a denominator (Amazon VTR FAQ and policy). */
export interface Report {
  readonly fileName: string;
  readonly rows: readonly ReportRow[];
  readonly skipped: readonly SkippedRow[];
  /** The promised days it speaks of, first and last; null where it names none. */
  readonly from: Day | null;
  readonly to: Day | null;
}
