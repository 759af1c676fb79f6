import type { DaySpan } from '@/utils/vtr/day';
import type { LogDatabase, ReportImport } from './database';
import { orRefused } from './log-refused';
import { unknown } from './log-row';
import { readImports, reportedDefects } from './report-undo';
import { readRollUps } from './roll-ups-of-day';
import { spanOf } from './span-of';
import { type SummaryOptions, summary } from './summary';

/** A marketplace that an appeal can be about, and the categories known of what was logged or reported there. */
export interface AppealChoice {
  readonly marketplace: string;
  readonly categories: readonly string[];
}

/**
 * What an appeal can be about: first what has a rate, the worst in front; then where packages of `days` were logged, for
 * who may sell no more has none in the rate's window; then what imported reports speak of, logged here or not. Categories
 * come in the same order.
 * @throws {LogRefused} when the log can't be read
 */
export async function readAppealChoices(
  db: LogDatabase,
  days: DaySpan,
  options: SummaryOptions,
): Promise<readonly AppealChoice[]> {
  const { account } = options;
  const [{ marketplaces }, rollUps, imports, named] = await orRefused(db, () =>
    db.transaction('r', db.days, db.imports, db.reportedParts, async () => {
      const imports = await readImports(db, account);
      return Promise.all([summary(db, options), readRollUps(db, days), imports, namedByReports(db, imports, days)]);
    }),
  );
  const known = [
    ...marketplaces.flatMap(({ marketplace, categories }) => categories.map((one) => ({ ...one, marketplace }))),
    ...rollUps.filter((one) => (account ?? one.account) === one.account),
    ...named,
  ];
  const names = new Set([...marketplaces, ...known, ...imports].map(({ marketplace }) => marketplace));
  return [...names].map((marketplace) => ({
    marketplace,
    categories: [...new Set(known.filter((one) => one.marketplace === marketplace).map(({ category }) => category))]
      // What has no category is none to choose.
      .filter((category) => category !== unknown),
  }));
}

/** The categories of the packages that reports named for these days and that were not logged when they were imported. */
async function namedByReports(db: LogDatabase, imports: readonly ReportImport[], days: DaySpan) {
  const named: { marketplace: string; category: string }[] = [];
  for (const made of imports) {
    const { from, to } = spanOf(made);
    if (to < days.from || from > days.to) continue;
    for (const { category, promised = to } of await reportedDefects(db, made.id))
      if (category !== undefined && promised >= days.from && promised <= days.to)
        named.push({ marketplace: made.marketplace, category });
  }
  return named;
}
