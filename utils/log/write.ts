import type { Confirmation, Settlement } from '@/utils/messages';
import { firstAccount } from '@/utils/preferences/accounts';
import { dayOf } from '@/utils/vtr/day';
import type { LogDatabase, Pending } from './database';
import { type EntryPolicy, enter } from './entry';
import { knownSkus, withFacts } from './order-facts';
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

interface SettleOptions {
  readonly now: number;
  readonly policyFor: EntryPolicyFor;
}

/**
 * Keeps what the seller's click is about to confirm until {@link settle} says what became of it.
 *
 * A further click on the same order replaces what the one before captured, in whichever order they come: a page that got
 * no answer asks again. Captures older than a week are dropped.
 * @param now milliseconds since 1970
 */
export async function capture(
  db: LogDatabase,
  packages: readonly Confirmation[],
  now: number,
  account = firstAccount,
): Promise<void> {
  const clicked = packages.map(
    (confirmation): Pending => ({
      account,
      orderId: confirmation.orderId,
      package: confirmation.package,
      confirmation,
      capturedAt: now,
    }),
  );
  await db.transaction('rw', db.pending, async () => {
    // There are never many; and a browser answers one question for all of them sooner than two for some.
    const waiting = await db.pending.toArray();
    // What waits since after `now` was captured while the clock was ahead: it is older, whatever it says.
    const timely = waiting.filter(({ capturedAt }) => capturedAt <= now);
    const isPast = (one: Pending) =>
      timely.some(({ orderId, confirmation }) => orderId === one.orderId && confirmation.at > one.confirmation.at);
    const pending = clicked.filter((one) => !isPast(one));
    const orderIds = new Set(pending.map((one) => one.orderId));
    const dropped = waiting.filter((one) => orderIds.has(one.orderId) || one.capturedAt < expiry(now));
    await Promise.all([deletePending(db, dropped), db.pending.bulkPut(pending)]);
  });
}

/**
 * Ends what was captured for these orders: confirmed, it becomes rows and moves the roll-ups in the same transaction;
 * refused, it is forgotten. Answers how many rows were written or changed; 0 when nothing was pending or nothing is new.
 *
 * With `clickedAt`, only what was captured until then is ended: an answer to an earlier click says nothing of a later one.
 * With `shown`, the numbers on an order's page, only what these prove is confirmed; the rest goes on pending.
 * @param now milliseconds since 1970
 */
export async function settle(
  db: LogDatabase,
  { orderIds, outcome, clickedAt = Number.POSITIVE_INFINITY, shown }: Settlement,
  { now, policyFor }: SettleOptions,
): Promise<number> {
  const orders = [...new Set(orderIds)];
  return db.transaction('rw', db.pending, db.rows, db.days, db.orderFacts, db.skuCategories, async () => {
    // All that is needed at once: what a write takes is mostly the way to the browser's database and back.
    const [waiting, known] = await Promise.all([
      db.pending.toArray(),
      outcome === 'refused' ? [] : Promise.all(orders.map((orderId) => readKnown(db, orderId))),
    ]);
    const settled: Pending[] = [];
    const changes: Change[] = [];
    for (const [at, orderId] of orders.entries()) {
      const ofOrder = waiting.filter((one) => one.orderId === orderId && one.confirmation.at <= clickedAt);
      const pending = shown ? provedOf(shown, ofOrder) : ofOrder;
      settled.push(...pending);
      const confirmed = pending.filter(({ capturedAt }) => capturedAt >= expiry(now));
      if (known[at]) changes.push(...changesOf(orderId, confirmed, known[at], { now, policyFor }));
    }
    await Promise.all([deletePending(db, settled), putRows(db, changes)]);
    return changes.length;
  });
}

/** What the log knows of an order, in whichever accounts. */
async function readKnown(db: LogDatabase, orderId: string) {
  const [rows, facts] = await Promise.all([
    db.rows.where({ orderId }).toArray(),
    db.orderFacts.where({ orderId }).toArray(),
  ]);
  const skus = facts.flatMap((one) => one.skus);
  return { rows, facts, categories: await knownSkus(db, skus) };
}

function provedOf(shown: readonly string[], waiting: readonly Pending[]): readonly Pending[] {
  const proved = provedBy(
    shown,
    waiting.map(({ confirmation }) => confirmation),
  );
  return waiting.filter(({ confirmation }) => proved.includes(confirmation));
}

function changesOf(
  orderId: string,
  pending: readonly Pending[],
  known: Awaited<ReturnType<typeof readKnown>>,
  { now, policyFor }: SettleOptions,
): readonly Change[] {
  const [captured] = pending;
  if (!captured) return [];
  const confirmed = pending.map((one) => one.confirmation);
  // An order is one account's for ever: whichever the seller has chosen by now, an edit goes to where it was logged.
  const { account } = known.rows.find((row) => row.account === captured.account) ?? known.rows[0] ?? captured;
  const stored = known.rows.filter((row) => row.account === account);
  const facts = known.facts.find((one) => one.account === account);
  return placesOf(confirmed, stored).flatMap(({ confirmation, package: place }) => {
    const before = stored.find((row) => row.package === place);
    const policy = policyFor(confirmation.marketplace, dayOf(confirmation.at));
    const entered = enter({ account, orderId, package: place }, confirmation, policy, before, now);
    const after = before || !facts ? entered : withFacts(entered, facts, known.categories);
    return after === before ? [] : [{ before, after }];
  });
}

async function deletePending(db: LogDatabase, pending: readonly Pending[]): Promise<void> {
  if (pending.length === 0) return;
  await db.pending.bulkDelete(pending.map(({ account, orderId, package: place }) => [account, orderId, place]));
}

function expiry(now: number): number {
  return now - pendingHours * 3_600_000;
}
