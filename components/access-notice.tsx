import type { Value } from '@/utils/i18n';
import { Notice } from './notice';
import { useSay } from './said';

/** A site of Seller Central and what it is called. */
export interface NamedSite {
  readonly host: string;
  readonly name: Value;
}

interface MissingAccessProps {
  /** Where we should work and the browser doesn't let us. */
  readonly missing: readonly NamedSite[];
  readonly onAllow: () => void;
}

/** Says that a permission is gone, and offers to give it back. */
export function MissingAccess({ missing, onAllow }: MissingAccessProps) {
  const say = useSay();
  return (
    <Notice
      tone="warning"
      icon="alert"
      title={say({ key: 'popupAccessTitle', values: [missing.map(({ name }) => name)] })}
      action={
        <button type="button" className="button" data-kind="main" onClick={onAllow}>
          {say({ key: 'popupAccessAllow' })}
        </button>
      }
    >
      {say({ key: 'popupAccessText' })}
    </Notice>
  );
}

interface SwitchedOffProps {
  /** The site of the open tab. */
  readonly site: NamedSite;
  readonly onSwitchOn: () => void;
}

/** Says that the open tab shows a site that was never switched on, and offers to switch it on. */
export function SwitchedOff({ site, onSwitchOn }: SwitchedOffProps) {
  const say = useSay();
  return (
    <Notice
      tone="soft"
      icon="pause"
      title={say({ key: 'popupHostOffTitle', values: [site.name] })}
      action={
        <button type="button" className="button" data-kind="main" onClick={onSwitchOn}>
          {say({ key: 'popupHostSwitchOn' })}
        </button>
      }
    >
      {say({ key: 'popupHostOffText' })}
    </Notice>
  );
}
