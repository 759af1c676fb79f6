import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Confirmation } from '@/utils/messages';
import type { ScoreCounts } from '@/utils/report/score';
import type { Day } from '@/utils/vtr/day';
import type { Counts } from '@/utils/vtr/package-state';
import { gatherRollUpsAndReports } from './gather-roll-ups-and-reports';
import type { LogFields, LogRow, Stamped } from './log-row';

/** A package captured at the click, waiting for the page to show what became of it. */
export interface Pending {
  readonly account: string;
  readonly orderId: string;
  readonly package: string;
  readonly confirmation: Confirmation;
  /** When the worker received it, milliseconds since 1970. */
  readonly capturedAt: number;
}

/** How many packages of one day are in which state, so that a summary reads dozens of rows, never all. */
export interface RollUp {
  readonly account: string;
  readonly marketplace: string;
  readonly category: string;
  readonly day: Day;
  readonly counts: Counts;
  /** The same by carrier, as {@link LogRow.carrier} names it, without the states it has none in; together `counts`. */
  readonly carriers: Readonly<Record<string, Partial<Counts>>>;
  /** How many of the defects have which {@link LogRow.cause}. */
  readonly causes: Readonly<Record<string, number>>;
}

/** All roll-ups of a day in one record: a year is read as 365 of them, however many categories and marketplaces it has. */
export interface RolledUpDay {
  readonly day: Day;
  readonly rollUps: readonly Omit<RollUp, 'day'>[];
}

/** What is known of an order's items beside its packages, often before it is confirmed (unshipped-orders report). */
export interface OrderFacts {
  readonly account: string;
  readonly orderId: string;
  readonly skus: readonly string[];
  readonly category?: Stamped<string>;
  readonly shipBy?: Stamped<Day>;
  readonly promised?: Stamped<Day>;
  /** When it was last learned, milliseconds since 1970. */
  readonly learnedAt: number;
}

/** The category a seller gave an SKU, for the orders that come. */
export interface SkuCategory {
  readonly sku: string;
  readonly category: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A report that was imported: what it was, and what can be said of it as a whole. */
export interface ReportImport {
  /** Absent of imports for the account of a seller who has not named several. */
  readonly account?: string;
  /** Follows from the file's content, so that importing it twice changes nothing. */
  readonly id: string;
  /** When the report was downloaded, milliseconds since 1970; it stamps all that the import set, and no two share it. */
  readonly at: number;
  readonly fileName: string;
  readonly marketplace: string;
  readonly rows: number;
  /** The days it covers, where it says so. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** How well our checks had foreseen it when it was imported, and how many logged packages it covers and does not name. */
  readonly score?: ScoreCounts;
  readonly unnamed?: number;
}

/** One row of an imported report, joined to the log, with what is needed to take it back. */
export interface ReportedRow {
  readonly importId: string;
  /** In the file, the header being 1; below 0 for a package of the log that the report covers and leaves out. */
  readonly line: number;
  readonly account: string;
  readonly orderId: string;
  /** The package of the log it was joined to; null when none was logged. */
  readonly package: string | null;
  readonly carrier: string;
  readonly number: string;
  /** Of a package that was not logged, as the report has them; absent for what was imported before they were kept. */
  readonly promised?: Day;
  readonly category?: string;
  /** Codes of the report room. */
  readonly cause: string;
  readonly action: string;
  /** False when something else could have led to the same report; absent for what was imported before that was kept. */
  readonly isSure?: boolean;
  /** The fields of the log row as they stood before, of those the import changed; null for one not known before. */
  readonly before: { readonly [Name in keyof LogFields]?: LogFields[Name] | null };
}

/** Rows of an imported report that stand near each other in the file, see {@link partOfLine}: written and read as one. */
export interface ReportedPart {
  readonly importId: string;
  readonly part: number;
  /** By their lines. */
  readonly rows: readonly Omit<ReportedRow, 'importId'>[];
}

/** A thing the log remembers of itself. */
export type Memo =
  /**
   * `retainedFrom`: rows before this day were deleted, their roll-ups kept. `retainedOn`: when that was last done.
   * `backedUpOn`: when the whole log was last saved to a file.
   */
  | { readonly name: 'retainedFrom' | 'retainedOn' | 'backedUpOn'; readonly day: Day }
  /**
   * What the last self-check found: how many roll-ups it compared, and how many it had to repair. `next` is the newest day
   * it has not come to yet; absent once it has seen all.
   */
  | {
      readonly name: 'verified';
      readonly day: Day;
      readonly compared: number;
      readonly repaired: number;
      readonly next?: Day;
    };

/** The log. Its compound keys make writing the same again harmless, and sort by account first. */
export class LogDatabase extends Dexie {
  readonly rows!: Table<LogRow, [account: string, orderId: string, place: string]>;
  readonly pending!: Table<Pending, [account: string, orderId: string, place: string]>;
  readonly days!: Table<RolledUpDay, Day>;
  readonly orderFacts!: Table<OrderFacts, [account: string, orderId: string]>;
  readonly skuCategories!: Table<SkuCategory, string>;
  readonly imports!: Table<ReportImport, string>;
  readonly reportedParts!: Table<ReportedPart, [importId: string, part: number]>;
  readonly memos!: Table<Memo, Memo['name']>;

  /** @param options where the database is to live, for tests; the browser's own IndexedDB unless given */
  constructor(name = 'vtr-guard', options?: DexieOptions) {
    super(name, options);
    this.version(1).stores({
      // The compound ones that end in a day and a moment are what the order table pages by; `mend` and `recheck` hold
      // only the few rows that have them.
      rows:
        '[account+orderId+package], orderId, numberKey, day, enteredAt, visibleAt, [state+visibleAt], mend, recheck, ' +
        '[day+enteredAt], [state+day+enteredAt], [carrier+state+day+enteredAt]',
      pending: '[account+orderId+package], capturedAt',
      rollUps: '[account+marketplace+category+day], day',
      orderFacts: '[account+orderId], orderId, *skus, learnedAt',
      skuCategories: 'sku',
      imports: 'id, at',
      reported: '[importId+line], importId, orderId',
      memos: 'name',
    });
    // The rows stay as they are: to take an index of a million away, or to add one, would hold the log up for minutes.
    // So does `[state+visibleAt]`, which nothing reads any more: it costs a write 0.2 of 1.5 ms, its removal took 23 s.
    this.version(2)
      .stores({ days: 'day', rollUps: null, reportedParts: '[importId+part]', reported: null })
      .upgrade(gatherRollUpsAndReports);
  }
}

let shared: LogDatabase | undefined;

/** The log of this browser profile. It is opened by its first use, not by being imported. */
export function openLog(): LogDatabase {
  shared ??= new LogDatabase();
  return shared;
}
