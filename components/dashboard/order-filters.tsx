import type { Phrase } from '@/utils/i18n';
import { Choice } from '../choice';
import { useSay } from '../said';
import { SearchBox } from '../search-box';
import { stateLook } from '../state-look';
import { everything, isNarrowed, type OrderFilter, type StateFilter, stateFilters } from './order-filter';
import './order-filters.css';

/** A carrier that stands in the log: as the log names it, and as the seller reads it. */
export interface CarrierName {
  readonly id: string;
  readonly name: string;
}

interface OrderFiltersProps {
  readonly filter: OrderFilter;
  readonly carriers: readonly CarrierName[];
  readonly onChange: (filter: OrderFilter) => void;
}

/** What the order table shows: by order id or number, by state, by carrier, by the day it counts for. */
export function OrderFilters({ filter, carriers, onChange }: OrderFiltersProps) {
  const say = useSay();
  const change = (part: Partial<OrderFilter>) => onChange({ ...filter, ...part });
  return (
    <search className="filters" aria-label={say({ key: 'dashboardFilters' })}>
      <SearchBox label={{ key: 'dashboardSearch' }} text={filter.text} onText={(text) => change({ text })} />
      <Choice
        label={say({ key: 'dashboardState' })}
        value={filter.state}
        items={stateFilters.map((value) => ({ value, label: say(stateFilterName(value)) }))}
        isOwn={filter.state !== 'all'}
        onChange={(state) => change({ state })}
      />
      <Choice
        label={say({ key: 'dashboardCarrier' })}
        value={filter.carrier}
        items={[
          { value: '', label: say({ key: 'dashboardAllCarriers' }) },
          ...withChosen(carriers, filter.carrier).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        isOwn={filter.carrier !== ''}
        onChange={(carrier) => change({ carrier })}
      />
      <div className="filter-days">
        <span aria-hidden="true">{say({ key: 'dashboardDay' })}</span>
        <DayInput
          label={{ key: 'dashboardFrom' }}
          day={filter.from}
          most={filter.to}
          onChange={(from) => change({ from })}
        />
        <span aria-hidden="true">–</span>
        <DayInput
          label={{ key: 'dashboardTo' }}
          day={filter.to}
          least={filter.from}
          onChange={(to) => change({ to })}
        />
      </div>
      {isNarrowed(filter) && (
        <button type="button" className="plain-link" onClick={() => onChange({ ...everything, order: filter.order })}>
          {say({ key: 'dashboardFilterClear' })}
        </button>
      )}
    </search>
  );
}

/** What a state filter is called. */
function stateFilterName(filter: StateFilter): Phrase {
  if (filter === 'all') return { key: 'dashboardAllStates' };
  return filter === 'defects' ? { key: 'dashboardDefects' } : stateLook[filter].word;
}

/** A carrier from an address may no longer stand in the log; it must still be seen that it is filtered by. */
function withChosen(carriers: readonly CarrierName[], chosen: string): readonly CarrierName[] {
  if (chosen === '' || carriers.some(({ id }) => id === chosen)) return carriers;
  return [{ id: chosen, name: chosen }, ...carriers];
}

interface DayInputProps {
  readonly label: Phrase;
  readonly day: string;
  readonly least?: string;
  readonly most?: string;
  readonly onChange: (day: string) => void;
}

function DayInput({ label, day, least, most, onChange }: DayInputProps) {
  const say = useSay();
  return (
    <input
      type="date"
      className="filter-day"
      aria-label={say(label)}
      value={day}
      min={least || undefined}
      max={most || undefined}
      data-own={day !== '' || undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
