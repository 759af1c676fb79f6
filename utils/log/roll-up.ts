import type { Day } from '@/utils/vtr/day';
import { type Counts, noPackages, packageStates } from '@/utils/vtr/package-state';
import type { LogDatabase, RollUp } from './database';
import type { LogRow } from './log-row';

/** A row before and after a write; none before it was written, none after it was erased. */
export interface Change {
  readonly before: LogRow | undefined;
  readonly after: LogRow | undefined;
}

/**
 * Carries `changes` of rows over into the daily roll-ups. To be called inside the transaction that writes the rows, so
 * that both are kept or neither.
 */
export async function rollUp(db: LogDatabase, changes: readonly Change[]): Promise<void> {
  const tally = new Tally();
  for (const { before, after } of changes) {
    if (before) tally.add(before, -1);
    if (after) tally.add(after, 1);
  }
  const moved = tally.rollUps().filter(({ counts }) => packageStates.some((state) => counts[state] !== 0));
  const stored = await db.rollUps.bulkGet(moved.map(keyOf));
  const summed = moved.map((one, index) => ({ ...one, counts: sumOf(one.counts, stored[index]?.counts) }));
  await writeRollUps(db, summed);
}

/** What {@link verifyRollUps} found: how many roll-ups it compared, and those that were off, as they should have been. */
export interface Verification {
  readonly compared: number;
  readonly repaired: readonly RollUp[];
}

/**
 * Compares every roll-up with a full count of the rows and repairs those that are off. Roll-ups from before the day up
 * to which rows were deleted are what is left of those rows and stay as they are.
 */
export async function verifyRollUps(db: LogDatabase): Promise<Verification> {
  return db.transaction('rw', db.rows, db.rollUps, db.memos, async () => {
    const from: Day = (await db.memos.get('retainedFrom'))?.day ?? '';
    const expected = new Tally();
    await db.rows
      .where('day')
      .aboveOrEqual(from)
      .each((row) => expected.add(row, 1));
    const stored = await db.rollUps.where('day').aboveOrEqual(from).toArray();
    // A roll-up of which no row is left must be there as well, with nothing in it, to be seen as off.
    for (const one of stored) expected.touch(one);
    const kept = new Map(stored.map((one) => [keyOf(one).join('\n'), one.counts]));
    const all = expected.rollUps();
    const repaired = all.filter((one) => !isEqual(one.counts, kept.get(keyOf(one).join('\n')) ?? noPackages));
    await writeRollUps(db, repaired);
    return { compared: all.length, repaired };
  });
}

type RollUpKey = Omit<RollUp, 'counts'>;

/** Counts by roll-up, in memory. */
class Tally {
  readonly #tallied = new Map<string, RollUpKey & { counts: Record<keyof Counts, number> }>();

  add(row: LogRow, count: 1 | -1): void {
    this.touch(row).counts[row.state] += count;
  }

  touch(key: RollUpKey) {
    const name = keyOf(key).join('\n');
    const found = this.#tallied.get(name);
    if (found) return found;
    const { account, marketplace, category, day } = key;
    const made = { account, marketplace, category, day, counts: { ...noPackages } };
    this.#tallied.set(name, made);
    return made;
  }

  rollUps(): readonly RollUp[] {
    return [...this.#tallied.values()];
  }
}

async function writeRollUps(db: LogDatabase, rollUps: readonly RollUp[]): Promise<void> {
  const [empty, filled] = [rollUps.filter(isEmpty), rollUps.filter((one) => !isEmpty(one))];
  if (empty.length > 0) await db.rollUps.bulkDelete(empty.map(keyOf));
  if (filled.length > 0) await db.rollUps.bulkPut(filled);
}

function keyOf({ account, marketplace, category, day }: RollUpKey): [string, string, string, Day] {
  return [account, marketplace, category, day];
}

function sumOf(moved: Counts, stored: Counts = noPackages): Counts {
  const sum = { ...stored };
  for (const state of packageStates) sum[state] = Math.max(0, stored[state] + moved[state]);
  return sum;
}

function isEmpty({ counts }: RollUp): boolean {
  return isEqual(counts, noPackages);
}

function isEqual(one: Counts, other: Counts): boolean {
  return packageStates.every((state) => one[state] === other[state]);
}
