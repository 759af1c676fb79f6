import { group } from '@/utils/carriers/group';
import { type Dismissal, dismiss } from '@/utils/check/dismissal';
import { nameOfFinding } from '@/utils/check/finding-name';
import type { Preferences } from '@/utils/preferences/schema';
import { useSay } from './said';
import { TrackingNumber } from './tracking-number';
import './dismissed-list.css';

interface DismissedListProps {
  readonly preferences: Pick<Preferences, 'off' | 'dismissed'>;
  readonly onChange: (change: Pick<Preferences, 'off' | 'dismissed'>) => void;
}

/** What the seller dismissed in notes, the newest first, then the checks turned off; each can be brought back. */
export function DismissedList({ preferences, onChange }: DismissedListProps) {
  const say = useSay();
  const { off, dismissed } = preferences;
  const always: Dismissal[] = off.map((code) => ({ code, scope: 'always', value: '' }));
  const all = [...dismissed.toReversed(), ...always];
  if (all.length === 0) return <p className="setting-text">{say({ key: 'optionsDismissedNone' })}</p>;
  return (
    <>
      <ul className="dismissed">
        {all.map((one) => (
          <li key={`${one.code} ${one.scope} ${one.value}`}>
            <span className="dismissed-name">{say(nameOfFinding(one.code))}</span>
            <span className="dismissed-what">
              <What dismissal={one} />
            </span>
            <button
              type="button"
              className="button"
              aria-label={say({ key: 'optionsDismissedUndo', values: [nameOfFinding(one.code)] })}
              onClick={() => onChange(dismiss(preferences, { ...one, isUndone: true }))}
            >
              {say({ key: 'optionsDismissedBack' })}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button dismissed-all" onClick={() => onChange({ off: [], dismissed: [] })}>
        {say({ key: 'optionsDismissedAll' })}
      </button>
    </>
  );
}

function What({ dismissal: { scope, value } }: { dismissal: Dismissal }) {
  const say = useSay();
  if (scope === 'always') return say({ key: 'optionsDismissedAlways' });
  if (scope === 'carrier') return say({ key: 'optionsDismissedCarrier', values: [value] });
  const [orderId = '', place = ''] = value.split('/');
  if (place !== '') return say({ key: 'optionsDismissedPackage', values: [orderId, place] });
  return <TrackingNumber groups={group(value)} />;
}
