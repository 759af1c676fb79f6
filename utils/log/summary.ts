import type { PromiseExtended } from 'dexie';
import { addDays, type Day, type DaySpan, windowEnding } from '@/utils/vtr/day';
import { addCounts, type Counts, noPackages } from '@/utils/vtr/package-state';
import { type Rate, rateOf } from '@/utils/vtr/rate';
import type { LogDatabase, RollUp } from './database';
import { readRollUps } from './roll-ups-of-day';

/** What a summary needs of a marketplace's policy on a day; `policyFor` of the policy room fits. */
type WindowPolicyFor = (marketplace: string, day: string) => { readonly target: number; readonly windowDays: number };

/** What a summary depends on beside the log. */
export interface SummaryOptions {
  readonly today: Day;
  readonly policyFor: WindowPolicyFor;
  /** All of them unless given. */
  readonly account?: string | undefined;
}

/** One group of packages over its policy's window. */
interface Standing {
  readonly counts: Counts;
  readonly rate: Rate;
}

/** One category of a marketplace; `category` is 'unknown' for the packages whose category is not known. */
interface CategoryStanding extends Standing {
  readonly category: string;
}

/** One marketplace of an account, with its policy's window and target and its categories, the worst first. */
export interface MarketplaceStanding extends Standing {
  readonly account: string;
  readonly marketplace: string;
  readonly target: number;
  readonly windowDays: number;
  readonly window: DaySpan;
  readonly categories: readonly CategoryStanding[];
}

/** Where the seller stands, as far as it was logged here. */
export interface Summary {
  /** Marketplaces with at least one package in their window, the worst first: an Amazon rate never spans several. */
  readonly marketplaces: readonly MarketplaceStanding[];
  /** True when nothing was ever logged: time to say what to do first. */
  readonly isEmpty: boolean;
}

/**
 * Where the seller stands over each policy's window, read from the daily roll-ups: its cost grows with days and
 * categories, never with packages.
 */
export async function summary(db: LogDatabase, { today, policyFor, account }: SummaryOptions): Promise<Summary> {
  const { from, to } = windowEnding(today, usualWindow);
  return db.transaction('r', db.days, async () => {
    const rollUps = await rollUpsOf(db, { from, to }, account);
    const longest = Math.max(usualWindow, ...rollUps.map(({ marketplace }) => policyFor(marketplace, to).windowDays));
    if (longest > usualWindow) {
      const earlier = { from: windowEnding(today, longest).from, to: addDays(from, -1) };
      rollUps.push(...(await rollUpsOf(db, earlier, account)));
    }
    const isEmpty = rollUps.length === 0 && (await db.days.limit(1).count()) === 0;
    const groups = groupBy(rollUps, ({ account, marketplace }) => JSON.stringify([account, marketplace]));
    const standings = groups.map((group) => marketplaceStanding(group, today, policyFor));
    return { marketplaces: standings.filter((one) => one !== null).sort(worstFirst), isEmpty };
  });
}

/** Amazon's window in every policy so far, in days; a longer one of a marketplace that is met is read as well. */
const usualWindow = 30;

function rollUpsOf(db: LogDatabase, span: DaySpan, account: string | undefined): PromiseExtended<RollUp[]> {
  return readRollUps(db, span).then((found) => found.filter((one) => (account ?? one.account) === one.account));
}

function marketplaceStanding(
  rollUps: readonly RollUp[],
  today: Day,
  policyFor: WindowPolicyFor,
): MarketplaceStanding | null {
  const { account, marketplace } = rollUps[0]!;
  const { target, windowDays } = policyFor(marketplace, today);
  const window = windowEnding(today, windowDays);
  const inWindow = rollUps.filter(({ day }) => day >= window.from);
  if (inWindow.length === 0) return null;
  const categories = groupBy(inWindow, ({ category }) => category)
    .map((group) => ({ category: group[0]!.category, ...standing(group, target) }))
    .sort(worstFirst);
  return { account, marketplace, target, windowDays, window, ...standing(inWindow, target), categories };
}

function standing(rollUps: readonly RollUp[], target: number): Standing {
  const counts = rollUps.map((rollUp) => rollUp.counts).reduce(addCounts, noPackages);
  return { counts, rate: rateOf(counts, { target }) };
}

function worstFirst({ rate: one }: Standing, { rate: other }: Standing): number {
  return (one.low ?? 2) - (other.low ?? 2) || other.counted - one.counted;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
