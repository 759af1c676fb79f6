import type { AppealAbout } from '@/components/dashboard/appeal-view';
import { readAppealFigures } from '@/utils/log/appeal-figures';
import type { LogDatabase } from '@/utils/log/database';
import { watchLog } from '@/utils/log/live';
import { type Summary, summary } from '@/utils/log/summary';
import { policyFor } from '@/utils/policy/policy';
import { shownAccount } from '@/utils/preferences/accounts';
import type { Preferences } from '@/utils/preferences/schema';
import { type Day, windowEnding } from '@/utils/vtr/day';
import { useAppeal } from './appeal-store';

const { getState, setState } = useAppeal;

type Choices = Pick<Preferences, 'enabled' | 'off' | 'account' | 'accounts'>;

/** Fills the figures of an appeal from the log. Answers how to stop. */
export function feedAppeal(db: LogDatabase, about: AppealAbout, choices: Choices, today: Day): () => void {
  return watchLog(() => read(db, about, choices, today), {
    next: (answer) => {
      if (getState().about === about) setState({ ...answer, isUnreadable: false });
    },
    error: () => setState({ isUnreadable: true }),
  });
}

async function read(db: LogDatabase, about: AppealAbout, choices: Choices, today: Day) {
  const account = shownAccount(choices);
  const all = await summary(db, { today, policyFor, account });
  const matter = {
    account,
    marketplace: chosenIn(all, about),
    category: about.category === '' ? null : about.category,
    days: windowEnding(today, Number(about.days)),
  };
  return { summary: all, figures: await readAppealFigures(db, matter, choices) };
}

/** The marketplace an appeal is about: the chosen one, else the one that stands worst. */
export function chosenIn({ marketplaces }: Summary, { marketplace }: AppealAbout): string {
  return marketplace || (marketplaces[0]?.marketplace ?? 'US');
}
