import type { DaySpan } from '@/utils/vtr/day';
import type { LogDatabase } from './database';
import { orRefused } from './log-refused';
import { unknown } from './log-row';
import { readImports } from './report-undo';
import { readRollUps } from './roll-ups-of-day';
import { type SummaryOptions, summary } from './summary';

/** A marketplace that an appeal can be about, and the categories known of what was logged there. */
export interface AppealChoice {
  readonly marketplace: string;
  readonly categories: readonly string[];
}

/**
 * What an appeal can be about: first what has a rate, the worst in front; then where packages of `days` were logged, for
 * who may sell no more has none in the rate's window; then what imported reports speak of, logged here or not.
 * @throws {LogRefused} when the log can't be read
 */
export async function readAppealChoices(
  db: LogDatabase,
  days: DaySpan,
  options: SummaryOptions,
): Promise<readonly AppealChoice[]> {
  const { account } = options;
  const [{ marketplaces }, rollUps, imports] = await orRefused(db, () =>
    db.transaction('r', db.days, db.imports, () =>
      Promise.all([summary(db, options), readRollUps(db, days), readImports(db, account)]),
    ),
  );
  const logged = [
    ...marketplaces.flatMap(({ marketplace, categories }) => categories.map((one) => ({ ...one, marketplace }))),
    ...rollUps.filter((one) => (account ?? one.account) === one.account),
  ];
  const names = new Set([...marketplaces, ...logged, ...imports].map(({ marketplace }) => marketplace));
  return [...names].map((marketplace) => ({
    marketplace,
    categories: [...new Set(logged.filter((one) => one.marketplace === marketplace).map(({ category }) => category))]
      // What has no category is none to choose.
      .filter((category) => category !== unknown),
  }));
}
