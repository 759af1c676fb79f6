import { type ComponentProps, type ReactNode, useRef } from 'react';
import type { MessageKey } from '@/utils/i18n';
import { AccountChoice } from '../account-choice';
import { Brand } from '../brand';
import { Icon } from '../icon';
import { useSay } from '../said';
import { useKeptFocus } from '../use-kept-focus';
import './dashboard-view.css';

/** The dashboard's places, in the order of its navigation; each is an address of its own: `dashboard.html#orders`. */
export const placeNames = ['overview', 'orders', 'report', 'appeal', 'backup'] as const;

export type PlaceName = (typeof placeNames)[number];

/** What each place is called. */
export const placeTitle: Readonly<Record<PlaceName, MessageKey>> = {
  overview: 'dashboardOverview',
  orders: 'dashboardOrders',
  report: 'dashboardReport',
  appeal: 'dashboardAppeal',
  backup: 'dashboardBackup',
};

interface DashboardViewProps extends ComponentProps<typeof AccountChoice> {
  readonly place: PlaceName;
  readonly icon: string;
  readonly onOptions: () => void;
  readonly children: ReactNode;
}

/** The dashboard's frame: the way to each place, and the place itself. */
export function DashboardView({ place, icon, onOptions, children, ...accounts }: DashboardViewProps) {
  const say = useSay();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <div className="dash" data-place={place}>
      <header className="dash-head">
        <button type="button" className="dash-skip" onClick={skip}>
          {say({ key: 'dashboardSkip' })}
        </button>
        <Brand icon={icon} />
        <nav className="dash-nav" aria-label={say({ key: 'dashboardNav' })}>
          {placeNames.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === place ? 'page' : undefined}>
              {say({ key: placeTitle[name] })}
            </a>
          ))}
        </nav>
        <AccountChoice {...accounts} />
        <button type="button" className="dash-options" onClick={onOptions}>
          <Icon name="sliders" />
          <span>{say({ key: 'popupOptions' })}</span>
        </button>
      </header>
      <main ref={main} className="dash-main" id="place" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** What follows the mark in the address names a place of the dashboard, so this can't be a link within the page. */
function skip(): void {
  document.getElementById('place')?.focus();
}
