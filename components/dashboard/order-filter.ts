import { type PackageState, packageStates } from '@/utils/vtr/package-state';

/** What the order table is narrowed to; '' and 'all' narrow nothing. */
export interface OrderFilter {
  readonly text: string;
  readonly state: StateFilter;
  /** A carrier as the log names it. */
  readonly carrier: string;
  /** Days as `yyyy-mm-dd`, both included. */
  readonly from: string;
  readonly to: string;
  readonly order: 'newest' | 'oldest';
}

/** One state, all of them, or both kinds of defects. */
export const stateFilters = ['all', 'defects', ...packageStates] as const;

export type StateFilter = (typeof stateFilters)[number];

/** All packages, the newest first. */
export const everything: OrderFilter = { text: '', state: 'all', carrier: '', from: '', to: '', order: 'newest' };

/** The states a filter lets through; an empty list for all. */
export function statesOf(filter: StateFilter): readonly PackageState[] {
  if (filter === 'all') return [];
  return filter === 'defects' ? ['defect-expected', 'defect-reported'] : [filter];
}

/** True when something is left out. */
export function isNarrowed({ text, state, carrier, from, to }: OrderFilter): boolean {
  return text.trim() !== '' || state !== 'all' || carrier !== '' || from !== '' || to !== '';
}

/** A filter as it can stand in an address, after `#orders?`. */
export function writeFilter(filter: Partial<OrderFilter>): string {
  const told = Object.entries(filter).filter(([name, value]) => value !== everything[name as keyof OrderFilter]);
  return new URLSearchParams(told as [string, string][]).toString();
}

/** Reads what {@link writeFilter} wrote; what makes no sense narrows nothing. */
export function readFilter(text: string): OrderFilter {
  const told = new URLSearchParams(text);
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(told.get(name) ?? '') ? told.get(name)! : '');
  return {
    text: told.get('text') ?? '',
    state: stateFilters.find((one) => one === told.get('state')) ?? 'all',
    carrier: told.get('carrier') ?? '',
    from: day('from'),
    to: day('to'),
    order: told.get('order') === 'oldest' ? 'oldest' : 'newest',
  };
}
