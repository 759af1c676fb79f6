import { pause, type Work } from '@/utils/files/work';
import { amountOf, countByAccount } from './count-by-account';
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
 * Chinese). Moments are ISO 8601 in UTC. What a spreadsheet would run as a formula (OWASP, CSV injection) has an
 * apostrophe before it.
 */
export async function exportCsv(db: LogDatabase, work: Work = {}): Promise<Blob> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const parts: BlobPart[] = ['\uFEFF', stringify([columns.map(([name]) => name)], layout)];
  const total = amountOf(await countByAccount(db));
  let count = 0;
  for await (const rows of pagesOf(db.rows)) {
    parts.push(new Blob([stringify(rows.map(cellsOf), layout)]));
    count += rows.length;
    await pause(work, count / (total + 1));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** The library quotes a single line feed only where rows end in one: so breaks are named. */
const layout = { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ } as const;

function cellsOf(row: LogRow): readonly string[] {
  return columns.map(([, read]) => read(row));
}

function written(moment: number): string {
  return new Date(moment).toISOString();
}
