import { create } from 'zustand';
import { everything, type OrderFilter } from '@/components/dashboard/order-filter';
import type { QueriedPackage } from '@/utils/log/query';

/** What the order table shows. */
export interface OrdersShown {
  readonly filter: OrderFilter;
  /** Undefined while there is only one. */
  readonly account: string | undefined;
  /** Null until read. */
  readonly found: Found | null;
  readonly isUnreadable: boolean;
  /** As the log names them, the most used first. */
  readonly carriers: readonly string[];
  readonly categories: readonly string[];
  /** By their keys. */
  readonly selected: ReadonlyMap<string, QueriedPackage>;
  readonly opened: QueriedPackage | null;
  /** SKUs of the selected packages, and of the opened one. */
  readonly skus: readonly string[];
  readonly openedSkus: readonly string[];
}

/** What a filter found, and the pages of it that were read. */
export interface Found {
  readonly total: number;
  readonly isAtLeast: boolean;
  readonly pages: ReadonlyMap<number, readonly QueriedPackage[]>;
}

/** What the order table shows, kept up to date by `feedOrders`. */
export const useOrders = create<OrdersShown>(() => ({
  filter: everything,
  account: undefined,
  found: null,
  isUnreadable: false,
  carriers: [],
  categories: [],
  selected: new Map(),
  opened: null,
  skus: [],
  openedSkus: [],
}));
