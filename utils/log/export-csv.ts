import { pause, type Work } from '@/utils/files/work';
import type { LogDatabase } from './database';
import { pagesOf } from './export-json';
import type { LogRow } from './log-row';

/** The columns, with how each is read from a row. */
const columns: readonly (readonly [name: string, read: (row: LogRow) => string])[] = [
  ['account', (row) => row.account],
  ['order-id', (row) => row.orderId],
  ['package', (row) => row.package],
  ['marketplace', (row) => row.marketplace],
  ['category', (row) => row.category],
  ['carrier', ({ fields }) => fields.carrier.value],
  ['service', ({ fields }) => fields.service.value],
  ['tracking-number', ({ fields }) => fields.number.value],
  ['no-tracking', ({ fields }) => (fields.noTracking.value ? 'yes' : 'no')],
  ['state', (row) => row.state],
  ['cause', (row) => row.cause],
  ['findings', ({ fields }) => fields.findings.value.map(({ code, severity }) => `${code} (${severity})`).join('; ')],
  ['counts-for', (row) => row.day],
  ['ship-by', ({ fields }) => fields.shipBy?.value ?? ''],
  ['promised', ({ fields }) => fields.promised?.value ?? ''],
  ['confirmed-at', ({ fields }) => written(fields.confirmed.value.at)],
  ['entered-at', (row) => written(row.enteredAt)],
  ['visible-at', (row) => written(row.visibleAt)],
  [
    'history',
    ({ history }) => history.map((one) => `${written(one.at)} ${one.kind} ${one.carrier} ${one.number}`).join('; '),
  ],
];

/**
 * Every package of the log as comma-separated text for a spreadsheet (RFC 4180, UTF-8 with a mark, so that Excel reads
 * Chinese). Moments are ISO 8601 in UTC. What a spreadsheet would run as a formula has an apostrophe before it.
 */
export async function exportCsv(db: LogDatabase, work: Work = {}): Promise<Blob> {
  const parts: BlobPart[] = [`\uFEFF${columns.map(([name]) => name).join(',')}\r\n`];
  const total = await db.rows.count();
  let count = 0;
  for await (const rows of pagesOf(db.rows)) {
    parts.push(new Blob([rows.map(lineOf).join('')]));
    count += rows.length;
    await pause(work, count / (total + 1));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function lineOf(row: LogRow): string {
  return `${columns.map(([, read]) => cell(read(row))).join(',')}\r\n`;
}

/** OWASP, CSV injection: cells beginning with = + - @, a tab or a carriage return are read as formulas. */
function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function written(moment: number): string {
  return new Date(moment).toISOString();
}
