import { useEffect, useMemo } from 'react';
import { carrierText } from '@/components/carrier-text';
import { type OverviewShown, OverviewView } from '@/components/dashboard/overview-view';
import type { Language } from '@/utils/i18n';
import type { LogDatabase } from '@/utils/log/database';
import { unknown } from '@/utils/log/log-row';
import type { Overview as Read } from '@/utils/log/overview';
import type { MarketplaceStanding } from '@/utils/log/summary';
import { manageOrders } from '@/utils/page/edit-address';
import { policyFor } from '@/utils/policy/policy';
import { nameOfCause } from '@/utils/report/cause';
import { dayOf } from '@/utils/vtr/day';
import { tellOutcome } from './dashboard-store';
import { feedOverview, feedSkus } from './feed-overview';
import { marketplaceText } from './order-row-of';
import { type OverviewShown as Store, useOverview } from './overview-store';
import { saveFile } from './save-file';
import { forgetSku, setSku } from './sku-actions';
import { useNow } from './use-now';

interface OverviewProps {
  readonly db: LogDatabase;
  readonly language: Language;
  /** The account it is about; undefined while there is only one. */
  readonly account: string | undefined;
}

/** The overview on its store. */
export function Overview({ db, language, account }: OverviewProps) {
  const store = useOverview();
  const { marketplace, category, summary } = store;
  const today = dayOf(useNow());
  // A page that stays open over midnight is about the new day.
  useEffect(
    () => feedOverview(db, { marketplace, category, account, today }),
    [db, marketplace, category, account, today],
  );
  useEffect(() => feedSkus(db), [db]);
  const shown = useMemo(() => shownOf(store, language), [store, language]);
  return (
    <OverviewView
      shown={shown}
      marketplaces={(summary?.marketplaces ?? []).map((one) => ({
        id: one.marketplace,
        name: marketplaceText(one.marketplace),
      }))}
      marketplace={marketplace || (summary?.marketplaces[0]?.marketplace ?? '')}
      category={category}
      windowDays={policyFor('US', today).windowDays}
      manageOrders={manageOrders}
      skus={store.skus}
      onSku={(sku, given) => void setSku(db, sku, given)}
      onRemoveSku={(sku) => void forgetSku(db, sku)}
      onMarketplace={(chosen) => useOverview.setState({ marketplace: chosen, category: '' })}
      onCategory={(chosen) => useOverview.setState({ category: chosen })}
      onPicture={keepPicture}
    />
  );
}

function shownOf(store: Store, language: Language): OverviewShown | null | 'empty' | 'quiet' | 'unreadable' {
  const { summary, overview, isUnreadable } = store;
  if (isUnreadable) return 'unreadable';
  if (!summary) return null;
  if (summary.isEmpty) return 'empty';
  const standing = summary.marketplaces.find((one) => one.marketplace === store.marketplace) ?? summary.marketplaces[0];
  return standing && overview ? overviewOf(overview, standing, store.category, language) : 'quiet';
}

function overviewOf(read: Read, standing: MarketplaceStanding, category: string, language: Language): OverviewShown {
  const { goals } = policyFor(standing.marketplace, read.window.to);
  const first = read.series.findIndex(({ counted }) => counted > 0);
  return {
    day: read.window.to,
    rate: {
      rate: read.standings.privileges,
      goals: { target: standing.target, second: goals },
      windowDays: standing.windowDays,
      marketplace: category === '' ? marketplaceText(standing.marketplace) : categoryText(category),
    },
    promises: read.standings.promises,
    past: first === -1 ? [] : read.series.slice(first),
    coming: read.forecast,
    cleanPerDay: read.cleanPerDay,
    byCause: read.byCause.map(({ code, count }) => ({ cause: nameOfCause(code), count })),
    byCarrier: read.byCarrier.map(({ carrier, counted, defects }) => ({
      id: carrier,
      name: carrierText(carrier, language) || '–',
      counted,
      defects,
    })),
    categories: standing.categories.map((one) => ({
      id: one.category,
      name: categoryText(one.category),
      rate: one.rate,
    })),
  };
}

function categoryText(category: string) {
  return category === unknown ? ({ key: 'dashboardNotKnown' } as const) : category;
}

function keepPicture(picture: Blob | null, title: string): void {
  if (picture) saveFile(picture, `${title}-${dayOf(Date.now())}.png`);
  tellOutcome(
    picture
      ? { tone: 'ok', phrase: { key: 'dashboardSaved' } }
      : { tone: 'error', phrase: { key: 'dashboardNotSaved' } },
  );
}
