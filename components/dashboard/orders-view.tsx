import { useRef } from 'react';
import { Notice } from '../notice';
import { useSay, useTexts } from '../said';
import { wholeText } from './day-text';
import { FirstLog } from './first-log';
import { type BulkActions, OrderBulk } from './order-bulk';
import { OrderDetail } from './order-detail';
import { everything, isNarrowed, type OrderFilter } from './order-filter';
import { type CarrierName, OrderFilters } from './order-filters';
import type { OrderRow } from './order-row';
import { OrderTable } from './order-table';
import './orders-view.css';

export interface OrdersViewProps extends BulkActions {
  readonly filter: OrderFilter;
  readonly carriers: readonly CarrierName[];
  readonly categories: readonly string[];
  /** SKUs of the selected packages, and of the opened one, as far as a file told them. */
  readonly skus: readonly string[];
  readonly openedSkus: readonly string[];
  /** What the filter found; null until it was read, 'unreadable' when the browser refuses. */
  readonly found: FoundOrders | null | 'unreadable';
  readonly selected: ReadonlySet<string>;
  readonly selectedOrders: number;
  /** True where all selected packages are exempt. */
  readonly areExempt: boolean;
  readonly opened: OrderRow | null;
  readonly now: number;
  readonly manageOrders: string;
  readonly onFilter: (filter: OrderFilter) => void;
  readonly onRange: (first: number, last: number) => void;
  readonly onSelect: (row: OrderRow, isSelected: boolean) => void;
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly onOpen: (row: OrderRow | null) => void;
  /** Sets the category of the opened package, and of its SKUs where these are given. */
  readonly onOpenedCategory: (category: string, skus: readonly string[]) => void;
  /** Leaves the opened package out of the rate, or counts it again. */
  readonly onOpenedExemption: () => void;
  /** Copies the case about the opened package. */
  readonly onCopyCase: () => void;
}

interface FoundOrders {
  readonly total: number;
  /** True when there may be more than `total`. */
  readonly isAtLeast: boolean;
  readonly rowAt: (index: number) => OrderRow | null;
}

/** Every package of the log: found, looked at, changed together. */
export function OrdersView(props: OrdersViewProps) {
  const say = useSay();
  const { filter, found, selected, opened, now, onFilter, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);

  function close() {
    const row = list.current?.querySelector<HTMLElement>('[data-opened] .order-open');
    (row ?? list.current?.querySelector<HTMLElement>('.order-scroller'))?.focus({ preventScroll: true });
    onOpen(null);
  }

  if (found === 'unreadable') {
    return (
      <div className="place">
        <header className="place-head">
          <h1>{say({ key: 'dashboardOrders' })}</h1>
        </header>
        <Notice tone="error" icon="cross-ring" title={say({ key: 'popupLogUnreadable' })}>
          {say({ key: 'popupLogUnreadableText' })}
        </Notice>
      </div>
    );
  }
  if (found?.total === 0 && !isNarrowed(filter)) {
    return (
      <div className="place">
        <h1 className="unseen">{say({ key: 'dashboardOrders' })}</h1>
        <FirstLog manageOrders={props.manageOrders} />
      </div>
    );
  }
  return (
    <div className="orders" data-detail={opened !== null || undefined}>
      <div ref={list} className="orders-list">
        <div className="orders-head">
          <h1 className="unseen">{say({ key: 'dashboardOrders' })}</h1>
          <OrderFilters filter={filter} carriers={props.carriers} onChange={onFilter} />
          {selected.size > 0 ? (
            <OrderBulk {...props} packages={selected.size} orders={props.selectedOrders} />
          ) : (
            <Amount found={found} />
          )}
        </div>
        {found?.total === 0 ? (
          <div className="orders-none">
            <p>{say({ key: 'dashboardNoMatch' })}</p>
            <button type="button" className="button" onClick={() => onFilter({ ...everything, order: filter.order })}>
              {say({ key: 'dashboardFilterClear' })}
            </button>
          </div>
        ) : (
          found && (
            <OrderTable
              {...props}
              total={found.total}
              rowAt={found.rowAt}
              order={filter.order}
              opened={opened?.key ?? null}
              onOrder={(order) => onFilter({ ...filter, order })}
              onOpen={(row) => onOpen(row.key === opened?.key ? null : row)}
            />
          )
        )}
      </div>
      {opened && (
        <OrderDetail
          row={opened}
          now={now}
          skus={props.openedSkus}
          categories={props.categories}
          onCategory={props.onOpenedCategory}
          onExemption={props.onOpenedExemption}
          onCopyCase={props.onCopyCase}
          onClose={close}
        />
      )}
    </div>
  );
}

function Amount({ found }: { found: FoundOrders | null }) {
  const say = useSay();
  const { language } = useTexts();
  return (
    <p className="orders-amount" role="status">
      {found &&
        say({
          key: found.isAtLeast ? 'dashboardFoundAtLeast' : 'dashboardFound',
          values: [wholeText(found.total, language)],
          count: found.total,
        })}
    </p>
  );
}
