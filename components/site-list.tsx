import type { MessageKey, Value } from '@/utils/i18n';
import type { NamedSite } from './access-notice';
import { Icon } from './icon';
import { useSay } from './said';
import { Toggle } from './toggle';
import './site-list.css';

/** A site of Seller Central, and whether we work there. */
export interface SiteChoice extends NamedSite {
  /** On from the start, and nothing to switch. */
  readonly isFixed: boolean;
  readonly isOn: boolean;
  /** It should be on, but the browser does not allow it. */
  readonly isMissing: boolean;
}

/** Some of the sites, under one heading. */
export interface SiteRegion {
  readonly title: MessageKey;
  readonly sites: readonly SiteChoice[];
}

interface SiteListProps {
  readonly regions: readonly SiteRegion[];
  /** The site that the seller's browser has just been told no for; null when none. */
  readonly refused: Value | null;
  /** Called in the seller's own click: the browser then lets us ask. */
  readonly onSwitch: (host: string, isOn: boolean) => void;
  readonly onAllow: (host: string) => void;
}

/** The sites of Seller Central by region, each to switch on or off. */
export function SiteList({ regions, refused, onSwitch, onAllow }: SiteListProps) {
  const say = useSay();
  return (
    <>
      <p className="site-refused" role="status">
        {refused !== null && say({ key: 'optionsHostRefused', values: [refused] })}
      </p>
      {regions.map(({ title, sites }) => (
        <fieldset key={title} className="site-region">
          <legend>{say({ key: title })}</legend>
          <ul>
            {sites.map((site) => (
              <Site key={site.host} site={site} onSwitch={onSwitch} onAllow={onAllow} />
            ))}
          </ul>
        </fieldset>
      ))}
    </>
  );
}

interface SiteProps extends Pick<SiteListProps, 'onSwitch' | 'onAllow'> {
  readonly site: SiteChoice;
}

function Site({ site, onSwitch, onAllow }: SiteProps) {
  const say = useSay();
  const { host, isFixed, isOn, isMissing } = site;
  const id = `site-${host.replaceAll('.', '-')}`;
  return (
    <li className="site" data-site={host}>
      <div>
        <p className="site-name" id={id}>
          {say(site.name)}
        </p>
        <p className="site-host" id={`${id}-text`} translate="no">
          {host}
        </p>
        {isMissing && (
          <p className="site-missing">
            <Icon name="alert" tone="warning" />
            <span>{say({ key: 'optionsHostMissing' })}</span>
            <button
              type="button"
              className="button"
              aria-label={say({ key: 'optionsHostAllowOf', values: [site.name] })}
              onClick={() => onAllow(host)}
            >
              {say({ key: 'popupAccessAllow' })}
            </button>
          </p>
        )}
      </div>
      {isFixed ? (
        !isMissing && <span className="site-fixed">{say({ key: 'optionsHostAlways' })}</span>
      ) : (
        <Toggle on={isOn} labelledBy={id} describedBy={`${id}-text`} onChange={(next) => onSwitch(host, next)} />
      )}
    </li>
  );
}
