import { useEffect } from 'react';
import { AppealView } from '@/components/dashboard/appeal-view';
import { plainText, sayDraft } from '@/utils/appeal/draft';
import { planOfAction } from '@/utils/appeal/plan-of-action';
import { keepAppealDraft, readAppealDrafts } from '@/utils/log/appeal-drafts';
import type { LogDatabase } from '@/utils/log/database';
import { firstAccount, shownAccount } from '@/utils/preferences/accounts';
import type { Preferences } from '@/utils/preferences/schema';
import { textsIn } from '@/utils/texts';
import { dayOf } from '@/utils/vtr/day';
import { useAppeal } from './appeal-store';
import { copyText } from './copy-text';
import { tellOutcome } from './dashboard-store';
import { chosenIn, feedAppeal } from './feed-appeal';
import { marketplaceText } from './order-row-of';
import { saveFile } from './save-file';
import { useNow } from './use-now';

interface AppealProps {
  readonly db: LogDatabase;
  readonly preferences: Preferences;
}

const { setState } = useAppeal;

/** The place of the appeal on its store. */
export function Appeal({ db, preferences }: AppealProps) {
  const { about, choices, figures, edited, isUnreadable } = useAppeal();
  const today = dayOf(useNow());
  useEffect(() => feedAppeal(db, about, preferences, today), [db, about, preferences, today]);
  useEffect(() => {
    // What was written before the page was opened; what is being written since is newer.
    void readAppealDrafts().then((kept) => setState((now) => ({ edited: new Map([...kept, ...now.edited]) })));
    // A page that goes must not take the last words with it.
    const keep = () => waiting?.();
    addEventListener('pagehide', keep);
    return () => {
      keep();
      removeEventListener('pagehide', keep);
    };
  }, []);

  const draft = figures && planOfAction(figures);
  const drafted = draft ? plainText(sayDraft(textsIn(about.language), draft)) : '';
  const marketplace = chosenIn(choices, about);
  const name = JSON.stringify([
    shownAccount(preferences) ?? firstAccount,
    marketplace,
    about.category,
    about.days,
    about.language,
  ]);
  const text = edited.get(name) ?? drafted;
  const categories = choices.find((one) => one.marketplace === marketplace)?.categories ?? [];
  const reported = figures?.defects.filter(({ isReported }) => isReported).length ?? 0;

  return (
    <AppealView
      about={{ ...about, marketplace }}
      marketplaces={choices.map((one) => ({ id: one.marketplace, name: marketplaceText(one.marketplace) }))}
      categories={categories.map((category) => ({ id: category, name: category }))}
      defects={isUnreadable ? 'unreadable' : figures && { reported, expected: figures.defects.length - reported }}
      text={text}
      isEdited={text !== drafted}
      onAbout={(change) => setState({ about: { ...about, ...change } })}
      onText={(next) => edit(name, next)}
      onDraft={() => {
        edit(name, null);
        tellOutcome({ tone: 'ok', phrase: { key: 'dashboardAppealDrafted' }, undo: () => edit(name, text) });
      }}
      onCopy={() => void copyText(text, { key: 'dashboardAppealCopied' })}
      onSave={() => {
        saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), `plan-of-action-${dayOf(Date.now())}.txt`);
        tellOutcome({ tone: 'ok', phrase: { key: 'dashboardSaved' } });
      }}
    />
  );
}

/** Each key is a change, each pause in typing is kept. */
const keepAfter = 300;
let timer: ReturnType<typeof setTimeout> | undefined;
let waiting: (() => void) | null = null;

/** Keeps what the seller wrote, over a reload too; null goes back to the draft. */
function edit(name: string, text: string | null): void {
  clearTimeout(timer);
  waiting?.();
  waiting = () => {
    waiting = null;
    void keepAppealDraft(name, text, Date.now()).catch(() =>
      tellOutcome({ tone: 'error', phrase: { key: 'dashboardAppealNotKept' } }),
    );
  };
  timer = setTimeout(() => waiting?.(), keepAfter);

  setState(({ edited }) => {
    const next = new Map(edited);
    if (text === null) next.delete(name);
    else next.set(name, text);
    return { edited: next };
  });
  if (text !== null) tellOutcome(null);
}
