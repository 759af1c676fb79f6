import type { AppealAbout } from '@/components/dashboard/appeal-view';
import { loggedDefect } from '@/utils/appeal/appeal-defect';
import type { AppealFigures } from '@/utils/appeal/plan-of-action';
import type { LogDatabase } from '@/utils/log/database';
import { watchLog } from '@/utils/log/live';
import { readRollUps } from '@/utils/log/roll-ups-of-day';
import { rowsByDay } from '@/utils/log/rows-by-day';
import { type Summary, summary } from '@/utils/log/summary';
import { policyFor } from '@/utils/policy/policy';
import { shownAccount } from '@/utils/preferences/accounts';
import type { Preferences } from '@/utils/preferences/schema';
import { type DaySpan, windowEnding } from '@/utils/vtr/day';
import { useAppeal } from './appeal-store';

/** More orders than this fit no letter. */
const mostDefects = 2000;

const { getState, setState } = useAppeal;

type Choices = Pick<Preferences, 'enabled' | 'off' | 'account' | 'accounts'>;

/** Fills the figures of an appeal from the log. Answers how to stop. */
export function feedAppeal(db: LogDatabase, about: AppealAbout, choices: Choices): () => void {
  return watchLog(() => read(db, about, choices), {
    next: (answer) => {
      if (getState().about === about) setState({ ...answer, isUnreadable: false });
    },
    error: () => setState({ isUnreadable: true }),
  });
}

async function read(db: LogDatabase, about: AppealAbout, choices: Choices) {
  const now = Date.now();
  const account = shownAccount(choices);
  const all = await summary(db, { now, policyFor, account });
  return { summary: all, figures: await figuresOf(db, { ...about, marketplace: chosenIn(all, about) }, choices, now) };
}

/** The marketplace an appeal is about: the chosen one, else the one that stands worst. */
export function chosenIn({ marketplaces }: Summary, { marketplace }: AppealAbout): string {
  return marketplace || (marketplaces[0]?.marketplace ?? 'US');
}

async function figuresOf(
  db: LogDatabase,
  { marketplace, category, days }: AppealAbout,
  { enabled, off, ...choices }: Choices,
  now: number,
): Promise<AppealFigures> {
  const account = shownAccount(choices);
  const span = windowEnding(now, Number(days));
  const states = ['defect-reported', 'defect-expected'] as const;
  const { rows } = await rowsByDay(db, { account, states, ...span, offset: 0, limit: mostDefects });
  const defects = rows.filter((row) => row.marketplace === marketplace && (category || row.category) === row.category);
  return {
    marketplace,
    ...span,
    category: category === '' ? null : category,
    packages: await packagesIn(db, span, marketplace, category, account),
    defects: defects.map(loggedDefect),
    isChecking: enabled,
    off,
  };
}

/** How many packages count in these days. */
async function packagesIn(
  db: LogDatabase,
  span: DaySpan,
  marketplace: string,
  category: string,
  account: string | undefined,
) {
  const rollUps = await readRollUps(db, span);
  return rollUps
    .filter(
      (one) =>
        (account ?? one.account) === one.account &&
        one.marketplace === marketplace &&
        (category || one.category) === one.category,
    )
    .flatMap(({ counts }) => Object.entries(counts))
    .reduce((sum, [state, count]) => (state === 'exempt' ? sum : sum + count), 0);
}
