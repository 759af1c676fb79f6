import { useSay } from './said';
import { Toggle } from './toggle';

interface NotifySettingProps {
  readonly isOn: boolean;
  /** The browser's own permission was refused. */
  readonly isRefused: boolean;
  readonly onNotify: (isOn: boolean) => void;
}

/** Whether the browser may tell that a correction can be looked after. */
export function NotifySetting({ isOn, isRefused, onNotify }: NotifySettingProps) {
  const say = useSay();
  return (
    <div className="setting">
      <div>
        <p className="setting-name" id="notify">
          {say({ key: 'optionsNotify' })}
        </p>
        <p className="setting-text" id="notify-text">
          {say({ key: 'optionsNotifyText' })}
        </p>
        {isRefused && (
          <p className="erased toned" role="alert" data-tone="error">
            {say({ key: 'optionsNotifyRefused' })}
          </p>
        )}
      </div>
      <Toggle on={isOn} labelledBy="notify" describedBy="notify-text" onChange={(next) => onNotify(next)} />
    </div>
  );
}
