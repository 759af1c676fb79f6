import { type Collection, Dexie } from 'dexie';
import type { Day } from '@/utils/vtr/day';
import { packageStates } from '@/utils/vtr/package-state';
import type { LogDatabase, RollUp } from './database';
import type { LogRow, PackageState } from './log-row';

export type RowOrder = 'newest' | 'oldest';

/** Some rows, and how many there are beside them. */
export interface RowPage {
  readonly total: number;
  readonly rows: readonly LogRow[];
}

/** Which rows, in which order, and which part of them. An empty list does not restrict. */
export interface DayQuery {
  readonly states?: readonly PackageState[];
  readonly carriers?: readonly string[];
  readonly from?: Day;
  readonly to?: Day;
  readonly offset: number;
  readonly limit: number;
  readonly order?: RowOrder;
}

/**
 * A page of rows by the day they count for, and within it by their entry.
 *
 * How many rows each day has is read from the roll-ups, so neither the total nor a page far down the list is counted
 * row by row: reading starts at the day on which the page begins.
 */
export async function rowsByDay(db: LogDatabase, query: DayQuery): Promise<RowPage> {
  return db.transaction('r', db.rows, db.rollUps, db.memos, async () => {
    const { to = '\uffff', order = 'newest' } = query;
    // Roll-ups of days whose rows were deleted count what is no longer there.
    const kept = (await db.memos.get('retainedFrom'))?.day ?? '';
    const from = (query.from ?? '') > kept ? query.from! : kept;
    const rollUps = await db.rollUps.where('day').between(from, to, true, true).toArray();
    const { groups, amounts } = gather(rollUps, query);
    const days = [...amounts.keys()].sort();
    if (order === 'newest') days.reverse();
    const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
    const { needed, skipped } = daysOfPage(days, amounts, query);
    if (needed.length === 0) return { total, rows: [] };
    const [first, last] = [needed[0]!, needed.at(-1)!];
    const span = first < last ? { from: first, to: last } : { from: last, to: first };
    const ranges = groups.map((group) => rangeOf(db, group, span));
    return { total, rows: await pageOf(db, ranges, { skipped, limit: query.limit, order }) };
  });
}

/** The days a page reaches over, and how many rows of them come before the page. */
function daysOfPage(days: readonly Day[], amounts: ReadonlyMap<Day, number>, { offset, limit }: DayQuery) {
  const needed: Day[] = [];
  let [before, skipped] = [0, 0];
  for (const day of days) {
    const amount = amounts.get(day)!;
    if (before + amount > offset && before < offset + limit) {
      if (needed.length === 0) skipped = offset - before;
      needed.push(day);
    }
    before += amount;
  }
  return { needed, skipped };
}

/** Orders rows by day, then by entry, then by name, so that the order is the same each time. */
export function byDay(order: RowOrder): (one: LogRow, other: LogRow) => number {
  const sign = order === 'newest' ? -1 : 1;
  return (one, other) => {
    if (one.day !== other.day) return one.day < other.day ? -sign : sign;
    if (one.enteredAt !== other.enteredAt) return (one.enteredAt - other.enteredAt) * sign;
    const [name, otherName] = [nameOf(one), nameOf(other)];
    return name === otherName ? 0 : name < otherName ? -sign : sign;
  };
}

/** The beginning of the index that rows of one kind stand together in; [] for all rows. */
type Group = readonly [] | readonly [state: PackageState] | readonly [carrier: string, state: PackageState];

/** Which groups of rows a query asks for, and how many of them each day has. */
function gather(rollUps: readonly RollUp[], { states, carriers }: DayQuery) {
  const wantedStates = states?.length ? states : packageStates;
  const amounts = new Map<Day, number>();
  const groups = new Map<string, Group>();
  const add = (day: Day, amount: number, group: Group) => {
    if (amount === 0) return;
    amounts.set(day, (amounts.get(day) ?? 0) + amount);
    groups.set(group.join('\n'), group);
  };
  for (const rollUp of rollUps) {
    for (const state of wantedStates) {
      if (carriers?.length)
        for (const carrier of carriers) {
          const counts = Object.hasOwn(rollUp.carriers, carrier) ? rollUp.carriers[carrier] : undefined;
          add(rollUp.day, counts?.[state] ?? 0, [carrier, state]);
        }
      else add(rollUp.day, rollUp.counts[state], states?.length ? [state] : []);
    }
  }
  return { groups: [...groups.values()], amounts };
}

function rangeOf(db: LogDatabase, group: Group, { from, to }: { readonly from: Day; readonly to: Day }) {
  const index = (['[day+enteredAt]', '[state+day+enteredAt]', '[carrier+state+day+enteredAt]'] as const)[group.length]!;
  return db.rows.where(index).between([...group, from, Dexie.minKey], [...group, to, Dexie.maxKey]);
}

/**
 * The page within the rows of its days. Both ways read forward and at once, as the browser does fastest: cursors, which
 * go backward, wait for an answer at every step.
 */
async function pageOf(
  db: LogDatabase,
  ranges: readonly Collection<LogRow>[],
  { skipped, limit, order }: { readonly skipped: number; readonly limit: number; readonly order: RowOrder },
): Promise<readonly LogRow[]> {
  const [only] = ranges;
  if (only && ranges.length === 1) {
    const keys = await only.primaryKeys();
    if (order === 'newest') keys.reverse();
    const rows = await db.rows.bulkGet(keys.slice(skipped, skipped + limit) as [string, string, string][]);
    return rows.filter((row) => row !== undefined);
  }
  const rows = (await Promise.all(ranges.map((range) => range.toArray()))).flat();
  return rows.sort(byDay(order)).slice(skipped, skipped + limit);
}

function nameOf({ account, orderId, package: place }: LogRow): string {
  return JSON.stringify([account, orderId, place]);
}
