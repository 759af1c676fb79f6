import { addDays, type Day, type DaySpan, windowEnding } from '@/utils/vtr/day';
import { forecast } from '@/utils/vtr/forecast';
import { type Goals, type Standings, standingsOf } from '@/utils/vtr/goals';
import { addCounts, type Counts, noPackages } from '@/utils/vtr/package-state';
import { rateOf } from '@/utils/vtr/rate';
import { rateSeries } from '@/utils/vtr/rate-series';
import type { LogDatabase, RollUp } from './database';
import { readRollUps } from './roll-ups-of-day';
import { whole } from './tally';

/** What an overview needs of a marketplace's policy on a day; `policyFor` of the policy room fits. */
type GoalPolicyFor = (marketplace: string, day: string) => Goals & { readonly windowDays: number };

/** What an overview is about. */
export interface OverviewOptions {
  readonly today: Day;
  readonly policyFor: GoalPolicyFor;
  readonly marketplace: string;
  /** One of the marketplace's categories, or 'unknown'; all of them unless given. */
  readonly category?: string;
  /** All of them unless given. */
  readonly account?: string | undefined;
  /** How many days the series goes back, today included; 90 unless given. */
  readonly pastDays?: number;
  /** How many days the forecast goes on; as many as the window has unless given. */
  readonly comingDays?: number;
}

/** A share as a range, on one day. */
interface SharePoint {
  readonly day: string;
  readonly counted: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** One marketplace (or one category of it) at a glance; all figures are of packages logged here. */
export interface Overview {
  readonly window: DaySpan;
  readonly counts: Counts;
  /** Against the target, and against the second goal. */
  readonly standings: Standings;
  /** The rate of each past day's own window, oldest first. */
  readonly series: readonly SharePoint[];
  /** Of the defects in the window, the most frequent cause first; codes as in `LogRow.cause`. */
  readonly byCause: readonly { readonly code: string; readonly count: number }[];
  /** Of the packages in the window, the carrier with the most defects first; names as in `LogRow.carrier`. */
  readonly byCarrier: readonly { readonly carrier: string; readonly counted: number; readonly defects: number }[];
  /** Coming days, if nothing goes wrong and {@link cleanPerDay} goes on; `leaving` counts defects that leave the window. */
  readonly forecast: readonly (SharePoint & { readonly leaving: number })[];
  /** How many packages without a defect a day of the window has on average. */
  readonly cleanPerDay: number;
}

/** Where a marketplace stands, where it came from and where it goes, read from the daily roll-ups. */
export async function overview(db: LogDatabase, options: OverviewOptions): Promise<Overview> {
  const { today, policyFor, marketplace, category, account, pastDays = 90 } = options;
  const { target, goals, windowDays } = policyFor(marketplace, today);
  const window = windowEnding(today, windowDays);
  const past = windowEnding(today, pastDays);
  const rollUps = (await readRollUps(db, { from: addDays(past.from, -windowDays) })).filter(
    (one) =>
      (account ?? one.account) === one.account &&
      one.marketplace === marketplace &&
      (category ?? one.category) === one.category,
  );
  const inWindow = rollUps.filter(({ day }) => day >= window.from && day <= window.to);
  const counts = inWindow.map((one) => one.counts).reduce(addCounts, noPackages);
  const cleanPerDay = (counts['awaiting-scan'] + counts['no-defect-reported']) / windowDays;
  const { comingDays = windowDays } = options;
  return {
    window,
    counts,
    standings: standingsOf(counts, { target, goals }),
    series: rateSeries(rollUps, { span: past, windowDays, target }).map(pointOf),
    byCause: causesOf(inWindow),
    byCarrier: carriersOf(inWindow, target),
    forecast: forecast(rollUps, { today, target, windowDays, days: comingDays, cleanPerDay }).map((one) => ({
      ...pointOf(one),
      leaving: one.leaving.defects,
    })),
    cleanPerDay,
  };
}

function pointOf({ day, rate }: ReturnType<typeof rateSeries>[number]): SharePoint {
  return { day, counted: rate.counted, low: rate.low, high: rate.high };
}

function causesOf(rollUps: readonly RollUp[]): Overview['byCause'] {
  const causes = new Map<string, number>();
  for (const one of rollUps)
    for (const [code, count] of Object.entries(one.causes)) causes.set(code, (causes.get(code) ?? 0) + count);
  return [...causes].map(([code, count]) => ({ code, count })).sort((one, other) => other.count - one.count);
}

function carriersOf(rollUps: readonly RollUp[], target: number): Overview['byCarrier'] {
  const carriers = new Map<string, Counts>();
  for (const one of rollUps)
    for (const [carrier, counts] of Object.entries(one.carriers))
      carriers.set(carrier, addCounts(carriers.get(carrier) ?? noPackages, whole(counts)));
  return [...carriers]
    .map(([carrier, counts]) => {
      const { counted, defects } = rateOf(counts, { target });
      return { carrier, counted, defects };
    })
    .filter(({ counted }) => counted > 0)
    .sort((one, other) => other.defects - one.defects || other.counted - one.counted);
}
