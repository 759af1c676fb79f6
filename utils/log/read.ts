import type { Collection } from 'dexie';
import { normalise } from '@/utils/carriers/normalise';
import type { KnownOrder, Question, Sighting } from '@/utils/messages';
import { firstAccount } from '@/utils/preferences/accounts';
import type { Day } from '@/utils/vtr/day';
import type { LogDatabase } from './database';
import type { LogEvent, LoggedFinding, LogRow, PackageState } from './log-row';

/** A package as our own pages show it: what holds now, without the times of each field. */
export interface LoggedPackage {
  readonly account: string;
  readonly orderId: string;
  readonly package: string;
  readonly marketplace: string;
  readonly category: string;
  readonly carrier: string;
  readonly service: string;
  readonly number: string;
  readonly noTracking: boolean;
  readonly findings: readonly LoggedFinding[];
  readonly state: PackageState;
  /** The day it counts for. */
  readonly day: Day;
  readonly confirmedAt: number;
  /** When it was last confirmed or edited. */
  readonly enteredAt: number;
  /** From when Amazon may show the effect. */
  readonly visibleAt: number;
  readonly history: readonly LogEvent[];
  /** Of a defect: a finding's code, `no-tracking`, the report room's code, or `unknown`. */
  readonly cause?: string;
  /** Where a page or a report showed them. */
  readonly shipBy?: Day;
  readonly promised?: Day;
  readonly delivered?: boolean;
  /** Those of them that only the order's page showed; absent where it is none. */
  readonly fromPage?: readonly ShownDay[];
}

/** A day of an order that its page can show. */
type ShownDay = 'shipBy' | 'promised';

/** Of a number that stands on many packages a few tell enough. */
const mostSeen = 5;

/**
 * The other packages on which a number stands, newest first; none for a blank one. Packages of the same order are among
 * them by their place in the log, which on the edit page need not be the place on the page.
 */
export async function seen(db: LogDatabase, question: Question, account = firstAccount): Promise<readonly Sighting[]> {
  const numberKey = normalise(question.number);
  if (numberKey === '') return [];
  const rows = await db.rows.where('numberKey').equals(numberKey).toArray();
  return rows
    .filter((row) => row.account !== account || !isAskedFor(row, question))
    .sort((a, b) => b.enteredAt - a.enteredAt)
    .slice(0, mostSeen)
    .map((row) => ({ orderId: row.orderId, package: row.package }));
}

function isAskedFor(row: LogRow, { orderId, package: place }: Question): boolean {
  return row.orderId === orderId && row.package === place;
}

/**
 * What files, reports and the orders' own pages told of some orders, for the page on which they are confirmed; of the
 * rest nothing. A last day to ship before `today` is missed.
 */
export async function knownOrders(
  db: LogDatabase,
  orderIds: readonly string[],
  today: Day,
): Promise<readonly KnownOrder[]> {
  const among = [...new Set(orderIds)];
  const [facts, rows] = await Promise.all([
    db.orderFacts.where('orderId').anyOf(among).toArray(),
    db.rows.where('orderId').anyOf(among).toArray(),
  ]);
  return among.flatMap((orderId) => {
    const shipBy = facts.find((one) => one.orderId === orderId)?.shipBy?.value;
    const isDelivered = rows.some((row) => row.orderId === orderId && row.fields.delivered?.value === true);
    const missed = shipBy !== undefined && shipBy < today ? { missedShipBy: shipBy } : null;
    return missed || isDelivered ? [{ orderId, isDelivered, ...missed }] : [];
  });
}

/** The rows of one account; of all unless it is given: most sellers have one, and nothing needs filtering then. */
export function ofAccount(rows: Collection<LogRow, LogKeyTuple>, account: string | undefined) {
  return account === undefined ? rows : rows.filter((row) => row.account === account);
}

type LogKeyTuple = [account: string, orderId: string, place: string];

/** A row as our own pages show it. */
export function packageOf({ fields, ...row }: LogRow): LoggedPackage {
  const fromPage = (['shipBy', 'promised'] as const).filter((name) => fields[name]?.source === 'page');
  return {
    account: row.account,
    orderId: row.orderId,
    package: row.package,
    marketplace: row.marketplace,
    category: row.category,
    carrier: fields.carrier.value,
    service: fields.service.value,
    number: fields.number.value,
    noTracking: fields.noTracking.value,
    findings: fields.findings.value,
    state: row.state,
    day: row.day,
    confirmedAt: fields.confirmed.value.at,
    enteredAt: row.enteredAt,
    visibleAt: row.visibleAt,
    history: row.history,
    ...(row.cause === '' ? {} : { cause: row.cause }),
    ...(fields.shipBy ? { shipBy: fields.shipBy.value } : {}),
    ...(fields.promised ? { promised: fields.promised.value } : {}),
    ...(fields.delivered ? { delivered: fields.delivered.value } : {}),
    ...(fromPage.length > 0 ? { fromPage } : {}),
  };
}
