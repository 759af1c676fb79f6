import { useRef } from 'react';
import type { Value } from '@/utils/i18n';
import type { Preferences } from '@/utils/preferences/schema';
import { AccountList, type AccountListProps } from './account-list';
import { Brand } from './brand';
import type { CarrierChoice } from './carrier-row';
import { CarrierTable } from './carrier-table';
import { CheckList } from './check-list';
import { DismissedList } from './dismissed-list';
import type { KeepLimits } from './keep-days';
import { languageItems } from './language-items';
import { type EraseState, LogOptions } from './log-options';
import { Notice } from './notice';
import { Privacy } from './privacy';
import { RadioList } from './radio-list';
import { useSay } from './said';
import { SaveLine, type SaveState } from './save-line';
import { Section } from './section';
import { ShownPages } from './shown-pages';
import { SiteList, type SiteRegion } from './site-list';
import { Toggle } from './toggle';
import { useCurrentSection } from './use-current-section';
import { useKeptFocus } from './use-kept-focus';
import './options-view.css';

type Check = Preferences['off'][number];

export interface OptionsViewProps {
  readonly preferences: Preferences;
  readonly carriers: readonly CarrierChoice[];
  /** What the policy of today makes of a carrier outside its list. */
  readonly policyUnsupported: 'warning' | 'error';
  readonly checks: readonly Check[];
  readonly keepLimits: KeepLimits;
  /** How many packages the log holds; null while that is not known. */
  readonly rows: number | null;
  readonly save: SaveState;
  readonly erase: EraseState;
  readonly icon: string;
  /** The address of the dashboard. */
  readonly dashboard: string;
  /** The browser's own permission for notifications was refused. */
  readonly isNotifyRefused: boolean;
  readonly onNotify: (notifyRechecks: boolean) => void;
  /** Seller Central's sites, by region. */
  readonly sites: readonly SiteRegion[];
  /** The site for which the seller has just told the browser no; null when none. */
  readonly refusedSite: Value | null;
  readonly onSite: (host: string, isOn: boolean) => void;
  readonly onAllowSite: (host: string) => void;
  readonly onChange: (change: Partial<Preferences>) => void;
  readonly onErase: () => void;
  /** All that {@link AccountList} shows and does. */
  readonly accounts: AccountListProps;
}

/** The options, on one page: everything takes effect at once. */
export function OptionsView(props: OptionsViewProps) {
  const say = useSay();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const [current, choose] = useCurrentSection(placeIds, belowHead);
  return (
    <div className="options">
      <header className="options-head">
        <div className="options-width">
          <Brand icon={props.icon} />
          <h1>{say({ key: 'optionsTitle' })}</h1>
          <SaveLine state={props.save} />
          <a className="options-dashboard" href={props.dashboard}>
            {say({ key: 'popupDashboard' })}
          </a>
        </div>
        {props.save === 'refused' && <Notice tone="error" icon="cross" title={say({ key: 'optionsNotSaved' })} />}
      </header>
      <div className="options-width options-body">
        <nav className="options-nav" aria-label={say({ key: 'optionsNav' })}>
          {places.map(({ id, title }) => (
            <a key={id} href={`#${id}`} aria-current={id === current ? 'true' : undefined} onClick={() => choose(id)}>
              {say({ key: title })}
            </a>
          ))}
        </nav>
        <main ref={main} className="options-main">
          <General {...props} />
          <Section
            id="marketplaces"
            title={say({ key: 'optionsMarketplaces' })}
            lead={say({ key: 'optionsMarketplacesLead' })}
          >
            <SiteList
              regions={props.sites}
              refused={props.refusedSite}
              onSwitch={props.onSite}
              onAllow={props.onAllowSite}
            />
          </Section>
          <Carriers {...props} />
          <Unsupported {...props} />
          <Section id="checks" title={say({ key: 'optionsChecks' })} lead={say({ key: 'optionsChecksLead' })}>
            <CheckList checks={props.checks} off={props.preferences.off} onChange={(off) => props.onChange({ off })} />
          </Section>
          <Section id="dismissed" title={say({ key: 'optionsDismissed' })} lead={say({ key: 'optionsDismissedLead' })}>
            <DismissedList preferences={props.preferences} onChange={props.onChange} />
          </Section>
          <ShownPages
            shown={props.preferences.shownFields}
            onChange={(shownFields) => props.onChange({ shownFields })}
          />
          <LogOptions {...props} />
          <Section id="accounts" title={say({ key: 'optionsAccounts' })} lead={say({ key: 'optionsAccountsLead' })}>
            <AccountList {...props.accounts} />
          </Section>
          <Section id="privacy" title={say({ key: 'optionsPrivacy' })}>
            <Privacy />
          </Section>
        </main>
      </div>
    </div>
  );
}

const places = [
  { id: 'general', title: 'optionsGeneral' },
  { id: 'marketplaces', title: 'optionsMarketplaces' },
  { id: 'carriers', title: 'optionsCarriers' },
  { id: 'unsupported', title: 'optionsUnsupported' },
  { id: 'checks', title: 'optionsChecks' },
  { id: 'dismissed', title: 'optionsDismissed' },
  { id: 'log', title: 'optionsLog' },
  { id: 'accounts', title: 'optionsAccounts' },
  { id: 'privacy', title: 'optionsPrivacy' },
] as const;

const placeIds = places.map(({ id }) => id);

/** A section that begins above this line is being read: just below the head, and where a link brings it to; in pixels. */
const belowHead = 120;

function General({ preferences, onChange }: OptionsViewProps) {
  const say = useSay();
  return (
    <Section id="general" title={say({ key: 'optionsGeneral' })}>
      <div className="setting">
        <div>
          <p className="setting-name" id="enabled">
            {say({ key: 'popupSwitch' })}
          </p>
          <p className="setting-text" id="enabled-text">
            {say({ key: 'optionsEnabledText' })}
          </p>
        </div>
        <Toggle
          on={preferences.enabled}
          labelledBy="enabled"
          describedBy="enabled-text"
          onChange={(enabled) => onChange({ enabled })}
        />
      </div>
      <div className="setting">
        <p className="setting-name" id="language">
          {say({ key: 'optionsLanguage' })}
        </p>
        <RadioList
          labelledBy="language"
          layout="row"
          value={preferences.language}
          items={[{ value: 'auto', label: say({ key: 'optionsLanguageAuto' }) }, ...languageItems]}
          onChange={(language) => onChange({ language })}
        />
      </div>
    </Section>
  );
}

function Carriers({ carriers, preferences, onChange }: OptionsViewProps) {
  const say = useSay();
  return (
    <Section id="carriers" title={say({ key: 'optionsCarriers' })} lead={say({ key: 'optionsCarriersLead' })}>
      <CarrierTable
        carriers={carriers}
        chosen={preferences.carriers}
        onChange={(chosen) => onChange({ carriers: chosen })}
      />
    </Section>
  );
}

function Unsupported({ preferences, policyUnsupported, onChange }: OptionsViewProps) {
  const say = useSay();
  const today = say({ key: policyUnsupported === 'error' ? 'optionsTodayError' : 'optionsTodayWarning' });
  return (
    <Section id="unsupported" title={say({ key: 'optionsUnsupported' })} lead={say({ key: 'optionsUnsupportedLead' })}>
      <RadioList
        labelledBy="unsupported-title"
        layout="column"
        value={preferences.unsupported}
        items={[
          { value: 'policy', label: say({ key: 'optionsRulePolicy' }), text: today },
          { value: 'warning', label: say({ key: 'optionsRuleWarning' }), text: say({ key: 'optionsRuleWarningText' }) },
          { value: 'error', label: say({ key: 'optionsRuleError' }), text: say({ key: 'optionsRuleErrorText' }) },
        ]}
        onChange={(unsupported) => onChange({ unsupported })}
      />
    </Section>
  );
}
