import { type OrderFilter, statesOf } from '@/components/dashboard/order-filter';
import type { LogDatabase } from '@/utils/log/database';
import { watchLog } from '@/utils/log/live';
import { type LogKey, textOfKey } from '@/utils/log/log-row';
import { readSkus } from '@/utils/log/order-facts';
import { loggedValues, type QueriedPackage, queryRows, type RowQuery } from '@/utils/log/query';
import { type OrdersShown, useOrders } from './orders-store';

/** So many packages are read at once: what fits a usual window, and some beyond it. */
export const pageLength = 50;

/** A text is looked for when nothing was typed for so many milliseconds. */
const typingPause = 120;

const { getState, setState } = useOrders;

/** Pages of an older question must not land among those of a newer one. */
let generation = 0;
let stopPages: () => void = () => {};
let wanted: readonly number[] = [0];

/** Fills the order table from the log and keeps it filled. Answers how to stop. */
export function feedOrders(db: LogDatabase, filter: OrderFilter, account?: string): () => void {
  setState({ filter, account });
  follow(db);
  const error = () => setState({ isUnreadable: true });
  const stops: (() => void)[] = [];
  // The rows come first: what only fills the filters must not compete with them.
  const stopWaiting = useOrders.subscribe(({ found }) => {
    if (!found) return;
    stopWaiting();
    stops.push(watchLog(() => loggedValues(db, account), { next: setState, error }));
  });
  return () => {
    stopWaiting();
    for (const stop of stops) stop();
    clearTimeout(timer);
    stopPages();
    generation += 1;
    setState({ found: null, opened: null, selected: new Map() });
  };
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Narrows the table. What was selected and opened belongs to what was in sight before. */
export function filterOrders(db: LogDatabase, filter: OrderFilter): void {
  const isTyping = filter.text !== getState().filter.text;
  setState({ filter, selected: new Map(), opened: null });
  clearTimeout(timer);
  timer = setTimeout(() => follow(db), isTyping ? typingPause : 0);
}

/** Reads the pages in which the rows from `first` to `last` stand, as far as they were not read. */
export function showRange(db: LogDatabase, first: number, last: number): void {
  const [from, to] = [Math.floor(first / pageLength), Math.floor(last / pageLength)];
  const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (pages.every((page) => wanted.includes(page))) return;
  wanted = pages;
  follow(db);
}

/** Fills in the SKUs of some packages. Answers how to stop. */
export function followSkus(db: LogDatabase, packages: readonly LogKey[], part: 'skus' | 'openedSkus'): () => void {
  if (packages.length === 0) {
    setState({ [part]: [] });
    return () => {};
  }
  return watchLog(() => readSkus(db, packages), { next: (skus) => setState({ [part]: skus }), error: () => {} });
}

/** Up to `most` packages that the filter lets through, in the table's order. */
export async function readMany(db: LogDatabase, most: number): Promise<readonly QueriedPackage[]> {
  const { rows } = await queryRows(db, { ...queryOf(getState()), offset: 0, limit: most });
  return rows;
}

/** Follows the pages in sight: each change of the log reads them anew, and only them. */
function follow(db: LogDatabase): void {
  generation += 1;
  const mine = generation;
  stopPages();
  const first = (wanted[0] ?? 0) * pageLength;
  const question = { ...queryOf(getState()), offset: first, limit: wanted.length * pageLength };
  stopPages = watchLog(() => queryRows(db, question), {
    next: ({ total, isAtLeast, rows }) => {
      if (mine !== generation) return;
      const beyond = first > 0 && first >= total;
      const pages = new Map(wanted.map((page, at) => [page, rows.slice(at * pageLength, (at + 1) * pageLength)]));
      setState(({ opened }) => ({
        found: { total, isAtLeast, pages },
        opened: (opened && rows.find((row) => textOfKey(row) === textOfKey(opened))) ?? opened,
        isUnreadable: false,
      }));
      // Another filter found less than was scrolled through.
      if (beyond) {
        wanted = [0];
        follow(db);
      }
    },
    error: () => {
      if (mine === generation) setState({ isUnreadable: true });
    },
  });
}

function queryOf({ filter, account }: OrdersShown): Omit<RowQuery, 'offset' | 'limit'> {
  const { text, state, carrier, from, to, order } = filter;
  return {
    account,
    text,
    order,
    states: statesOf(state),
    carriers: carrier === '' ? [] : [carrier],
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}
