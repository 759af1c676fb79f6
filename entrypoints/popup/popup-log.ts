import { Dexie } from 'dexie';
import type { LogDatabase } from '@/utils/log/database';
import { countAwaiting, type DueList, dueForRecheck, mendableDays, mostCounted } from '@/utils/log/due';
import type { LogRow } from '@/utils/log/log-row';
import { type LoggedPackage, ofAccount } from '@/utils/log/read';
import { recentRows } from '@/utils/log/recent-rows';
import { type Summary, summary } from '@/utils/log/summary';
import { policyFor } from '@/utils/policy/policy';
import { lastDayOf } from '@/utils/vtr/day';

/** The packages that will probably count as defects: the newest of them, and how many there are, {@link mostCounted} at most. */
export interface ExpectedDefects {
  readonly rows: readonly LogRow[];
  readonly amount: number;
}

/** What the popup shows of the log. */
export interface PopupLog {
  readonly summary: Summary;
  readonly recent: readonly LoggedPackage[];
  readonly defects: ExpectedDefects;
  /** Corrections to look after. */
  readonly recheck: DueList;
  /** How many packages were entered too recently for Amazon to show it. */
  readonly awaiting: number;
}

const recentCount = 10;
const mendCount = 20;
const recheckCount = 5;

/** Reads what the popup shows of an account at `now` (milliseconds since 1970): roll-ups, and a bounded number of rows by their indexes. */
export async function readPopupLog(db: LogDatabase, now: number, account?: string): Promise<PopupLog> {
  return db.transaction('r', db.rows, db.days, db.memos, async () => {
    const [read, recent, defects, recheck, awaiting] = await Promise.all([
      summary(db, { now, policyFor, account }),
      recentRows(db, recentCount, account),
      expectedDefects(db, { now, limit: mendCount, account }),
      dueForRecheck(db, { now, limit: recheckCount, account }),
      countAwaiting(db, now, account),
    ]);
    return { summary: read, recent, defects, recheck, awaiting };
  });
}

/**
 * The packages of the last weeks before `now` (milliseconds since 1970) for which a defect is expected, newest first;
 * after them those that have most likely arrived, by the day promised. Read by an index: its cost grows with the
 * defects, not with the log.
 */
export async function expectedDefects(
  db: LogDatabase,
  { now, limit, account }: { readonly now: number; readonly limit: number; readonly account?: string | undefined },
): Promise<ExpectedDefects> {
  const since = now - mendableDays * 86_400_000;
  const today = lastDayOf(now);
  // When Amazon may show a row follows from when it was entered, so this index also sorts by the latter.
  const found = db.rows
    .where('[state+visibleAt]')
    .between(['defect-expected', since], ['defect-expected', Dexie.maxKey])
    .reverse();
  const [rows, keys] = await Promise.all([
    ofAccount(found.clone(), account).limit(limit).toArray(),
    ofAccount(found.clone(), account).limit(mostCounted).primaryKeys(),
  ]);
  const hasArrived = ({ fields: { delivered, promised } }: LogRow) =>
    delivered?.value === true || (promised !== undefined && promised.value < today);
  const [arrived, onTheirWay] = [rows.filter(hasArrived), rows.filter((row) => !hasArrived(row))];
  return { rows: [...onTheirWay, ...arrived], amount: keys.length };
}
