import type { Table } from '@/utils/files/table';
import { type Column, columns } from './column';
import { columnNamed } from './header';
import { type DayOrder, dayOrderOf } from './read-day';

/**
 * The layouts of the facts: `marked` with its X (Amazon's VTR FAQ), `answered` with one yes or no (Europe, about 2021),
 * `criteria` with four of them (today), `orders` that only tells of orders (such as the unshipped orders report), or
 * one that nobody has described.
 */
export type ReportLayout = 'marked' | 'answered' | 'criteria' | 'orders' | 'unknown';

/** What each row of a file is, when no column says it. */
export type RowMeaning = 'defect' | 'order';

/** How a table is understood. The seller may change any of it before it is read. */
export interface Mapping {
  readonly layout: ReportLayout;
  /** Where in the table's rows the header stands; null when the table has none. */
  readonly header: number | null;
  /** In which place of a row each column stands; what is not there is not in the file. */
  readonly places: Readonly<Partial<Record<Column, number>>>;
  /** Rows that no column judges: Amazon's report lists defects only, a list of orders none. */
  readonly rowsAre: RowMeaning;
  /** Whether 03/04/2026 is in March or in April. */
  readonly dayOrder: DayOrder;
}

/** A mapping with how sure it is. */
export interface SuggestedMapping extends Mapping {
  /** `certain`: every column by a documented name. `likely`: some by a resembling one. `unsure`: to be matched by the seller. */
  readonly certainty: 'certain' | 'likely' | 'unsure';
  /** What was matched by resemblance or could be either way: to be looked at. */
  readonly doubtful: readonly (Column | 'dayOrder')[];
}

/** A title or a note may stand above the header; so many rows may. */
const rowsLooked = 30;

/** How the columns of a table are most likely to be understood, by the names in its header. */
export function suggestMapping(table: Table, marketplace = 'US'): SuggestedMapping {
  const header = headerOf(table);
  const found = header === null ? [] : columnsOf(table.rows[header]!.cells);
  const places: Partial<Record<Column, number>> = {};
  const doubtful: (Column | 'dayOrder')[] = [];
  for (const column of columns) {
    const named = found.filter((one) => one.column === column);
    const best = named.find(({ likeness }) => likeness === 'exact') ?? named[0];
    if (!best) continue;
    places[column] = best.place;
    if (best.likeness === 'loose' || named.filter(({ likeness }) => likeness === best.likeness).length > 1) {
      doubtful.push(column);
    }
  }
  const days = dayOrderIn(table, { header, places }, marketplace);
  if (!days.isSure) doubtful.push('dayOrder');
  const layout = layoutOf(places);
  return {
    layout,
    header,
    places,
    rowsAre: meaningOf(layout),
    dayOrder: days.order,
    certainty: certaintyOf(layout, places, doubtful),
    doubtful,
  };
}

/** What the rows of a layout are, where no column says it. */
export function meaningOf(layout: ReportLayout): RowMeaning {
  return layout === 'orders' ? 'order' : 'defect';
}

/** How sure a mapping is, by what is doubtful in it. */
export function certaintyOf(
  layout: ReportLayout,
  places: Mapping['places'],
  doubtful: SuggestedMapping['doubtful'],
): SuggestedMapping['certainty'] {
  if (places.orderId === undefined || layout === 'unknown') return 'unsure';
  return doubtful.length > 0 ? 'likely' : 'certain';
}

/** The layout that these columns make. */
export function layoutOf(places: Mapping['places']): ReportLayout {
  const has = (column: Column) => places[column] !== undefined;
  if (has('noValidTracking')) return 'marked';
  if (has('hasTrackingId') || has('carrierScan') || has('deliveryScan')) return 'criteria';
  if (has('hasValidTracking')) return 'answered';
  return has('orderId') && (has('category') || has('sku')) && !has('trackingId') ? 'orders' : 'unknown';
}

/** The row with the most names of columns in it, if it names an order or two other columns. */
function headerOf({ rows }: Table): number | null {
  let best: { at: number; named: number } | null = null;
  for (let at = 0; at < Math.min(rows.length, rowsLooked); at++) {
    const named = new Set(columnsOf(rows[at]!.cells).map(({ column }) => column));
    const isHeader = named.has('orderId') || named.size >= 2;
    if (isHeader && named.size > (best?.named ?? 0)) best = { at, named: named.size };
  }
  return best?.at ?? null;
}

function columnsOf(cells: readonly string[]) {
  return cells.flatMap((cell, place) => {
    const named = cell === '' ? null : columnNamed(cell);
    return named ? [{ ...named, place }] : [];
  });
}

/** Whether the days of a table begin with their month, and whether it says so itself. */
export function dayOrderIn(
  { rows }: Table,
  { header, places }: Pick<Mapping, 'header' | 'places'>,
  marketplace: string,
): ReturnType<typeof dayOrderOf> {
  const dated = [places.promised, places.shipBy].filter((place) => place !== undefined);
  const texts = dated.flatMap((place) => rows.slice((header ?? -1) + 1).map(({ cells }) => cells[place] ?? ''));
  return dayOrderOf(texts, marketplace);
}
