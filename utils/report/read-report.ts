import { bounded } from '@/utils/files/bounded';
import { FileRefused } from '@/utils/files/file-refused';
import type { Table, TableRow } from '@/utils/files/table';
import { pause, type Work } from '@/utils/files/work';
import type { Day } from '@/utils/vtr/day';
import type { Column, Criterion } from './column';
import type { Mapping } from './mapping';
import { type DayOrder, readDay } from './read-day';
import type { Report, ReportRow, SkippedRow } from './report-row';

/** How many rows are read between two looks at the seller's wishes. */
const rowsAtOnce = 5000;

const invalidId = /-?InvalidId$/i;

/** An order id of any layout before the suffix: the FAQ's own sample (001-12345-67890) is not 3-7-7. */
const orderIdShape = /^(?=.*\d)[A-Z0-9][A-Z0-9-]{4,39}$/i;

// Each in every language of a marketplace; that a report is translated is inferred.
const yes = /^(x|yes|y|true|1|✓|✔|是|有|はい|ja|s[iíì]|oui|sim|tak|evet|نعم)$/i;
const no = /^(no|n|false|0|否|无|無|いいえ|nein|nee|nej|non|nie|não|hay[ıi]r|لا)$/i;
const cancelled = /cancell?ed|refund|已取消|退款|キャンセル|storniert|erstattet/i;

const criteria: readonly Criterion[] = [
  'noValidTracking',
  'hasValidTracking',
  'hasTrackingId',
  'carrierScan',
  'deliveryScan',
];

/**
 * Reads the rows of a table as `mapping` says. Buyers' columns are not even looked at.
 * @throws {FileRefused} when no column holds order ids; and the signal's reason when ended by the seller
 */
export async function readReport(table: Table, mapping: Mapping, work: Work = {}): Promise<Report> {
  if (mapping.places.orderId === undefined) throw refusalOf(table, mapping);
  const rows: ReportRow[] = [];
  const skipped: SkippedRow[] = [];
  const first = (mapping.header ?? -1) + 1;
  const dayOf = dayReader(mapping.dayOrder, table.isFrom1904);
  let from: string | null = null;
  let to: string | null = null;
  for (let at = first; at < table.rows.length; at++) {
    if ((at - first) % rowsAtOnce === rowsAtOnce - 1) await pause(work, at / table.rows.length);
    const row = readRow(table.rows[at]!, mapping, dayOf);
    if ('reason' in row) {
      skipped.push(row);
      continue;
    }
    rows.push(row);
    if (row.promised !== null && (from === null || row.promised < from)) from = row.promised;
    if (row.promised !== null && (to === null || row.promised > to)) to = row.promised;
  }
  work.onProgress?.(1);
  return { fileName: table.fileName, rows, skipped, from, to };
}

function readRow(
  { line, cells }: TableRow,
  { places, rowsAre }: Mapping,
  dayOf: (text: string) => Day | null,
): ReportRow | SkippedRow {
  const text = (column: Column) => (places[column] === undefined ? null : bounded(cells[places[column]] ?? ''));
  const marked = cells.find(isInvalid);
  const orderId = unquoted((text('orderId') || marked) ?? '').replace(invalidId, '');
  if (orderId === '') return { line, reason: { key: 'reportRowNoOrder' } };
  if (!orderIdShape.test(orderId))
    return { line, reason: { key: 'reportRowOddOrder', values: [orderId.slice(0, 60)] } };
  const number = text('trackingId');
  const answers: Partial<Record<Criterion, boolean>> = {};
  for (const criterion of criteria) {
    const answer = answerOf(text(criterion), criterion);
    if (answer !== null) answers[criterion] = answer;
  }
  return {
    line,
    orderId,
    isInvalidId: marked !== undefined,
    isDefect: marked !== undefined || isDefect(answers, rowsAre),
    // The column of the tracking ID shows "<order>-InvalidId" in place of what was entered.
    number: number === null || isInvalid(number) ? null : unquoted(number),
    carrier: text('carrier'),
    service: text('service'),
    promised: dayOf(text('promised') ?? ''),
    shipBy: dayOf(text('shipBy') ?? ''),
    category: text('category'),
    sku: text('sku'),
    isCancelled: cancelled.test(text('status') ?? ''),
    criteria: answers,
  };
}

/** Looked for in every cell, so the last letter is asked first. */
function isInvalid(cell: string): boolean {
  const last = cell.charCodeAt(cell.length - 1) | 0x20;
  return last === 0x64 && cell.length > 9 && invalidId.test(cell);
}

/** The column of the X is marked or empty; the others answer yes or no. */
function answerOf(text: string | null, criterion: Criterion): boolean | null {
  if (text === null) return null;
  if (criterion === 'noValidTracking') return yes.test(text);
  if (yes.test(text)) return true;
  return no.test(text) ? false : null;
}

/** The verdict's own column decides; without one a single No does; without any answer what the rows are said to be. */
function isDefect(answers: ReportRow['criteria'], rowsAre: Mapping['rowsAre']): boolean {
  if (answers.noValidTracking !== undefined) return answers.noValidTracking;
  if (answers.hasValidTracking !== undefined) return !answers.hasValidTracking;
  const told = [answers.hasTrackingId, answers.carrierScan, answers.deliveryScan].filter((one) => one !== undefined);
  return told.length > 0 ? told.includes(false) : rowsAre === 'defect';
}

/** A report speaks of a few weeks: each spelling of a date is read once. */
function dayReader(order: DayOrder, isFrom1904 = false): (text: string) => Day | null {
  const known = new Map<string, Day | null>();
  return (text) => {
    let day = known.get(text);
    if (day === undefined) {
      day = readDay(text, order, isFrom1904);
      known.set(text, day);
    }
    return day;
  };
}

/** Spreadsheets guard numbers against themselves with an apostrophe, or as ="…". */
function unquoted(text: string): string {
  return text.replace(/^=?["'‘’](.*?)["'’]?$/, '$1').trim();
}

function refusalOf(table: Table, mapping: Mapping): FileRefused {
  const row = table.rows[mapping.header ?? 0];
  const line = row?.line ?? 1;
  const shown = (row?.cells ?? []).filter(Boolean).slice(0, 5).join(' · ').slice(0, 120);
  return new FileRefused({ key: 'reportFileNoHeader', values: [line, shown] }, line);
}
