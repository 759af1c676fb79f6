import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../icon';
import { useSay } from '../said';
import { Tick } from '../tick';
import type { OrderRow } from './order-row';
import { OrderTableRow } from './order-table-row';
import { useRowHeight } from './use-row-height';
import './order-table.css';

interface OrderTableProps {
  readonly total: number;
  /** The row in a place of the list; null while it is not read yet. */
  readonly rowAt: (index: number) => OrderRow | null;
  readonly order: 'newest' | 'oldest';
  readonly selected: ReadonlySet<string>;
  readonly opened: string | null;
  readonly now: number;
  /** Rows of these places, both included, are in sight. */
  readonly onRange: (first: number, last: number) => void;
  readonly onOrder: (order: 'newest' | 'oldest') => void;
  readonly onSelect: (row: OrderRow, isSelected: boolean) => void;
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly onOpen: (row: OrderRow) => void;
}

/** Browsers lay out nothing taller than some 17 million pixels; so many rows stay within it. Filters reach the rest. */
const mostRows = 200_000;

/** A million packages as a table of which only the rows in sight exist. */
export function OrderTable(props: OrderTableProps) {
  const { total, rowAt, selected, opened, now, onRange, onSelect, onOpen } = props;
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const virtualizer = useVirtualizer({
    count: Math.min(total, mostRows),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 1000, height: 600 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of the rows moves all of them.
  useEffect(() => virtualizer.measure(), [rowHeight]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);

  function walk(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (!step || !here) return;
    const index = Number(here.dataset.index) + step;
    if (index < 0 || index >= Math.min(total, mostRows)) return;
    event.preventDefault();
    const place = [...here.querySelectorAll<HTMLElement>(stops)].indexOf(event.target as HTMLElement);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() => focusOn(scroller.current, index, place));
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable without a mouse.
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move between the controls inside.
    <div ref={scroller} className="order-scroller" tabIndex={0} onKeyDown={walk}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are laid out by hand are no table to the browser. */}
      <div role="table" className="order-table" aria-label={say({ key: 'dashboardOrders' })} aria-rowcount={total + 1}>
        <Head {...props} />
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <div role="rowgroup" className="order-rows" style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <OrderTableRow
              key={index}
              index={index}
              start={start}
              row={rowAt(index)}
              isSelected={selected.has(rowAt(index)?.key ?? '')}
              isOpened={opened !== null && opened === rowAt(index)?.key}
              now={now}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** What can be focused in a row, in its order. */
const stops = 'button, [role="checkbox"], a';

function focusOn(scroller: HTMLElement | null, index: number, place: number): void {
  const row = scroller?.querySelector(`[data-index="${index}"]`);
  const found = row?.querySelectorAll<HTMLElement>(stops);
  (found?.[place] ?? found?.[0])?.focus({ preventScroll: true });
}

function Head({ total, order, selected, onOrder, onSelectAll }: OrderTableProps) {
  const say = useSay();
  const isAll = selected.size > 0 && selected.size >= total;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <div role="rowgroup" className="order-head">
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="row" className="order-row" aria-rowindex={1} tabIndex={-1}>
        <Column name="select">
          <Tick checked={isAll} onChange={onSelectAll} label={say({ key: 'dashboardSelectAll' })} />
        </Column>
        <Column name="order">{say({ key: 'dashboardOrder' })}</Column>
        <Column name="number">{say({ key: 'dashboardCarrierAndNumber' })}</Column>
        <Column name="state">{say({ key: 'dashboardState' })}</Column>
        <Column name="category">{say({ key: 'dashboardCategory' })}</Column>
        <Column name="day" sort={order === 'newest' ? 'descending' : 'ascending'}>
          <button type="button" onClick={() => onOrder(order === 'newest' ? 'oldest' : 'newest')}>
            {say({ key: 'dashboardDay' })}
            <Icon name="chevron" />
          </button>
        </Column>
        <Column name="edit">
          <span className="unseen">{say({ key: 'popupEdit' })}</span>
        </Column>
      </div>
    </div>
  );
}

interface ColumnProps {
  readonly name: string;
  readonly sort?: 'ascending' | 'descending';
  readonly children: ReactNode;
}

function Column({ name, sort, children }: ColumnProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <div role="columnheader" className={`order-${name}`} aria-sort={sort} tabIndex={-1}>
      {children}
    </div>
  );
}
