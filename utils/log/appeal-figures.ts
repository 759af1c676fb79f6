import { type AppealDefect, loggedDefect, reportedDefect } from '@/utils/appeal/appeal-defect';
import type { AppealFigures } from '@/utils/appeal/plan-of-action';
import type { Preferences } from '@/utils/preferences/schema';
import type { DaySpan } from '@/utils/vtr/day';
import type { LogDatabase, ReportedRow, ReportImport } from './database';
import { orRefused } from './log-refused';
import { type LogRow, unknown } from './log-row';
import { pagesOfReported } from './reported-parts';
import { readRollUps } from './roll-ups-of-day';
import { rowsOfOrders } from './rows-of-orders';
import { spanOf } from './span-of';

/** What an appeal is about. */
export interface AppealMatter {
  readonly marketplace: string;
  readonly days: DaySpan;
  /** One category, 'unknown' for packages without one; null for all. */
  readonly category: string | null;
  /** All of them unless given. */
  readonly account?: string | undefined;
}

/**
 * The figures of an appeal: the defects of the log, reported or expected; those that reports of these days named, whether
 * they were corrected since or never confirmed here; and how many packages count.
 * @throws {LogRefused} when the log can't be read
 */
export async function readAppealFigures(
  db: LogDatabase,
  matter: AppealMatter,
  { enabled, off }: Pick<Preferences, 'enabled' | 'off'>,
): Promise<AppealFigures> {
  const { marketplace, days, category } = matter;
  return orRefused(db, () =>
    db.transaction('r', db.rows, db.days, db.imports, db.reportedParts, async () => {
      const rollUps = await readRollUps(db, days);
      const logged = await Promise.all(
        (['defect-reported', 'defect-expected'] as const).map((state) =>
          db.rows
            .where('[state+day+enteredAt]')
            .between([state, days.from, 0], [state, days.to, Number.MAX_VALUE], true, true)
            .toArray(),
        ),
      );
      const defects = logged.flat().filter((row) => isMeant(row, matter));
      const orders = new Set(defects.map(({ orderId }) => orderId));
      const named = (await namedByReports(db, matter)).filter(({ orderId }) => !orders.has(orderId));
      return {
        marketplace,
        ...days,
        category,
        packages: rollUps.filter((one) => isMeant(one, matter)).reduce((sum, { counts }) => sum + counted(counts), 0),
        defects: [...defects.map(loggedDefect), ...named],
        isChecking: enabled,
        off,
      };
    }),
  );
}

type Owned = Pick<LogRow, 'account' | 'marketplace' | 'category'>;

function isMeant(one: Owned, { account, marketplace, category }: AppealMatter): boolean {
  return (
    (account ?? one.account) === one.account &&
    one.marketplace === marketplace &&
    (category ?? one.category) === one.category
  );
}

function counted({ exempt, ...counts }: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** What reports named and what is no defect of the log: corrected since, or not confirmed here; each once, as reported last. */
async function namedByReports(db: LogDatabase, matter: AppealMatter): Promise<readonly AppealDefect[]> {
  const { marketplace, days } = matter;
  const imports = (await db.imports.orderBy('at').toArray()).filter((made) => {
    const { from, to } = spanOf(made);
    return made.marketplace === marketplace && from <= days.to && to >= days.from;
  });
  const defects = new Map<string, AppealDefect>();
  for (const made of imports)
    for await (const page of pagesOfReported(db, made.id)) {
      const named = page.filter(({ line, cause }) => line >= 0 && cause !== '');
      const rows = Map.groupBy(
        await rowsOfOrders(
          db,
          named.map(({ orderId }) => orderId),
        ),
        ({ orderId }) => orderId,
      );
      for (const reported of named) {
        const logged = rowOf(reported, rows.get(reported.orderId) ?? []);
        const name = JSON.stringify([reported.orderId, logged?.package ?? reported.number]);
        const defect = reportedDefect(reported, logged, made.at);
        // What is logged, no defect any more and was not corrected, Amazon itself has taken back.
        const isDefect = isNamed(reported, logged, made, matter) && (!logged || defect.correction !== null);
        if (isDefect) defects.set(name, defect);
        else defects.delete(name);
      }
    }
  return [...defects.values()];
}

/** The package it was joined to, or the only one that was confirmed here since. */
function rowOf({ account, package: place }: ReportedRow, packages: readonly LogRow[]): LogRow | null {
  const own = packages.filter((row) => row.account === account);
  if (place !== null) return own.find((row) => row.package === place) ?? null;
  return own.length === 1 ? own[0]! : null;
}

/** Where neither the log nor the report's row has a day, the report must lie within these days as a whole. */
function isNamed(reported: ReportedRow, logged: LogRow | null, made: ReportImport, matter: AppealMatter): boolean {
  const { days } = matter;
  const { account, category = unknown, promised } = reported;
  if (logged?.state === 'exempt') return false;
  if (!isMeant(logged ?? { account, category, marketplace: made.marketplace }, matter)) return false;
  const day = logged?.day ?? promised;
  if (day === undefined) return spanOf(made).from >= days.from && spanOf(made).to <= days.to;
  return day >= days.from && day <= days.to;
}
