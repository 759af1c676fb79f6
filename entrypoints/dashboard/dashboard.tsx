import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { DashboardView, placeTitle } from '@/components/dashboard/dashboard-view';
import { Told } from '@/components/dashboard/told';
import { TextsProvider } from '@/components/said';
import { type Language, say, tagOf } from '@/utils/i18n';
import type { LogDatabase } from '@/utils/log/database';
import { languageFor, textsIn } from '@/utils/texts';
import { Appeal } from './appeal';
import { Backup } from './backup';
import { tellOutcome, useDashboard } from './dashboard-store';
import { Orders } from './orders';
import { Overview } from './overview';
import { Report } from './report';

/** The dashboard on its stores. Shows nothing until the preferences were read, so that nothing jumps or flashes. */
export function Dashboard({ db }: { db: LogDatabase }) {
  const { place, preferences, told } = useDashboard();
  const language = languageOf(preferences?.language ?? 'auto');

  useEffect(() => {
    document.documentElement.lang = tagOf(language);
    document.title = `${say(textsIn(language), { key: placeTitle[place.name] })} · VTR Guard`;
  }, [language, place.name]);

  if (!preferences) return null;
  return (
    <TextsProvider texts={textsIn(language)}>
      <DashboardView
        place={place.name}
        icon={preferences.enabled ? '/icons/48.png' : '/icons/off-48.png'}
        onOptions={openOptions}
      >
        {place.name === 'overview' && <Overview db={db} language={language} />}
        {place.name === 'orders' && <Orders db={db} query={place.query} language={language} />}
        {place.name === 'report' && <Report db={db} />}
        {place.name === 'appeal' && <Appeal db={db} preferences={preferences} />}
        {place.name === 'backup' && <Backup db={db} keepDays={preferences.keepDays} onOptions={openOptions} />}
      </DashboardView>
      <Told outcome={told} onClose={() => tellOutcome(null)} />
    </TextsProvider>
  );
}

function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

function languageOf(chosen: 'auto' | Language): Language {
  return chosen === 'auto' ? languageFor(browser.i18n.getUILanguage()) : chosen;
}
