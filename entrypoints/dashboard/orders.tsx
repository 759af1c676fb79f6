import { useCallback, useEffect, useMemo } from 'react';
import { carrierText } from '@/components/carrier-text';
import { readFilter } from '@/components/dashboard/order-filter';
import type { OrderRow } from '@/components/dashboard/order-row';
import { OrdersView } from '@/components/dashboard/orders-view';
import { useTexts } from '@/components/said';
import type { Language } from '@/utils/i18n';
import type { LogDatabase } from '@/utils/log/database';
import { textOfKey } from '@/utils/log/log-row';
import type { QueriedPackage } from '@/utils/log/query';
import { manageOrders } from '@/utils/page/edit-address';
import { areExempt, changeExemption } from './exempt-actions';
import { feedOrders, filterOrders, followSkus, pageLength, showRange } from './feed-orders';
import { categorise, copyCaseOf, copyIds, openPages, ordersOf, select, selectAll } from './order-actions';
import { orderRowOf } from './order-row-of';
import { useOrders } from './orders-store';
import { useNow } from './use-now';

interface OrdersProps {
  readonly db: LogDatabase;
  /** The filter, as the address has it. */
  readonly query: string;
  readonly language: Language;
  /** The account it is about; undefined while there is only one. */
  readonly account: string | undefined;
}

/** The order table on its store. */
export function Orders({ db, query, language, account }: OrdersProps) {
  const shown = useOrders();
  const now = useNow();
  const texts = useTexts();
  useEffect(() => feedOrders(db, readFilter(query), account), [db, query, account]);

  const { found, selected, opened } = shown;
  useEffect(() => followSkus(db, [...selected.values()], 'skus'), [db, selected]);
  useEffect(() => followSkus(db, opened ? [opened] : [], 'openedSkus'), [db, opened]);
  const packageAt = useCallback(
    (index: number) => found?.pages.get(Math.floor(index / pageLength))?.[index % pageLength] ?? null,
    [found],
  );
  const rowAt = useMemo(() => remembered(packageAt, language, now), [packageAt, language, now]);
  const onRange = useCallback((first: number, last: number) => showRange(db, first, last), [db]);
  const packageOf = (row: OrderRow) =>
    [...(found?.pages.values() ?? [])].flat().find((logged) => textOfKey(logged) === row.key);

  return (
    <OrdersView
      filter={shown.filter}
      carriers={shown.carriers
        .map((id) => ({ id, name: carrierText(id, language) || '–' }))
        .filter(({ id }) => id !== '')}
      categories={shown.categories}
      found={shown.isUnreadable ? 'unreadable' : found && { total: found.total, isAtLeast: found.isAtLeast, rowAt }}
      selected={new Set(selected.keys())}
      selectedOrders={ordersOf(selected.values()).length}
      areExempt={areExempt([...selected.values()])}
      opened={shown.opened && orderRowOf(shown.opened, language, now)}
      now={now}
      manageOrders={manageOrders}
      onFilter={(filter) => filterOrders(db, filter)}
      onRange={onRange}
      onSelect={(row, isSelected) => {
        const logged = packageOf(row);
        if (logged) select(logged, isSelected);
      }}
      onSelectAll={(isSelected) => void selectAll(db, isSelected)}
      onOpen={(row) => useOrders.setState({ opened: (row && packageOf(row)) ?? null })}
      onOpenPages={(most) => void openPages(most)}
      skus={shown.skus}
      openedSkus={shown.openedSkus}
      onCategory={(category, skus) => void categorise(db, [...selected.values()], category, skus)}
      onOpenedCategory={(category, skus) => opened && void categorise(db, [opened], category, skus)}
      onExemption={() => void changeExemption(db, [...selected.values()])}
      onOpenedExemption={() => opened && void changeExemption(db, [opened])}
      onCopyCase={() => shown.opened && void copyCaseOf(db, shown.opened, texts)}
      onCopy={() => void copyIds()}
      onSelectNone={() => void selectAll(db, false)}
    />
  );
}

/** Rows are made once for each answer of the log: scrolling asks for the same ones again and again. */
function remembered(packageAt: (index: number) => QueriedPackage | null, language: Language, now: number) {
  const rows = new Map<number, OrderRow>();
  return (index: number): OrderRow | null => {
    const logged = packageAt(index);
    const row = rows.get(index) ?? (logged && orderRowOf(logged, language, now));
    if (row) rows.set(index, row);
    return row;
  };
}
