import type { ReactNode } from 'react';
import { MissingAccess, type NamedSite, SwitchedOff } from './access-notice';
import { AccountChoice, type AccountName } from './account-choice';
import { Brand } from './brand';
import { DueFacts, type WorstCategory } from './due-facts';
import { FirstSteps } from './first-steps';
import { Icon } from './icon';
import { MendList } from './mend-list';
import { Notice } from './notice';
import { type OrderLine, RecentLine } from './order-line';
import { OrderList } from './order-list';
import { RateLine } from './rate-line';
import { RatePanel, type RateShown } from './rate-panel';
import { RecheckList } from './recheck-list';
import { useSay } from './said';
import { TabLine, type TabState } from './tab-line';
import { Toggle } from './toggle';
import './popup-view.css';

/** What the log gave: its lines, or that it can't be read. */
export type LogShown =
  | {
      readonly kind: 'read';
      /** One per marketplace, the worst first; none while nothing lies in the window. */
      readonly rates: readonly RateShown[];
      /** Defects, expected or reported, that can still be corrected, newest first; as many as are shown. */
      readonly mend: readonly OrderLine[];
      /** How many such packages there are in all. */
      readonly mendable: number;
      readonly recent: readonly OrderLine[];
      /** Corrections that can be looked after, those that have waited longest first, and of how many orders. */
      readonly recheck: readonly OrderLine[];
      readonly recheckable: number;
      readonly worst: WorstCategory | null;
      /** Packages entered too recently for Amazon to show it. */
      readonly awaiting: number;
      /** Why confirmations wait to be written; null when none does. */
      readonly refusal: 'full' | 'refused' | null;
    }
  | { readonly kind: 'unreadable' };

export interface PopupViewProps {
  readonly enabled: boolean;
  /** The last change of the switch was refused by the browser's storage. */
  readonly notSaved: boolean;
  readonly tab: TabState;
  /** The open tab's site, where it is one that was never switched on; null otherwise. */
  readonly offSite: NamedSite | null;
  /** Sites on which we should work and the browser doesn't let us. */
  readonly missing: readonly NamedSite[];
  /** Where the seller chooses the sites we work on. */
  readonly sites: string;
  readonly log: LogShown;
  /** How many days the rate looks back, for saying that nothing lies in them. */
  readonly windowDays: number;
  readonly now: number;
  readonly icon: string;
  readonly manageOrders: string;
  /** The address of the dashboard. */
  readonly dashboard: string;
  /** The seller's accounts, and the one that is shown. */
  readonly accounts: readonly AccountName[];
  readonly account: string;
  readonly onAccount: (account: string) => void;
  readonly onEnable: (enabled: boolean) => void;
  /** The seller wants to point at the open tab's fields. */
  readonly onShow: () => void;
  readonly onOptions: () => void;
  /** Called in the seller's own click: the browser then lets us ask. */
  readonly onAllow: (hosts: readonly string[]) => void;
  readonly onLooked: (line: OrderLine) => void;
}

/** The popup: the rate, what can still be mended, what was confirmed last, and whether the open tab is checked. */
export function PopupView(props: PopupViewProps) {
  const say = useSay();
  const { enabled, log, tab, offSite, missing } = props;
  return (
    <div className="popup" data-enabled={enabled}>
      <header className="popup-head">
        <h1>
          <Brand icon={props.icon} />
        </h1>
        <span className="popup-switch">
          <span>{say({ key: enabled ? 'popupOn' : 'popupOff' })}</span>
          <Toggle on={enabled} onChange={props.onEnable} label={say({ key: 'popupSwitch' })} />
        </span>
      </header>
      <AccountChoice {...props} />
      <main>
        {enabled && !offSite && <TabLine state={tab} sites={props.sites} onShow={props.onShow} />}
        {enabled && offSite && <SwitchedOff site={offSite} onSwitchOn={() => props.onAllow([offSite.host])} />}
        {enabled && missing.length > 0 && (
          <MissingAccess missing={missing} onAllow={() => props.onAllow(missing.map(({ host }) => host))} />
        )}
        {props.notSaved && <Notice tone="error" icon="cross" title={say({ key: 'popupNotSaved' })} />}
        {!enabled && (
          <Notice tone="soft" icon="pause" title={say({ key: 'popupOffTitle' })}>
            {say({ key: 'popupOffText' })}
          </Notice>
        )}
        {log.kind === 'unreadable' ? <Unreadable /> : <Log {...props} log={log} />}
      </main>
      <footer className="popup-foot">
        <a href={props.dashboard} target="_blank" rel="noreferrer" className="popup-way">
          <Icon name="external" />
          {say({ key: 'popupDashboard' })}
        </a>
        <button type="button" className="popup-way" onClick={props.onOptions}>
          <Icon name="sliders" />
          {say({ key: 'popupOptions' })}
        </button>
      </footer>
    </div>
  );
}

function Unreadable() {
  const say = useSay();
  return (
    <Notice tone="error" icon="alert" title={say({ key: 'popupLogUnreadable' })}>
      {say({ key: 'popupLogUnreadableText' })}
    </Notice>
  );
}

interface RatesProps {
  readonly rates: readonly RateShown[];
  readonly windowDays: number;
  /** What goes with the first of them. */
  readonly children: ReactNode;
}

function Rates({ rates, windowDays, children }: RatesProps) {
  const say = useSay();
  const [worst, ...others] = rates;
  if (!worst) return <p className="popup-quiet">{say({ key: 'popupQuiet', values: [windowDays] })}</p>;
  return (
    <>
      <RatePanel {...worst} />
      {children}
      {others.length > 0 && (
        <OrderList title={say({ key: 'popupOtherMarketplaces' })}>
          {others.map((rate) => (
            <RateLine key={say(rate.marketplace ?? '')} {...rate} />
          ))}
        </OrderList>
      )}
    </>
  );
}

function Log({ log, now, ...props }: PopupViewProps & { log: Extract<LogShown, { kind: 'read' }> }) {
  const say = useSay();
  return (
    <>
      {log.refusal && (
        <Notice tone="error" icon="alert" title={say({ key: 'popupLogUnwritten' })}>
          {say({ key: log.refusal === 'full' ? 'popupLogFull' : 'popupLogRefused' })}
        </Notice>
      )}
      {log.recent.length === 0 ? (
        <FirstSteps manageOrders={props.manageOrders} />
      ) : (
        <Rates rates={log.rates} windowDays={props.windowDays}>
          <DueFacts worst={log.worst} awaiting={log.awaiting} />
        </Rates>
      )}
      {log.mend.length > 0 && <MendList lines={log.mend} amount={log.mendable} now={now} dashboard={props.dashboard} />}
      {log.recheck.length > 0 && <RecheckList lines={log.recheck} amount={log.recheckable} onLooked={props.onLooked} />}
      {log.recent.length > 0 && (
        <OrderList title={say({ key: 'popupRecent' })}>
          {log.recent.map((line) => (
            <RecentLine key={line.key} line={line} now={now} />
          ))}
        </OrderList>
      )}
    </>
  );
}
