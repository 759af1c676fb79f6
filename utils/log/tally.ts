import type { Day } from '@/utils/vtr/day';
import { addCounts, type Counts, noPackages } from '@/utils/vtr/package-state';
import type { RollUp } from './database';
import type { LogRow } from './log-row';
import { canonical } from './merge';

/** What names a roll-up. */
export type RollUpKey = Pick<RollUp, 'account' | 'marketplace' | 'category' | 'day'>;

/** A roll-up's primary key. */
export function rollUpKey({ account, marketplace, category, day }: RollUpKey): [string, string, string, Day] {
  return [account, marketplace, category, day];
}

interface Tallied extends RollUpKey {
  readonly carriers: Map<string, Record<keyof Counts, number>>;
  readonly causes: Map<string, number>;
}

/** Counts rows into roll-ups, in memory. Counts may be negative: rows that are to be taken away. */
export class Tally {
  readonly #tallied = new Map<string, Tallied>();

  add(row: LogRow, count: 1 | -1): void {
    const { carriers, causes } = this.touch(row);
    const counts = carriers.get(row.carrier) ?? { ...noPackages };
    counts[row.state] += count;
    carriers.set(row.carrier, counts);
    if (row.cause !== '') causes.set(row.cause, (causes.get(row.cause) ?? 0) + count);
  }

  /** Makes sure that there is a roll-up of this key, be it an empty one. */
  touch(key: RollUpKey): Tallied {
    const name = JSON.stringify(rollUpKey(key));
    const found = this.#tallied.get(name);
    if (found) return found;
    const { account, marketplace, category, day } = key;
    const made: Tallied = { account, marketplace, category, day, carriers: new Map(), causes: new Map() };
    this.#tallied.set(name, made);
    return made;
  }

  rollUps(): readonly RollUp[] {
    return [...this.#tallied.values()].map(({ carriers, causes, ...key }) =>
      rollUpOf(key, Object.fromEntries(carriers), Object.fromEntries(causes)),
    );
  }
}

/** `moved` on top of what is `stored`. No count falls below zero, whatever was wrong before. */
export function sumOfRollUps(moved: RollUp, stored: RollUp | undefined): RollUp {
  if (!stored) return positive(moved);
  const carriers = new Map(Object.entries(stored.carriers));
  for (const [carrier, counts] of Object.entries(moved.carriers))
    carriers.set(carrier, addCounts(whole(carriers.get(carrier)), whole(counts)));
  const causes = new Map(Object.entries(stored.causes));
  for (const [cause, count] of Object.entries(moved.causes)) causes.set(cause, (causes.get(cause) ?? 0) + count);
  return positive(rollUpOf(moved, Object.fromEntries(carriers), Object.fromEntries(causes)));
}

/** True when a roll-up counts nothing (any more). */
export function isEmptyRollUp({ carriers, causes }: RollUp): boolean {
  return Object.keys(carriers).length === 0 && Object.keys(causes).length === 0;
}

/** Do two roll-ups of one key count the same? */
export function isSameRollUp(one: RollUp, other: RollUp): boolean {
  return canonical([one.counts, one.carriers, one.causes]) === canonical([other.counts, other.carriers, other.causes]);
}

/** What is nought is left out: it would be most of what is stored. */
function rollUpOf(key: RollUpKey, carriers: RollUp['carriers'], causes: RollUp['causes']): RollUp {
  const { account, marketplace, category, day } = key;
  const counted = Object.entries(carriers)
    .map(([carrier, counts]) => [carrier, withoutNoughts(counts)] as const)
    .filter(([, counts]) => Object.keys(counts).length > 0);
  return {
    account,
    marketplace,
    category,
    day,
    counts: counted.map(([, counts]) => whole(counts)).reduce(addCounts, noPackages),
    carriers: Object.fromEntries(counted),
    causes: withoutNoughts(causes),
  };
}

/** The counts of a carrier with every state. */
export function whole(counts: Partial<Counts> = {}): Counts {
  return { ...noPackages, ...counts };
}

function withoutNoughts<Amounts extends Readonly<Record<string, number>>>(amounts: Amounts): Amounts {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0)) as Amounts;
}

function positive(rollUp: RollUp): RollUp {
  const carriers = Object.entries(rollUp.carriers).map(([carrier, counts]) => [carrier, clamped(counts)] as const);
  return rollUpOf(rollUp, Object.fromEntries(carriers), clamped(rollUp.causes));
}

function clamped<Amounts extends Readonly<Record<string, number>>>(amounts: Amounts): Amounts {
  return Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, Math.max(0, amount)])) as Amounts;
}
