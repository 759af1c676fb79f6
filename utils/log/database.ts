import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Confirmation } from '@/utils/messages';
import type { Day } from '@/utils/vtr/day';
import type { Counts } from '@/utils/vtr/package-state';
import type { LogRow } from './log-row';

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
}

/** A thing the log remembers of itself. */
export interface Memo {
  /** `retainedFrom`: rows before this day were deleted, their roll-ups kept. `retainedOn`: when that was last done. */
  readonly name: 'retainedFrom' | 'retainedOn';
  readonly day: Day;
}

/** The log. Its compound keys make writing the same again harmless, and sort by account first. */
export class LogDatabase extends Dexie {
  readonly rows!: Table<LogRow, [account: string, orderId: string, place: string]>;
  readonly pending!: Table<Pending, [account: string, orderId: string, place: string]>;
  readonly rollUps!: Table<RollUp, [account: string, marketplace: string, category: string, day: Day]>;
  readonly memos!: Table<Memo, Memo['name']>;

  /** @param options where the database is to live, for tests; the browser's own IndexedDB unless given */
  constructor(name = 'vtr-guard', options?: DexieOptions) {
    super(name, options);
    this.version(1).stores({
      rows: '[account+orderId+package], orderId, numberKey, day, enteredAt, [state+visibleAt]',
      pending: '[account+orderId+package], capturedAt',
      rollUps: '[account+marketplace+category+day], day',
      memos: 'name',
    });
  }
}

let shared: LogDatabase | undefined;

/** The log of this browser profile. It is opened by its first use, not by being imported. */
export function openLog(): LogDatabase {
  shared ??= new LogDatabase();
  return shared;
}
