import type { LogDatabase } from '@/utils/log/database';
import { countAwaiting, type DueList, dueForRecheck, mendable, mostCounted } from '@/utils/log/due';
import type { LogRow } from '@/utils/log/log-row';
import { ofAccount } from '@/utils/log/read';
import { type RecentOrder, recentOrders } from '@/utils/log/recent-orders';
import { type Summary, summary } from '@/utils/log/summary';
import { policyFor } from '@/utils/policy/policy';
import { dayOf, lastDayOf } from '@/utils/vtr/day';

/** The defects that can still be corrected: the newest of them, and how many there are, {@link mostCounted} at most. */
export interface MendableDefects {
  readonly rows: readonly LogRow[];
  readonly amount: number;
}

/** What the popup shows of the log. */
export interface PopupLog {
  readonly summary: Summary;
  readonly recent: readonly RecentOrder[];
  readonly defects: MendableDefects;
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
      summary(db, { today: dayOf(now), policyFor, account }),
      recentOrders(db, recentCount, account),
      mendableDefects(db, { now, limit: mendCount, account }),
      dueForRecheck(db, { now, limit: recheckCount, account }),
      countAwaiting(db, now, account),
    ]);
    return { summary: read, recent, defects, recheck, awaiting };
  });
}

/**
 * The defects of the last weeks before `now` (milliseconds since 1970), expected or reported, that Amazon may still let be
 * corrected, newest first; after them those that have most likely arrived, by the day promised. What a report showed as
 * delivered is none of them. They are the orders that the icon counts, read by an index: its cost grows with the defects,
 * not with the log.
 */
export async function mendableDefects(
  db: LogDatabase,
  { now, limit, account }: { readonly now: number; readonly limit: number; readonly account?: string | undefined },
): Promise<MendableDefects> {
  const today = lastDayOf(now);
  const found = mendable(db, now).reverse();
  const [rows, keys] = await Promise.all([
    ofAccount(found.clone(), account).limit(limit).toArray(),
    ofAccount(found.clone(), account).limit(mostCounted).primaryKeys(),
  ]);
  const hasArrived = ({ fields: { promised } }: LogRow) => promised !== undefined && promised.value < today;
  const [arrived, onTheirWay] = [rows.filter(hasArrived), rows.filter((row) => !hasArrived(row))];
  return { rows: [...onTheirWay, ...arrived], amount: keys.length };
}
