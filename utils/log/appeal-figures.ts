import { type AppealDefect, loggedDefect } from '@/utils/appeal/appeal-defect';
import type { AppealFigures } from '@/utils/appeal/plan-of-action';
import type { Preferences } from '@/utils/preferences/schema';
import type { DaySpan } from '@/utils/vtr/day';
import { packageStates } from '@/utils/vtr/package-state';
import type { LogDatabase, ReportedRow } from './database';
import { orRefused } from './log-refused';
import { pagesOfReported } from './reported-parts';
import { readRollUps } from './roll-ups-of-day';

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
 * The figures of an appeal: the defects of the log, reported or expected, those that reports of these days name without
 * their having been confirmed here, and how many packages are logged. A category leaves out what was not confirmed
 * here, because nothing is known of its category. Exempt packages count as little as in the rate.
 * @throws {LogRefused} when the log can't be read
 */
export async function readAppealFigures(
  db: LogDatabase,
  { marketplace, days, category, account }: AppealMatter,
  { enabled, off }: Pick<Preferences, 'enabled' | 'off'>,
): Promise<AppealFigures> {
  const isMeant = (one: { account: string; marketplace: string; category: string }) =>
    (account ?? one.account) === one.account &&
    one.marketplace === marketplace &&
    (category ?? one.category) === one.category;
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
      const elsewhere = category === null ? await notLogged(db, marketplace, days, account) : [];
      return {
        marketplace,
        ...days,
        category,
        packages: rollUps.filter(isMeant).reduce((sum, { counts }) => sum + total(counts), 0),
        defects: [...logged.flat().filter(isMeant).map(loggedDefect), ...elsewhere],
        isChecking: enabled,
        off,
      };
    }),
  );
}

function total(counts: Readonly<Record<(typeof packageStates)[number], number>>): number {
  return packageStates.reduce((sum, state) => (state === 'exempt' ? sum : sum + counts[state]), 0);
}

/** Defects not confirmed here have no day of their own in the log: those of reports that lie within these days. */
async function notLogged(
  db: LogDatabase,
  marketplace: string,
  { from, to }: DaySpan,
  account: string | undefined,
): Promise<readonly AppealDefect[]> {
  const imports = await db.imports
    .filter((one) => one.marketplace === marketplace && one.from !== null && one.from >= from && (one.to ?? '') <= to)
    .toArray();
  const defects = new Map<string, AppealDefect>();
  for (const { id } of imports) {
    for await (const rows of pagesOfReported(db, id))
      for (const row of rows) {
        if (row.line < 0 || row.package !== null || row.cause === '') continue;
        if ((account ?? row.account) !== row.account) continue;
        defects.set(`${row.orderId}\n${row.number}`, defectOf(row));
      }
  }
  return [...defects.values()];
}

function defectOf({ orderId, cause, carrier, number }: ReportedRow): AppealDefect {
  const entered = carrier === '' && number === '' ? null : { carrier, number };
  return { orderId, isReported: true, cause, promised: null, entered, correction: null };
}
