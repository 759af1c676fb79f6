// What is run inside the extension's own origin, on the code that ships: fills the log, and times what is promised of it.
import type { FindingCode, Severity } from '../../utils/check/finding';
import { LogDatabase } from '../../utils/log/database';
import { ordersInNeed } from '../../utils/log/due';
import { enter } from '../../utils/log/entry';
import { type LogRow, rowOf } from '../../utils/log/log-row';
import { overview } from '../../utils/log/overview';
import { putRows } from '../../utils/log/put-rows';
import { queryRows, type RowQuery } from '../../utils/log/query';
import { importReport } from '../../utils/log/report-import';
import { previewReport } from '../../utils/log/report-preview';
import { undoImport } from '../../utils/log/report-undo';
import { writeRollUps } from '../../utils/log/roll-ups-of-day';
import { Tally } from '../../utils/log/tally';
import { verifyRollUps } from '../../utils/log/verify-roll-ups';
import { capture, settle } from '../../utils/log/write';
import type { Confirmation } from '../../utils/messages';
import { policyFor } from '../../utils/policy/policy';
import { defaultPreferences } from '../../utils/preferences/schema';
import type { Report, ReportRow } from '../../utils/report/report-row';
import { rulesFor } from '../../utils/report/rules-for';
import { dayOf } from '../../utils/vtr/day';

const db = new LogDatabase();
const carriers = ['USPS', 'USPS', 'USPS', 'UPS', 'UPS', 'FedEx', 'OnTrac', 'Pigeon Post'];
const categories = ['Toys', 'Books', 'Kitchen', 'Beauty', 'unknown'];

/** A seller's busiest days: a million packages in 400 days. A smaller log is spread over two months at least. */
const perDay = 2500;

/** So many rows are written in one transaction. */
const rowsAtOnce = 10_000;

/**
 * Fills the log with `total` packages that end today, and their roll-ups: each as the product makes it, past the library
 * and in few transactions, because of a million each costs. Whether the roll-ups are right is the self-check's to say.
 */
export async function fill(total: number): Promise<void> {
  const now = Date.now();
  const tally = new Tally();
  await db.open();
  let written: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < total; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, total - from) }, (_, at) => rowAt(from + at, total, now));
    for (const row of rows) tally.add(row, 1);
    // The next ones are made while the browser writes these.
    await written;
    written = put(rows);
  }
  await written;
  await db.transaction('rw', db.days, () => writeRollUps(db, tally.rollUps()));
}

function put(rows: readonly LogRow[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction('rows', 'readwrite', { durability: 'relaxed' });
    const store = transaction.objectStore('rows');
    for (const row of rows) store.put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Milliseconds of each of `count` confirmations, from the click's capture to its rows and roll-ups. */
export async function timeWrites(count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const now = Date.now();
    const one = packageAt(index, now, `999-0000000-${String(index).padStart(7, '0')}`);
    const began = performance.now();
    await capture(db, [one], now);
    await settle(db, { orderIds: [one.orderId], outcome: 'confirmed' }, { now, policyFor });
    times.push(performance.now() - began);
  }
  // The next to measure finds the log as it was.
  await db.transaction('rw', db.rows, db.days, async () => {
    const rows = await db.rows.where('orderId').startsWith('999-').toArray();
    await putRows(
      db,
      rows.map((before) => ({ before, after: undefined })),
    );
  });
  return times;
}

/** Milliseconds of each of `times` pages of the order table; throws when a page is empty. */
export async function timeQuery(query: RowQuery, times: number): Promise<readonly number[]> {
  return timed(times, async () => {
    const { rows } = await queryRows(db, query);
    if (rows.length === 0) throw new Error(`Nothing found: ${JSON.stringify(query)}`);
  });
}

/** The same of the overview of a marketplace. */
export async function timeOverview(times: number): Promise<readonly number[]> {
  return timed(times, () => overview(db, { today: dayOf(Date.now()), policyFor, marketplace: 'US' }));
}

/** The same of what wants doing now. */
export async function timeDue(times: number): Promise<readonly number[]> {
  return timed(times, () => ordersInNeed(db, Date.now()));
}

/** The same of one self-check of the whole; throws when it had to repair anything. */
export async function timeVerification(): Promise<readonly number[]> {
  return timed(1, async () => {
    const { repaired } = await verifyRollUps(db);
    if (repaired.length > 0) throw new Error(`${repaired.length} roll-ups were off`);
  });
}

/**
 * Milliseconds to compare a report of `amount` defects with the log, to store it, and to take it back; `logged` of them
 * are of the log's own packages of the last two months, all of which it covers.
 */
export async function timeReport(amount: number, logged: number): Promise<readonly number[]> {
  const now = Date.now();
  const options = {
    marketplace: 'US',
    reportedAt: now,
    now,
    rules: rulesFor('US', dayOf(now), defaultPreferences),
  };
  const report = await reportOf(amount, logged, now);
  let importId = '';
  const steps = [
    () => previewReport(db, report, options),
    async () => {
      importId = (await importReport(db, report, options)).import.id;
    },
    () => undoImport(db, importId),
  ];
  const taken: number[] = [];
  for (const step of steps) taken.push(...(await timed(1, step)));
  return taken;
}

async function timed(times: number, task: () => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await task();
    taken.push(performance.now() - began);
  }
  return taken;
}

async function reportOf(amount: number, logged: number, now: number): Promise<Report> {
  const orders = await db.rows
    .where('day')
    .aboveOrEqual(dayOf(now - 60 * 86_400_000))
    .limit(logged)
    .toArray();
  const rows = Array.from({ length: amount }, (_, index): ReportRow => {
    const order = orders[index];
    return {
      line: index + 2,
      orderId: order?.orderId ?? `9${String(index % 90).padStart(2, '0')}-${String(index).padStart(7, '0')}-0000000`,
      isInvalidId: false,
      isDefect: true,
      number: order?.fields.number.value ?? `94001112${String(index).padStart(14, '0')}`,
      carrier: order?.fields.carrier.value ?? 'USPS',
      service: 'Ground',
      promised: order?.day ?? dayOf(now - (index % 30) * 86_400_000),
      shipBy: null,
      category: categories[index % 4]!,
      sku: null,
      isCancelled: false,
      criteria: { hasValidTracking: false, carrierScan: false },
    };
  });
  const days = rows.map(({ promised }) => promised!).sort();
  return { fileName: 'report.txt', rows, skipped: [], from: days[0]!, to: days.at(-1)! };
}

function rowAt(index: number, total: number, now: number): LogRow {
  const days = Math.max(60, total / perDay);
  const age = Math.floor(((total - 1 - index) * days) / total);
  const orderId = `1${String(index % 90).padStart(2, '0')}-${String(index).padStart(7, '0')}-${String(age).padStart(7, '0')}`;
  const at = now - age * 86_400_000 - ((total - index) % 3_600_000);
  const one = packageAt(index, at, orderId);
  const key = { account: 'default', orderId, package: '1' };
  const row = enter(key, one, { visibleAfterHours: 72 });
  const category = { value: categories[index % categories.length]!, at };
  return rowOf(key, { ...row.fields, category }, row.history);
}

/** 3 % defects to be expected and 5 % that can't be verified, as a careful seller has. */
function packageAt(index: number, at: number, orderId: string): Confirmation {
  return {
    orderId,
    package: '1',
    marketplace: 'US',
    page: 'confirm',
    carrier: carriers[index % carriers.length]!,
    service: 'Ground',
    number: `94001112${String(index).padStart(14, '0')}`,
    noTracking: false,
    findings: findingsAt(index),
    at,
  };
}

function findingsAt(index: number): readonly { readonly code: FindingCode; readonly severity: Severity }[] {
  if (index % 100 < 3) return [{ code: 'carrier-mismatch', severity: 'error' }];
  if (index % 100 < 8) return [{ code: 'unknown-format', severity: 'info' }];
  return [];
}
