import type { PromiseExtended } from 'dexie';
import type { Day, DaySpan } from '@/utils/vtr/day';
import type { LogDatabase, RolledUpDay, RollUp } from './database';
import { canonical } from './merge';
import { isEmptyRollUp, rollUpKey } from './tally';

/**
 * The roll-ups of some days, both included; of all days unless given. With the database's own promise: a live query's
 * transaction would not outlive another.
 */
export function readRollUps(
  db: LogDatabase,
  { from = '', to = '\uffff' }: Partial<DaySpan> = {},
): PromiseExtended<RollUp[]> {
  const found = db.days.where('day').between(from, to, true, true);
  return found.toArray().then((days) => days.flatMap(spread));
}

/**
 * Puts each of `rollUps` as `combine` makes it of the one that is stored under its key; those that count nothing are
 * deleted. To be called inside the transaction that writes the rows.
 */
export async function changeRollUps(
  db: LogDatabase,
  rollUps: readonly RollUp[],
  combine: (one: RollUp, stored: RollUp | undefined) => RollUp,
): Promise<void> {
  const byDay = new Map<Day, RollUp[]>();
  for (const one of rollUps) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);
  const names = [...byDay.keys()];
  const stored = await db.days.bulkGet(names);
  const changed = names.map((day, at) => {
    const kept = new Map((stored[at] ? spread(stored[at]) : []).map((one) => [nameOf(one), one]));
    for (const one of byDay.get(day)!) kept.set(nameOf(one), combine(one, kept.get(nameOf(one))));
    return dayOf(day, [...kept.values()]);
  });
  const empty = changed.filter((one) => one.rollUps.length === 0);
  const filled = changed.filter((one) => one.rollUps.length > 0);
  if (empty.length > 0) await db.days.bulkDelete(empty.map(({ day }) => day));
  if (filled.length > 0) await db.days.bulkPut(filled);
}

/** Puts roll-ups as they are; those that count nothing are deleted. */
export function writeRollUps(db: LogDatabase, rollUps: readonly RollUp[]): Promise<void> {
  return changeRollUps(db, rollUps, (one) => one);
}

/** Roll-ups as they are stored. */
export function gatherByDay(rollUps: readonly RollUp[]): readonly RolledUpDay[] {
  const days = [...new Set(rollUps.map(({ day }) => day))];
  const byDay = new Map<Day, RollUp[]>(days.map((day) => [day, []]));
  for (const one of rollUps) byDay.get(one.day)!.push(one);
  return days.map((day) => dayOf(day, byDay.get(day)!));
}

function spread({ day, rollUps }: RolledUpDay): readonly RollUp[] {
  return rollUps.map((one) => ({ ...one, day }));
}

/** Sorted, so that the same roll-ups are the same record, whichever came first. */
function dayOf(day: Day, rollUps: readonly RollUp[]): RolledUpDay {
  const filled = rollUps
    .filter((one) => !isEmptyRollUp(one))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return { day, rollUps: filled.map(({ day: _, ...one }) => one) };
}

function nameOf(one: RollUp): string {
  return canonical(rollUpKey(one));
}
