import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { WorstCategory } from '@/components/due-facts';
import { type LogShown, PopupView } from '@/components/popup-view';
import type { RateShown } from '@/components/rate-panel';
import { TextsProvider } from '@/components/said';
import { type Language, tagOf } from '@/utils/i18n';
import type { LogDatabase } from '@/utils/log/database';
import { unknown } from '@/utils/log/log-row';
import type { MarketplaceStanding } from '@/utils/log/summary';
import { manageOrders } from '@/utils/page/edit-address';
import { nameOfMarketplace } from '@/utils/policy/marketplaces';
import { policyFor } from '@/utils/policy/policy';
import { languageFor, textsIn } from '@/utils/texts';
import { dayOf } from '@/utils/vtr/day';
import { looked, switchAll } from './feed-popup';
import { lineOf, lineOfRow } from './line-of';
import { type PopupShown, usePopup } from './popup-store';

/** The popup on its stores. Shows nothing until everything was read, so that nothing jumps or flashes. */
export function Popup({ db }: { db: LogDatabase }) {
  const shown = usePopup();
  const now = useNow();
  const { preferences } = shown;
  const language = languageOf(preferences?.language ?? 'auto');
  const log = logOf(shown, language, now);

  useEffect(() => {
    document.documentElement.lang = tagOf(language);
  }, [language]);

  if (!preferences || !log) return null;
  return (
    <TextsProvider texts={textsIn(language)}>
      <PopupView
        enabled={preferences.enabled}
        notSaved={shown.notSaved}
        tab={preferences.enabled || shown.tab !== 'checking' ? shown.tab : 'off'}
        log={log}
        windowDays={policyFor('US', dayOf(now)).windowDays}
        now={now}
        icon={preferences.enabled ? '/icons/48.png' : '/icons/off-48.png'}
        manageOrders={manageOrders}
        dashboard="/dashboard.html"
        onEnable={(enabled) => void switchAll(enabled)}
        onLooked={({ key }) => void looked(db, key)}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </TextsProvider>
  );
}

function languageOf(chosen: 'auto' | Language): Language {
  return chosen === 'auto' ? languageFor(browser.i18n.getUILanguage()) : chosen;
}

function logOf(shown: PopupShown, language: Language, now: number): LogShown | null {
  if (shown.isLogUnreadable) return { kind: 'unreadable' };
  if (!shown.summary || !shown.recent || !shown.defects || !shown.due) return null;
  const standings = shown.summary.marketplaces;
  return {
    kind: 'read',
    rates: standings.map((standing) => rateOf(standing, standings.length > 1, now)),
    mend: shown.defects.rows.map((row) => lineOfRow(row, language)),
    mendable: shown.defects.amount,
    recent: shown.recent.map((logged) => lineOf(logged, language)),
    recheck: shown.due.recheck.rows.map((logged) => lineOf(logged, language)),
    recheckable: shown.due.recheck.orders,
    worst: worstCategory(standings[0]),
    awaiting: shown.due.awaiting,
    refusal: shown.trouble?.reason ?? null,
  };
}

function rateOf(
  { rate, target, windowDays, marketplace }: MarketplaceStanding,
  isOneOfSeveral: boolean,
  now: number,
): RateShown {
  const place =
    marketplace === unknown ? ({ key: 'popupUnknownMarketplace' } as const) : nameOfMarketplace(marketplace);
  const { goals } = policyFor(marketplace, dayOf(now));
  return { rate, windowDays, goals: { target, second: goals }, marketplace: isOneOfSeveral ? place : null };
}

/** The worst of the categories that are known: summaries have them in that order. */
function worstCategory(standing: MarketplaceStanding | undefined): WorstCategory | null {
  const worst = standing?.categories.find(({ category }) => category !== unknown);
  if (!worst || worst.rate.low === null) return null;
  return { name: worst.category, low: worst.rate.low, counted: worst.rate.counted };
}

/** The time, twice a minute: "2 minutes ago" must not grow old while the popup stays open. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
