import { type AppealAbout, appealSpans } from '@/components/dashboard/appeal-view';
import { type AppealChoice, readAppealChoices } from '@/utils/log/appeal-choices';
import { readAppealFigures } from '@/utils/log/appeal-figures';
import type { LogDatabase } from '@/utils/log/database';
import { watchLog } from '@/utils/log/live';
import { policyFor } from '@/utils/policy/policy';
import { shownAccount } from '@/utils/preferences/accounts';
import type { Preferences } from '@/utils/preferences/schema';
import { type Day, windowEnding } from '@/utils/vtr/day';
import { useAppeal } from './appeal-store';

const { getState, setState } = useAppeal;

type Settings = Pick<Preferences, 'enabled' | 'off' | 'account' | 'accounts'>;

/** Fills the figures of an appeal from the log. Answers how to stop. */
export function feedAppeal(db: LogDatabase, about: AppealAbout, settings: Settings, today: Day): () => void {
  return watchLog(() => read(db, about, settings, today), {
    next: (answer) => {
      if (getState().about === about) setState({ ...answer, isUnreadable: false });
    },
    error: () => setState({ isUnreadable: true }),
  });
}

/** The longest span of days an appeal can be about; what is offered must not depend on the one that is chosen. */
const longest = Math.max(...appealSpans.map(Number));

async function read(db: LogDatabase, about: AppealAbout, settings: Settings, today: Day) {
  const account = shownAccount(settings);
  const choices = await readAppealChoices(db, windowEnding(today, longest), { today, policyFor, account });
  const matter = {
    account,
    marketplace: chosenIn(choices, about),
    category: about.category === '' ? null : about.category,
    days: windowEnding(today, Number(about.days)),
  };
  return { choices, figures: await readAppealFigures(db, matter, settings) };
}

/** The marketplace an appeal is about: the chosen one, else the first there is. */
export function chosenIn(choices: readonly AppealChoice[], { marketplace }: AppealAbout): string {
  return marketplace || (choices[0]?.marketplace ?? 'US');
}
