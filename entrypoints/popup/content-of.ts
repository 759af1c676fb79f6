import type { NamedSite } from '@/components/access-notice';
import type { WorstCategory } from '@/components/due-facts';
import type { LogShown, PopupViewProps } from '@/components/popup-view';
import type { RateShown } from '@/components/rate-panel';
import { nameOfHost } from '@/utils/access/host-name';
import type { Language, Texts } from '@/utils/i18n';
import { unknown } from '@/utils/log/log-row';
import type { MarketplaceStanding } from '@/utils/log/summary';
import { manageOrders } from '@/utils/page/edit-address';
import { nameOfMarketplace } from '@/utils/policy/marketplaces';
import { policyFor } from '@/utils/policy/policy';
import { accountsOf, currentAccount } from '@/utils/preferences/accounts';
import { sellerLanguage } from '@/utils/preferences/seller-language';
import { textsIn } from '@/utils/texts';
import { dayOf } from '@/utils/vtr/day';
import { lineOf, lineOfRow } from './line-of';
import type { PopupShown } from './popup-store';

/** All that the popup shows, in one language: plain data, so that it can be kept until it is opened the next time. */
export interface PopupContent {
  readonly texts: Texts;
  readonly view: Omit<
    PopupViewProps,
    'now' | 'onEnable' | 'onShow' | 'onOptions' | 'onLooked' | 'onAccount' | 'onAllow'
  >;
}

/**
 * What the popup shows at `now` (milliseconds since 1970), from what was read; null until everything was, so that
 * nothing jumps or flashes.
 */
export function contentOf(shown: PopupShown, now: number): PopupContent | null {
  const { preferences, missing, otherHost } = shown;
  if (!preferences || !missing) return null;
  const language = sellerLanguage(preferences);
  const log = logOf(shown, language, now);
  if (!log) return null;
  return {
    texts: textsIn(language),
    view: {
      enabled: preferences.enabled,
      notSaved: shown.notSaved,
      tab: preferences.enabled || shown.tab !== 'checking' ? shown.tab : 'off',
      offSite: otherHost === null || preferences.hosts.includes(otherHost) ? null : named(otherHost),
      missing: missing.map(named),
      sites: '/options.html#marketplaces',
      log,
      windowDays: policyFor('US', dayOf(now)).windowDays,
      icon: preferences.enabled ? '/icons/48.png' : '/icons/off-48.png',
      manageOrders,
      dashboard: '/dashboard.html',
      accounts: accountsOf(preferences),
      account: currentAccount(preferences),
    },
  };
}

function named(host: string): NamedSite {
  return { host, name: nameOfHost(host) };
}

function logOf({ log, trouble, isLogUnreadable }: PopupShown, language: Language, now: number): LogShown | null {
  if (isLogUnreadable) return { kind: 'unreadable' };
  if (!log) return null;
  const standings = log.summary.marketplaces;
  return {
    kind: 'read',
    rates: standings.map((standing) => rateOf(standing, standings.length > 1, now)),
    mend: log.defects.rows.map((row) => lineOfRow(row, language)),
    mendable: log.defects.amount,
    recent: log.recent.map((logged) => lineOf(logged, language)),
    recheck: log.recheck.rows.map((logged) => lineOf(logged, language)),
    recheckable: log.recheck.orders,
    worst: worstCategory(standings[0]),
    awaiting: log.awaiting,
    refusal: trouble?.reason ?? null,
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
