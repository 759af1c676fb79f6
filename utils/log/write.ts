import type { Confirmation, Settlement } from '@/utils/messages';
import { dayOf } from '@/utils/vtr/day';
import type { LogDatabase, Pending } from './database';
import { type EntryPolicy, enter } from './entry';
import { defaultAccount } from './log-row';
import { readFacts, withFacts } from './order-facts';
import { placesOf } from './place';
import { provedBy } from './proved';
import { putRows } from './put-rows';
import type { Change } from './roll-up';

/**
 * What was captured and never settled is given up after this long: the page was closed before it showed anything, and
 * the order was not opened since.
 */
const pendingHours = 7 * 24;

/** What writing needs of a marketplace's policy on a day; `policyFor` of the policy room fits. */
export type EntryPolicyFor = (marketplace: string, day: string) => EntryPolicy;

/**
 * Keeps what the seller's click is about to confirm until {@link settle} says what became of it.
 *
 * A further click on the same order replaces what the one before captured. Captures older than a week are dropped.
 * @param now milliseconds since 1970
 */
export async function capture(
  db: LogDatabase,
  packages: readonly Confirmation[],
  now: number,
  account = defaultAccount,
): Promise<void> {
  const pending = packages.map(
    (confirmation): Pending => ({
      account,
      orderId: confirmation.orderId,
      package: confirmation.package,
      confirmation,
      capturedAt: now,
    }),
  );
  await db.transaction('rw', db.pending, async () => {
    await db.pending.where('capturedAt').below(expiry(now)).delete();
    for (const orderId of new Set(packages.map((one) => one.orderId)))
      await deletePending(db, await pendingOf(db, orderId));
    await db.pending.bulkPut(pending);
  });
}

/**
 * Ends what was captured for these orders: confirmed, it becomes rows and moves the roll-ups in the same transaction;
 * refused, it is forgotten. Answers how many rows were written or changed; 0 when nothing was pending or nothing is new.
 *
 * With `shown`, the numbers on an order's page, only what these prove is confirmed; the rest goes on pending.
 * @param now milliseconds since 1970
 */
export async function settle(
  db: LogDatabase,
  { orderIds, outcome, shown }: Settlement,
  { now, policyFor }: { readonly now: number; readonly policyFor: EntryPolicyFor },
): Promise<number> {
  return db.transaction('rw', db.pending, db.rows, db.days, db.orderFacts, db.skuCategories, async () => {
    let written = 0;
    for (const orderId of new Set(orderIds)) {
      const waiting = await pendingOf(db, orderId);
      const proved =
        shown &&
        provedBy(
          shown,
          waiting.map(({ confirmation }) => confirmation),
        );
      const pending = proved ? waiting.filter(({ confirmation }) => proved.includes(confirmation)) : waiting;
      await deletePending(db, pending);
      if (outcome === 'refused') continue;
      const confirmed = pending.filter(({ capturedAt }) => capturedAt >= expiry(now));
      written += await writeEntries(db, orderId, confirmed, policyFor);
    }
    return written;
  });
}

async function writeEntries(
  db: LogDatabase,
  orderId: string,
  pending: readonly Pending[],
  policyFor: EntryPolicyFor,
): Promise<number> {
  const [captured] = pending;
  if (!captured) return 0;
  const confirmed = pending.map((one) => one.confirmation);
  const known = await db.rows.where({ orderId }).toArray();
  // An order is one account's for ever: whichever the seller has chosen by now, an edit goes to where it was logged.
  const { account } = known.find((row) => row.account === captured.account) ?? known[0] ?? captured;
  const stored = known.filter((row) => row.account === account);
  const learned = await readFacts(db, account, orderId);
  const changes: Change[] = [];
  for (const { confirmation, package: place } of placesOf(confirmed, stored)) {
    const before = stored.find((row) => row.package === place);
    const policy = policyFor(confirmation.marketplace, dayOf(confirmation.at));
    const key = { account, orderId, package: place };
    const entered = enter(key, confirmation, policy, before);
    const after = before || !learned ? entered : withFacts(entered, learned.facts, learned.known);
    if (after !== before) changes.push({ before, after });
  }
  await putRows(db, changes);
  return changes.length;
}

/** Of whichever account: the seller may have chosen another one since the click. There are never many. */
async function pendingOf(db: LogDatabase, orderId: string): Promise<readonly Pending[]> {
  return db.pending.filter((one) => one.orderId === orderId).toArray();
}

async function deletePending(db: LogDatabase, pending: readonly Pending[]): Promise<void> {
  if (pending.length === 0) return;
  await db.pending.bulkDelete(pending.map(({ account, orderId, package: place }) => [account, orderId, place]));
}

function expiry(now: number): number {
  return now - pendingHours * 3_600_000;
}
