import type { Preferences } from '@/utils/preferences/schema';
import { Choice } from './choice';
import { useSay } from './said';
import { Tick } from './tick';

/** A carrier as the options show it, in one language. */
export interface CarrierChoice {
  readonly id: string;
  readonly name: string;
  /** Its name in English, where it is not the same. */
  readonly latin: string | null;
  /** Other names by which it may be looked for, in both languages. */
  readonly alsoCalled: readonly string[];
  /** True when the policy's list of supported carriers names it. */
  readonly isListed: boolean;
}

type Entry = Preferences['carriers'][string];
type Support = 'policy' | 'yes' | 'no';

interface CarrierRowProps {
  readonly carrier: CarrierChoice;
  readonly chosen: Entry | undefined;
  readonly onChange: (entry: Entry) => void;
}

/** One carrier: is it used, and is it treated as supported? */
export function CarrierRow({ carrier, chosen, onChange }: CarrierRowProps) {
  const say = useSay();
  const used = chosen?.used ?? false;
  const support = supportOf(chosen);
  return (
    <tr>
      <td>
        <Tick
          checked={used}
          onChange={(next) => onChange(entryOf(next, support))}
          label={say({ key: 'optionsCarrierUse', values: [carrier.name] })}
        />
      </td>
      <th scope="row" translate="no">
        {carrier.name}
        {carrier.latin && <span className="carrier-latin">{carrier.latin}</span>}
      </th>
      <td>
        <Choice<Support>
          label={say({ key: 'optionsCarrierSupportOf', values: [carrier.name] })}
          value={support}
          isOwn={support !== 'policy'}
          items={[
            {
              value: 'policy',
              label: say({ key: carrier.isListed ? 'optionsPolicySupported' : 'optionsPolicyUnsupported' }),
            },
            { value: 'yes', label: say({ key: 'optionsSupportedYes' }) },
            { value: 'no', label: say({ key: 'optionsSupportedNo' }) },
          ]}
          onChange={(next) => onChange(entryOf(used, next))}
        />
      </td>
    </tr>
  );
}

function supportOf(entry: Entry | undefined): Support {
  if (entry?.supported === undefined) return 'policy';
  return entry.supported ? 'yes' : 'no';
}

function entryOf(used: boolean, support: Support): Entry {
  return support === 'policy' ? { used } : { used, supported: support === 'yes' };
}
