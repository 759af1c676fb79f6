import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { DashboardView, placeTitle } from '@/components/dashboard/dashboard-view';
import { Told } from '@/components/dashboard/told';
import { TextsProvider } from '@/components/said';
import { say, tagOf } from '@/utils/i18n';
import type { LogDatabase } from '@/utils/log/database';
import { accountsOf, currentAccount, shownAccount } from '@/utils/preferences/accounts';
import { defaultPreferences } from '@/utils/preferences/schema';
import { sellerLanguage } from '@/utils/preferences/seller-language';
import { writePreferences } from '@/utils/preferences/store';
import { textsIn } from '@/utils/texts';
import { Appeal } from './appeal';
import { Backup } from './backup';
import { tellOutcome, useDashboard } from './dashboard-store';
import { Orders } from './orders';
import { Overview } from './overview';
import { Report } from './report';

/** The dashboard on its stores. Shows nothing until the preferences were read, so that nothing jumps or flashes. */
export function Dashboard({ db }: { db: LogDatabase }) {
  const { place, preferences, told } = useDashboard();
  const language = sellerLanguage(preferences ?? defaultPreferences);

  useEffect(() => {
    document.documentElement.lang = tagOf(language);
    document.title = `${say(textsIn(language), { key: placeTitle[place.name] })} · VTR Guard`;
  }, [language, place.name]);

  if (!preferences) return null;
  const account = shownAccount(preferences);
  return (
    <TextsProvider texts={textsIn(language)}>
      <DashboardView
        place={place.name}
        icon={preferences.enabled ? '/icons/48.png' : '/icons/off-48.png'}
        onOptions={openOptions}
        accounts={accountsOf(preferences)}
        account={currentAccount(preferences)}
        onAccount={(chosen) => void chooseAccount(chosen)}
      >
        {place.name === 'overview' && <Overview key={account} db={db} language={language} account={account} />}
        {place.name === 'orders' && (
          <Orders key={account} db={db} query={place.query} language={language} account={account} />
        )}
        {place.name === 'report' && <Report key={account} db={db} account={account} />}
        {place.name === 'appeal' && <Appeal key={account} db={db} preferences={preferences} />}
        {place.name === 'backup' && <Backup db={db} keepDays={preferences.keepDays} onOptions={openOptions} />}
      </DashboardView>
      <Told outcome={told} onClose={() => tellOutcome(null)} />
    </TextsProvider>
  );
}

/** Shows another account, and logs what is confirmed from now on under it. */
async function chooseAccount(account: string): Promise<void> {
  await writePreferences({ account }).catch(() => tellOutcome({ tone: 'error', phrase: { key: 'popupNotSaved' } }));
}

function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
