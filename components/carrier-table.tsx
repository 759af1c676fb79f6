import { useState } from 'react';
import type { Preferences } from '@/utils/preferences/schema';
import { type CarrierChoice, CarrierRow } from './carrier-row';
import { findCarriers } from './find-carriers';
import { Icon } from './icon';
import { useSay } from './said';
import { SearchBox } from './search-box';
import './carrier-table.css';

interface CarrierTableProps {
  /** All known carriers; those of the policy's list first. */
  readonly carriers: readonly CarrierChoice[];
  readonly chosen: Preferences['carriers'];
  readonly onChange: (carriers: Preferences['carriers']) => void;
}

/** The carriers a seller uses, and whether each is treated as supported. The policy's own come first, the rest on demand. */
export function CarrierTable({ carriers, chosen, onChange }: CarrierTableProps) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const isFirst = ({ id, isListed }: CarrierChoice) => isListed || chosen[id] !== undefined;
  const found = findCarriers(carriers, query);
  const isSearched = query.trim() !== '';
  const shown = isSearched || isOpen ? found : found.filter(isFirst);
  const more = found.length - shown.length;

  return (
    <>
      <SearchBox label={{ key: 'optionsCarrierSearch' }} text={query} onText={setQuery} />
      {shown.length === 0 ? (
        <p className="carrier-none" role="status">
          {say({ key: 'optionsCarrierNone', values: [query.trim()] })}
        </p>
      ) : (
        <table className="carriers">
          <thead>
            <tr>
              <th scope="col">{say({ key: 'optionsCarrierUsed' })}</th>
              <th scope="col">{say({ key: 'optionsCarrierName' })}</th>
              <th scope="col">{say({ key: 'optionsCarrierSupported' })}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((carrier) => (
              <CarrierRow
                key={carrier.id}
                carrier={carrier}
                chosen={chosen[carrier.id]}
                onChange={(entry) => onChange(withEntry(chosen, carrier.id, entry))}
              />
            ))}
          </tbody>
        </table>
      )}
      {(more > 0 || (isOpen && !isSearched)) && (
        <button type="button" className="carrier-more" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen
            ? say({ key: 'optionsCarrierLess' })
            : say({ key: 'optionsCarrierMore', values: [more], count: more })}
          <Icon name="chevron" />
        </button>
      )}
    </>
  );
}

/** An entry that says nothing is not kept: then the policy speaks, also when it changes. */
function withEntry(
  chosen: Preferences['carriers'],
  id: string,
  entry: Preferences['carriers'][string],
): Preferences['carriers'] {
  const { [id]: _, ...others } = chosen;
  return entry.used || entry.supported !== undefined ? { ...others, [id]: entry } : others;
}
