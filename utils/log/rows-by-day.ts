import { type Collection, Dexie } from 'dexie';
import type { Day } from '@/utils/vtr/day';
import { packageStates } from '@/utils/vtr/package-state';
import type { LogDatabase, RollUp } from './database';
import { type LogRow, type PackageState, textOfKey } from './log-row';
import { ofAccount } from './read';
import { readRollUps } from './roll-ups-of-day';
import { rowsOfSmallAccount } from './small-account';

export type RowOrder = 'newest' | 'oldest';

/** Some rows, and how many there are beside them. */
export interface RowPage {
  readonly total: number;
  readonly rows: readonly LogRow[];
}

/** Which rows, in which order, and which part of them. An empty list does not restrict. */
export interface DayQuery {
  /** All of them unless given. */
  readonly account?: string | undefined;
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
  return db.transaction('r', db.rows, db.days, db.memos, async () => {
    const { to = '\uffff', order = 'newest' } = query;
    // Roll-ups of days whose rows were deleted count what is no longer there.
    const kept = (await db.memos.get('retainedFrom'))?.day ?? '';
    const from = (query.from ?? '') > kept ? query.from! : kept;
    const all = await readRollUps(db, { from: kept });
    const few = query.account === undefined ? null : await rowsOfSmallAccount(db, query.account, all);
    if (few) return pageOfFew(few, query);
    const rollUps = all.filter(
      (one) => (query.account ?? one.account) === one.account && one.day >= from && one.day <= to,
    );
    const { groups, amounts } = gather(rollUps, query);
    const days = [...amounts.keys()].sort();
    if (order === 'newest') days.reverse();
    const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
    const { needed, skipped, amount } = daysOfPage(days, amounts, query);
    if (needed.length === 0) return { total, rows: [] };
    const [first, last] = [needed[0]!, needed.at(-1)!];
    const span = first < last ? { from: first, to: last } : { from: last, to: first };
    const ranges = groups.map((group) => ofAccount(rangeOf(db, group, span), query.account));
    return { total, rows: await pageOf(ranges, { skipped, limit: query.limit, order, amount }) };
  });
}

function pageOfFew(few: readonly LogRow[], query: DayQuery): RowPage {
  const rows = few.filter((row) => isWithin(row, query)).sort(byDay(query.order ?? 'newest'));
  return { total: rows.length, rows: rows.slice(query.offset, query.offset + query.limit) };
}

/** Does a row belong to what a query asks for? */
export function isWithin(
  row: LogRow,
  { account, states, carriers, from = '', to }: Omit<DayQuery, 'offset' | 'limit'>,
): boolean {
  if (account !== undefined && row.account !== account) return false;
  if (states?.length && !states.includes(row.state)) return false;
  if (carriers?.length && !carriers.includes(row.carrier)) return false;
  return row.day >= from && (to === undefined || row.day <= to);
}

/** The days a page reaches over, how many rows they have, and how many of those come before the page. */
function daysOfPage(days: readonly Day[], amounts: ReadonlyMap<Day, number>, { offset, limit }: DayQuery) {
  const needed: Day[] = [];
  let [before, skipped, sum] = [0, 0, 0];
  for (const day of days) {
    const amount = amounts.get(day)!;
    if (before + amount > offset && before < offset + limit) {
      if (needed.length === 0) skipped = offset - before;
      needed.push(day);
      sum += amount;
    }
    before += amount;
  }
  return { needed, skipped, amount: sum };
}

/** Orders rows by day, then by entry, then by name, so that the order is the same each time. */
export function byDay(order: RowOrder): (one: LogRow, other: LogRow) => number {
  const sign = order === 'newest' ? -1 : 1;
  return (one, other) => {
    if (one.day !== other.day) return one.day < other.day ? -sign : sign;
    if (one.enteredAt !== other.enteredAt) return (one.enteredAt - other.enteredAt) * sign;
    const [name, otherName] = [textOfKey(one), textOfKey(other)];
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

/** The page within the rows of its days, `amount` in all; read from their nearer end. */
async function pageOf(
  ranges: readonly Collection<LogRow>[],
  { skipped, limit, order, amount }: PagePart,
): Promise<readonly LogRow[]> {
  const beyond = Math.max(0, amount - skipped - limit);
  const [isNear, isNewest] = [skipped <= beyond, order === 'newest'];
  const count = Math.min(limit, amount - skipped);
  const before = isNear ? skipped : beyond;
  const directed = isNear === isNewest ? ranges.map((range) => range.reverse()) : ranges;
  const [only] = directed;
  const found =
    only && directed.length === 1
      ? await only.offset(before).limit(count).toArray()
      : (await Promise.all(directed.map((range) => range.limit(before + count).toArray())))
          .flat()
          .sort(byDay(isNear === isNewest ? 'newest' : 'oldest'))
          .slice(before, before + count);
  return isNear ? found : found.reverse();
}

interface PagePart {
  readonly skipped: number;
  readonly limit: number;
  readonly order: RowOrder;
  readonly amount: number;
}
