import type { Preferences } from '@/utils/preferences/schema';
import { EraseDialog } from './erase-dialog';
import { KeepDays, type KeepLimits } from './keep-days';
import { NotifySetting } from './notify-setting';
import { useSay } from './said';
import { Section } from './section';

/** What became of erasing: nothing asked yet, so many rows erased, or refused. */
export type EraseState =
  | { readonly kind: 'idle' | 'erasing' | 'refused' }
  | { readonly kind: 'erased'; readonly rows: number };

interface LogOptionsProps {
  readonly preferences: Pick<Preferences, 'keepDays' | 'notifyRechecks'>;
  readonly keepLimits: KeepLimits;
  /** How many packages the log holds; null while that is not known. */
  readonly rows: number | null;
  readonly erase: EraseState;
  /** The browser's own permission for notifications was refused. */
  readonly isNotifyRefused: boolean;
  readonly onNotify: (notifyRechecks: boolean) => void;
  readonly onChange: (change: Partial<Preferences>) => void;
  readonly onErase: () => void;
}

/** How long the log is kept, whether rechecks are notified, and erasing everything. */
export function LogOptions(props: LogOptionsProps) {
  const { preferences, keepLimits, rows, erase, isNotifyRefused, onNotify, onChange, onErase } = props;
  const say = useSay();
  return (
    <Section id="log" title={say({ key: 'optionsLog' })}>
      <NotifySetting isOn={preferences.notifyRechecks} isRefused={isNotifyRefused} onNotify={onNotify} />
      <KeepDays days={preferences.keepDays} limits={keepLimits} onChange={(keepDays) => onChange({ keepDays })} />
      <div className="setting">
        <div>
          <p className="setting-name">{say({ key: 'optionsEraseTitle' })}</p>
          <p className="setting-text">{rows !== null && say({ key: 'optionsRows', values: [rows], count: rows })}</p>
          <Erased state={erase} />
        </div>
        <EraseDialog rows={rows} onErase={onErase} />
      </div>
    </Section>
  );
}

function Erased({ state }: { state: EraseState }) {
  const say = useSay();
  if (state.kind === 'erased')
    return (
      <p className="erased toned" role="status" data-tone="ok">
        {say({ key: 'optionsErased', values: [state.rows], count: state.rows })}
      </p>
    );
  if (state.kind === 'refused')
    return (
      <p className="erased toned" role="alert" data-tone="error">
        {say({ key: 'optionsEraseRefused' })}
      </p>
    );
  return null;
}
