import { type ReactNode, useEffect, useRef } from 'react';
import type { Phrase } from '@/utils/i18n';
import type { Day } from '@/utils/vtr/day';
import { moment } from '../figures';
import { Icon } from '../icon';
import { useSay, useTexts } from '../said';
import { stateLook } from '../state-look';
import { TrackingNumber } from '../tracking-number';
import { CategoryDialog } from './category-dialog';
import { dayText } from './day-text';
import { HistoryList } from './history-list';
import { hourText } from './hour-text';
import type { OrderRow } from './order-row';
import './order-detail.css';

interface OrderDetailProps {
  readonly row: OrderRow;
  readonly now: number;
  /** The SKUs of its order, as far as a file told them. */
  readonly skus: readonly string[];
  /** Categories that stand in the log, to choose from. */
  readonly categories: readonly string[];
  readonly onCategory: (category: string, skus: readonly string[]) => void;
  /** Leaves it out of the rate, or counts it again. */
  readonly onExemption: () => void;
  readonly onCopyCase: () => void;
  readonly onClose: () => void;
}

/** All that is known of one package, beside the table. */
export function OrderDetail({ row, now, skus, categories, onCategory, onExemption, ...act }: OrderDetailProps) {
  const say = useSay();
  const { language } = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  const { icon, tone, word } = stateLook[row.state];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader goes to a package when it is opened.
  useEffect(() => title.current?.focus({ preventScroll: true }), [row.key]);

  return (
    <aside
      className="detail"
      aria-labelledby="detail-title"
      onKeyDown={(event) => event.key === 'Escape' && act.onClose()}
    >
      <header className="detail-head">
        <h2 id="detail-title" ref={title} tabIndex={-1}>
          <span translate="no">{row.orderId}</span>
          {row.package !== '1' && (
            <span className="order-package">{say({ key: 'popupPackage', values: [row.package] })}</span>
          )}
        </h2>
        <button type="button" className="plain-icon" aria-label={say({ key: 'dashboardClose' })} onClick={act.onClose}>
          <Icon name="cross" />
        </button>
      </header>
      <p className="detail-state toned" data-tone={tone}>
        <Icon name={icon} tone={tone} />
        {say(word)}
      </p>
      {row.reason && <p className="detail-why">{say(row.reason)}</p>}
      {row.visibleAt > now && (
        <p className="detail-why">{say({ key: 'dashboardVisibleAt', values: [hourText(row.visibleAt, language)] })}</p>
      )}
      {row.todo && (
        <div className="detail-todo">
          <h3>{say(row.todo.title)}</h3>
          <p>{say(row.todo.detail)}</p>
          {row.todo.isCase && (
            <button type="button" className="button" onClick={act.onCopyCase}>
              {say({ key: 'dashboardCopyCase' })}
            </button>
          )}
        </div>
      )}
      <div className="detail-actions">
        <a className="button" data-kind="main" href={row.href} target="_blank" rel="noreferrer">
          {say({ key: 'popupEdit' })}
          <Icon name="external" />
        </a>
        <button type="button" className="button" onClick={onExemption}>
          {say({ key: row.state === 'exempt' ? 'dashboardCountAgain' : 'dashboardExempt' })}
        </button>
      </div>
      <dl className="detail-facts">
        <Fact name={{ key: 'dashboardNumber' }}>
          {row.number.length > 0 ? <TrackingNumber groups={row.number} /> : say({ key: 'popupNoNumber' })}
        </Fact>
        <Fact name={{ key: 'dashboardCarrier' }}>{row.carrier || '–'}</Fact>
        {row.service && <Fact name={{ key: 'dashboardService' }}>{row.service}</Fact>}
        <Fact name={{ key: 'dashboardMarketplace' }}>{say(row.marketplace)}</Fact>
        <Fact name={{ key: 'dashboardCategory' }}>
          <span className="detail-category">
            {row.category ?? say({ key: 'dashboardNotKnown' })}
            <CategoryDialog packages={1} skus={skus} categories={categories} onCategory={onCategory} />
          </span>
        </Fact>
        {skus.length > 0 && (
          <Fact name={{ key: 'reportColumnSku' }}>
            <span translate="no">{skus.join(', ')}</span>
          </Fact>
        )}
        <Fact name={{ key: 'dashboardDay' }}>{dayText(row.day, language)}</Fact>
        <DayFact
          name={{ key: 'dashboardPromised' }}
          day={row.promised}
          isFromPage={row.fromPage.includes('promised')}
        />
        <DayFact name={{ key: 'dashboardShipBy' }} day={row.shipBy} isFromPage={row.fromPage.includes('shipBy')} />
        <Fact name={{ key: 'dashboardConfirmedAt' }}>{moment(row.confirmedAt, language)}</Fact>
      </dl>
      <Words title={{ key: 'dashboardFindings' }} phrases={row.findings} />
      <Words title={{ key: 'dashboardOddities' }} phrases={row.oddities} />
      <h3>{say({ key: 'dashboardHistory' })}</h3>
      <HistoryList steps={row.history} />
    </aside>
  );
}

function Fact({ name, children }: { readonly name: Phrase; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DayFact({ name, day, isFromPage }: { name: Phrase; day: Day | null; isFromPage: boolean }) {
  const say = useSay();
  const { language } = useTexts();
  if (!day) return null;
  const text = dayText(day, language);
  return <Fact name={name}>{isFromPage ? say({ key: 'dashboardFromPage', values: [text] }) : text}</Fact>;
}

function Words({ title, phrases }: { readonly title: Phrase; readonly phrases: readonly Phrase[] }) {
  const say = useSay();
  if (phrases.length === 0) return null;
  return (
    <>
      <h3>{say(title)}</h3>
      <ul className="detail-words">
        {phrases.map((phrase) => (
          <li key={phrase.key}>{say(phrase)}</li>
        ))}
      </ul>
    </>
  );
}
