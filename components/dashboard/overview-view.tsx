import type { Phrase, Value } from '@/utils/i18n';
import type { Rate } from '@/utils/vtr/rate';
import { Choice } from '../choice';
import { Notice } from '../notice';
import { RatePanel, type RateShown } from '../rate-panel';
import { useSay } from '../said';
import { CategoryTable } from './category-table';
import { DefectCharts } from './defect-charts';
import { FirstLog } from './first-log';
import type { RatePoint } from './rate-chart';
import { RateFigure } from './rate-figure';
import { SecondGoal } from './second-goal';
import { type SkuActions, SkuCategories, type SkuShown } from './sku-categories';
import './overview-view.css';

/** One marketplace, or one category of it, at a glance. */
export interface OverviewShown {
  /** The window's last day. */
  readonly day: string;
  readonly rate: RateShown;
  /** The same packages against the second goal. */
  readonly promises: Rate;
  readonly past: readonly RatePoint[];
  readonly coming: readonly (RatePoint & { readonly leaving: number })[];
  /** Packages without a defect that come in on a day, on average. */
  readonly cleanPerDay: number;
  readonly byCause: readonly { readonly cause: Phrase; readonly count: number }[];
  readonly byCarrier: readonly CarrierDefects[];
  readonly categories: readonly CategoryRate[];
}

interface CarrierDefects {
  /** As the log names it. */
  readonly id: string;
  readonly name: string;
  readonly counted: number;
  readonly defects: number;
}

export interface CategoryRate {
  readonly id: string;
  readonly name: Value;
  readonly rate: Rate;
}

export interface OverviewViewProps extends SkuActions {
  /** The SKUs to which the seller gave a category. */
  readonly skus: readonly SkuShown[];
  /** Null until read; `empty`: nothing was ever logged; `quiet`: nothing in the window; `unreadable`: refused. */
  readonly shown: OverviewShown | null | 'empty' | 'quiet' | 'unreadable';
  readonly marketplaces: readonly { readonly id: string; readonly name: Value }[];
  readonly marketplace: string;
  /** '' for all. */
  readonly category: string;
  readonly windowDays: number;
  readonly manageOrders: string;
  readonly onMarketplace: (marketplace: string) => void;
  readonly onCategory: (category: string) => void;
  readonly onPicture: (picture: Blob | null, title: string) => void;
}

/** Where the seller stands, where that came from, and where it goes. */
export function OverviewView(props: OverviewViewProps) {
  const say = useSay();
  const { shown } = props;
  return (
    <div className="place overview">
      {/* What an empty log says is a page of its own; the place is called so in the navigation. */}
      <header className={shown === 'empty' ? 'unseen' : 'place-head'}>
        <h1>{say({ key: 'dashboardOverview' })}</h1>
        <Choices {...props} />
      </header>
      {shown === 'unreadable' && (
        <Notice tone="error" icon="cross-ring" title={say({ key: 'popupLogUnreadable' })}>
          {say({ key: 'popupLogUnreadableText' })}
        </Notice>
      )}
      {shown === 'empty' && <FirstLog manageOrders={props.manageOrders} />}
      {shown === 'quiet' && <p className="section">{say({ key: 'popupQuiet', values: [props.windowDays] })}</p>}
      {shown !== null && typeof shown === 'object' && <Standing {...props} shown={shown} />}
    </div>
  );
}

function Choices({ shown, marketplaces, marketplace, category, onMarketplace, onCategory }: OverviewViewProps) {
  const say = useSay();
  if (shown === null || typeof shown === 'string') return null;
  const named = shown.categories.filter(({ id }) => id !== 'unknown');
  return (
    <div className="overview-choices">
      {marketplaces.length > 1 && (
        <Choice
          label={say({ key: 'dashboardMarketplace' })}
          value={marketplace}
          items={marketplaces.map(({ id, name }) => ({ value: id, label: say(name) }))}
          isOwn
          onChange={onMarketplace}
        />
      )}
      {named.length > 0 && (
        <Choice
          label={say({ key: 'dashboardCategory' })}
          value={category}
          items={[
            { value: '', label: say({ key: 'dashboardAllCategories' }) },
            ...shown.categories.map(({ id, name }) => ({ value: id, label: say(name) })),
          ]}
          isOwn
          onChange={onCategory}
        />
      )}
    </div>
  );
}

function Standing({
  shown,
  skus,
  onCategory,
  onPicture,
  ...act
}: OverviewViewProps & { readonly shown: OverviewShown }) {
  const { goals } = shown.rate;
  return (
    <>
      <div className="overview-top">
        <div className="section overview-rate">
          <RatePanel {...shown.rate} />
          {goals.second && <SecondGoal goal={goals.second} rate={shown.promises} />}
        </div>
        <RateFigure shown={shown} onPicture={onPicture} />
      </div>
      <DefectCharts shown={shown} onPicture={onPicture} />
      <CategoryTable categories={shown.categories} target={goals.target} onCategory={onCategory} />
      <SkuCategories
        {...act}
        skus={skus}
        categories={shown.categories.map(({ id }) => id).filter((id) => id !== 'unknown')}
      />
    </>
  );
}
