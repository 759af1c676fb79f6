import type { Collection } from 'dexie';
import { normalise } from '@/utils/carriers/normalise';
import type { Day } from '@/utils/vtr/day';
import type { LogDatabase } from './database';
import { type LogRow, type PackageState, textOfKey, unknown } from './log-row';
import { type Oddity, odditiesOf } from './oddities';
import { type LoggedPackage, packageOf } from './read';
import { readRollUps } from './roll-ups-of-day';
import { byDay, isWithin, type RowOrder, type RowPage, rowsByDay } from './rows-by-day';

/** Which packages the order table shows. What is left out does not restrict. */
export interface RowQuery {
  /** All of them unless given. */
  readonly account?: string | undefined;
  /** The beginning of an order id or of a tracking number, however it is spaced. */
  readonly text?: string;
  readonly states?: readonly PackageState[];
  /** As {@link LogRow.carrier} names them; see {@link loggedValues}. */
  readonly carriers?: readonly string[];
  /** The days they count for, both included. */
  readonly from?: Day;
  readonly to?: Day;
  readonly offset: number;
  readonly limit: number;
  /** By the day they count for and then by entry; the newest first unless said otherwise. */
  readonly order?: RowOrder;
}

/** A package of the order table, with what is odd about it. */
export interface QueriedPackage extends LoggedPackage {
  readonly oddities: readonly Oddity[];
}

/** One page of the order table. */
export interface QueriedPage {
  /** How many packages there are on all pages. */
  readonly total: number;
  /** True when a text begins more order ids or numbers than are looked at: there may be more than `total`. */
  readonly isAtLeast: boolean;
  readonly rows: readonly QueriedPackage[];
}

/** A page of packages. Its cost grows with the page and with the days of the log, never with the packages in it. */
export async function queryRows(db: LogDatabase, query: RowQuery): Promise<QueriedPage> {
  const text = query.text?.trim() ?? '';
  const found = text === '' ? { ...(await rowsByDay(db, query)), isAtLeast: false } : await rowsByText(db, text, query);
  const oddities = await odditiesOf(db, found.rows);
  const rows = found.rows.map((row, index) => ({ ...packageOf(row), oddities: oddities[index]! }));
  return { total: found.total, isAtLeast: found.isAtLeast, rows };
}

/** What the order table can be narrowed to. */
export interface LoggedValues {
  /** As {@link LogRow.carrier} names them, the most used first. */
  readonly carriers: readonly string[];
  /** By name, without the one that stands for none. */
  readonly categories: readonly string[];
}

/** The carriers and categories that stand in the log of an account; of all accounts unless it is given. */
export async function loggedValues(db: LogDatabase, account?: string): Promise<LoggedValues> {
  const amounts = new Map<string, number>();
  const categories = new Set<string>();
  for (const rollUp of await readRollUps(db)) {
    if (rollUp.account !== (account ?? rollUp.account)) continue;
    if (rollUp.category !== unknown) categories.add(rollUp.category);
    for (const [carrier, counts] of Object.entries(rollUp.carriers)) {
      const amount = Object.values(counts).reduce((sum, count) => sum + count, 0);
      amounts.set(carrier, (amounts.get(carrier) ?? 0) + amount);
    }
  }
  const carriers = [...amounts].sort(([, one], [, other]) => other - one).map(([carrier]) => carrier);
  return { carriers, categories: [...categories].sort() };
}

/** So many rows of which an order id or number begins with a text are looked at: nobody pages through more. */
const mostByText = 200;

/** So many rows are read to look for a text in all of them. */
const mostRead = 5000;

async function rowsByText(db: LogDatabase, text: string, query: RowQuery): Promise<RowPage & { isAtLeast: boolean }> {
  const [orderId, numberKey] = [orderIdOf(text), normalise(text)];
  const pageOf = (found: readonly LogRow[], isAtLeast: boolean) => ({
    total: found.length,
    isAtLeast,
    rows: found.slice(query.offset, query.offset + query.limit),
  });
  return db.transaction('r', db.rows, db.days, db.memos, async () => {
    const { total } = isNarrowed(query)
      ? await rowsByDay(db, { ...query, offset: 0, limit: 0 })
      : { total: mostRead + 1 };
    if (total <= mostRead) {
      const { rows } = await rowsByDay(db, { ...query, offset: 0, limit: total });
      const begins = (row: LogRow) =>
        row.orderId.startsWith(orderId) || (numberKey !== '' && row.numberKey.startsWith(numberKey));
      return pageOf(rows.filter(begins), false);
    }
    const [byOrder, byNumber] = await Promise.all([
      firstOf(db, () => db.rows.where('orderId').startsWith(orderId), query.account),
      numberKey === '' ? [] : firstOf(db, () => db.rows.where('numberKey').startsWith(numberKey), query.account),
    ]);
    const all = new Map([...byOrder, ...byNumber].map((row) => [textOfKey(row), row]));
    const found = [...all.values()].filter((row) => isWithin(row, query)).sort(byDay(query.order ?? 'newest'));
    return pageOf(found, byOrder.length === mostByText || byNumber.length === mostByText);
  });
}

/** Is there anything but the text to narrow the search? Then what is left may be few enough to be looked through. */
function isNarrowed({ account, states = [], carriers = [], from, to }: RowQuery): boolean {
  return states.length + carriers.length > 0 || [account, from, to].some((one) => one !== undefined);
}

/** Among so many keys the first rows of a busy account are found. */
const keysLooked = 20 * mostByText;

/** The first {@link mostByText} rows that are of `account`. A key names its account, so others' rows are not read. */
async function firstOf(
  db: LogDatabase,
  found: () => Collection<LogRow, [string, string, string]>,
  account: string | undefined,
): Promise<readonly LogRow[]> {
  if (account === undefined) return found().limit(mostByText).toArray();
  let mine: [string, string, string][] = [];
  for (const limit of [keysLooked, Number.POSITIVE_INFINITY]) {
    const keys = await found().limit(limit).primaryKeys();
    mine = keys.filter(([owner]) => owner === account).slice(0, mostByText);
    if (mine.length === mostByText || keys.length < limit) break;
  }
  return (await db.rows.bulkGet(mine)).filter((row) => row !== undefined);
}

/** An order id of 3, 7 and 7 digits is also found when its hyphens are left out. */
function orderIdOf(text: string): string {
  return /^\d{17}$/.test(text) ? text.replace(/^(\d{3})(\d{7})/, '$1-$2-') : text;
}
