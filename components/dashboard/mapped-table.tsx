import type { Table } from '@/utils/files/table';
import { type Column, columns, nameOfColumn } from '@/utils/report/column';
import type { Mapping, SuggestedMapping } from '@/utils/report/mapping';
import { Choice } from '../choice';
import { useSay } from '../said';

/** So many rows tell what a column holds. */
const rowsShown = 5;

/** And so many characters of a cell: one of a damaged file may hold a megabyte. */
const charactersShown = 120;

interface MappedTableProps {
  readonly table: Table;
  readonly mapping: SuggestedMapping;
  readonly onMapping: (mapping: Partial<Mapping>) => void;
}

/** The beginning of a file, and above each column what it is taken for. */
export function MappedTable({ table, mapping, onMapping }: MappedTableProps) {
  const say = useSay();
  const first = (mapping.header ?? -1) + 1;
  const rows = table.rows.slice(first, first + rowsShown);
  const header = mapping.header === null ? [] : (table.rows[mapping.header]?.cells ?? []);
  const names = header.map((name) => name.slice(0, charactersShown));
  const width = Math.max(names.length, ...rows.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, place) => place);
  const columnAt = (place: number) => columns.find((column) => mapping.places[column] === place) ?? '';

  function take(place: number, column: Column | '') {
    const others = Object.entries(mapping.places).filter(([name, other]) => other !== place && name !== column);
    onMapping({ places: { ...Object.fromEntries(others), ...(column === '' ? {} : { [column]: place }) } });
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable without a mouse.
    <section className="mapped" aria-label={say({ key: 'dashboardMappingTable' })} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {places.map((place) => {
              const column = columnAt(place);
              return (
                <th key={place} scope="col" data-doubtful={(column && mapping.doubtful.includes(column)) || undefined}>
                  <Choice
                    label={say({ key: 'dashboardColumnIs', values: [names[place] ?? place + 1] })}
                    value={column}
                    items={[
                      { value: '', label: say({ key: 'dashboardColumnUnused' }) },
                      ...columns.map((one) => ({ value: one, label: say(nameOfColumn(one)) })),
                    ]}
                    isOwn={column !== ''}
                    onChange={(next: Column | '') => take(place, next)}
                  />
                  <span className="mapped-name">{names[place] ?? ''}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              {places.map((place) => (
                <td key={place} data-unused={columnAt(place) === '' || undefined}>
                  {(cells[place] ?? '').slice(0, charactersShown)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
