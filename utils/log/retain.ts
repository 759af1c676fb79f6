import { addDays, type Day, dayOf } from '@/utils/vtr/day';
import type { LogDatabase } from './database';
import { deleteReported } from './reported-parts';

/**
 * Deletes the rows that count for a day more than `keepDays` days ago, and what was learned and imported before that; the
 * roll-ups stay. Answers how many rows went.
 * @param now milliseconds since 1970
 */
export async function retain(
  db: LogDatabase,
  { now, keepDays }: { readonly now: number; readonly keepDays: number },
): Promise<number> {
  const today = dayOf(now);
  const cutoff = addDays(today, -keepDays);
  const { rows, orderFacts, imports, reportedParts, memos } = db;
  return db.transaction('rw', rows, orderFacts, imports, reportedParts, memos, async () => {
    const before: Day = (await memos.get('retainedFrom'))?.day ?? '';
    const deleted = await rows.where('day').below(cutoff).delete();
    // A seller who keeps more from now on does not get back what is gone: the mark only moves forward.
    if (deleted > 0 && cutoff > before) await memos.put({ name: 'retainedFrom', day: cutoff });
    const oldest = now - keepDays * 86_400_000;
    await orderFacts.where('learnedAt').below(oldest).delete();
    const old = await imports.where('at').below(oldest).primaryKeys();
    await imports.bulkDelete(old);
    for (const id of old) await deleteReported(db, id);
    await memos.put({ name: 'retainedOn', day: today });
    return deleted;
  });
}

/** After so many days without it the clock is more likely to be wrong than the seller to have been away. */
const longestPause = 31;

/**
 * {@link retain}, unless it was already done today. For a worker that has no clock of its own and wakes by messages.
 *
 * A clock that leaps ahead would delete what is not old at all, so nothing is deleted on the first day after a long pause.
 */
export async function retainDaily(
  db: LogDatabase,
  options: { readonly now: number; readonly keepDays: number },
): Promise<number> {
  const today = dayOf(options.now);
  const last = (await db.memos.get('retainedOn'))?.day;
  if (last === today) return 0;
  if (last === undefined || addDays(last, longestPause) >= today) return retain(db, options);
  await db.memos.put({ name: 'retainedOn', day: today });
  return 0;
}
