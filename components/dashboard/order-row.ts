import type { Phrase, Value } from '@/utils/i18n';
import type { Day } from '@/utils/vtr/day';
import type { PackageState } from '@/utils/vtr/package-state';

/** One package as the order table and its detail show it. */
export interface OrderRow {
  readonly key: string;
  readonly orderId: string;
  /** The package's place in its order, '1' first. */
  readonly package: string;
  /** The page on which its shipment is edited. */
  readonly href: string;
  readonly state: PackageState;
  /** Why it counts, or will count, as a defect; null where it doesn't. */
  readonly reason: Phrase | null;
  readonly carrier: string;
  readonly service: string;
  /** In groups for the eye; empty where none was given. */
  readonly number: readonly string[];
  readonly marketplace: Value;
  /** Null where it is not known. */
  readonly category: string | null;
  /** The day it counts for. */
  readonly day: Day;
  readonly promised: Day | null;
  readonly shipBy: Day | null;
  /** Those of the two that were read from the order's page, not from a file or report. */
  readonly fromPage: readonly ('promised' | 'shipBy')[];
  readonly confirmedAt: number;
  /** From when Amazon may show what was entered last, milliseconds since 1970. */
  readonly visibleAt: number;
  /** What the seller can do about it now; null where there is nothing to do. */
  readonly todo: OrderTodo | null;
  /** What stands out once the log is looked at as a whole. */
  readonly oddities: readonly Phrase[];
  /** What was found in it at confirmation. */
  readonly findings: readonly Phrase[];
  /** Oldest first. */
  readonly history: readonly HistoryStep[];
}

/** What to do about a package. */
export interface OrderTodo {
  readonly title: Phrase;
  readonly detail: Phrase;
  /** True when nothing is left but Seller Support, for whom a text is prepared. */
  readonly isCase: boolean;
}

/** One thing that happened to a package, with what stood there before and afterwards. */
export interface HistoryStep {
  readonly at: number;
  readonly kind: 'confirmed' | 'edited' | 'reported';
  readonly state: PackageState;
  readonly carrier: Change<string>;
  readonly number: Change<readonly string[]>;
}

/** What stands there now; `before` only where it was something else. */
interface Change<Value> {
  readonly after: Value;
  readonly before?: Value;
}
