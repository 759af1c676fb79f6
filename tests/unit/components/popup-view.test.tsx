// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OrderLine } from '@/components/order-line';
import { type LogShown, PopupView, type PopupViewProps } from '@/components/popup-view';
import type { TabState } from '@/components/tab-line';
import { mostCounted } from '@/utils/log/due';
import type { PackageState } from '@/utils/vtr/package-state';
import { renderIn } from './render-in';
import { shown } from './shown-rate';

afterEach(cleanup);

const now = Date.UTC(2026, 10, 21, 12);

function line(change: Partial<OrderLine> = {}): OrderLine {
  return {
    key: '1',
    orderId: '114-7941379-5480234',
    package: '1',
    packages: 1,
    href: 'https://sellercentral.amazon.com/orders-v3/order/114-7941379-5480234/edit-shipment',
    state: 'awaiting-scan',
    carrier: 'USPS',
    number: ['9400', '1112', '0255', '5842', '3326', '69'],
    reason: null,
    at: now - 2 * 3_600_000,
    ...change,
  };
}

function log(change: Partial<Extract<LogShown, { kind: 'read' }>> = {}): LogShown {
  return {
    kind: 'read',
    rates: [shown(100, 0, 0)],
    mend: [],
    mendable: 0,
    recent: [line()],
    recheck: [],
    recheckable: 0,
    worst: null,
    awaiting: 0,
    refusal: null,
    ...change,
  };
}

function props(change: Partial<PopupViewProps> = {}): PopupViewProps {
  return {
    enabled: true,
    notSaved: false,
    tab: 'checking',
    offSite: null,
    missing: [],
    sites: '/options.html#marketplaces',
    log: log(),
    windowDays: 30,
    now,
    icon: '/icons/48.png',
    manageOrders: 'https://sellercentral.amazon.com/orders-v3',
    onEnable: () => {},
    dashboard: '/dashboard.html',
    onShow: () => {},
    onOptions: () => {},
    onLooked: () => {},
    accounts: [{ id: 'default', name: '' }],
    account: 'default',
    onAccount: () => {},
    onAllow: () => {},
    ...change,
  };
}

describe('accounts', () => {
  it('can be chosen where there are several, and are not mentioned where there is one', () => {
    const onAccount = vi.fn();
    renderIn('en', <PopupView {...props()} />);
    expect(screen.queryByRole('combobox')).toBeNull();
    cleanup();
    const accounts = [
      { id: 'default', name: '' },
      { id: 'Toys', name: 'Toy shop' },
    ];
    renderIn('en', <PopupView {...props({ accounts, onAccount })} />);
    fireEvent.change(screen.getByRole('combobox', { name: 'Account' }), { target: { value: 'Toys' } });
    expect(onAccount).toHaveBeenCalledWith('Toys');
  });
});

describe('the rate', () => {
  it('is given for each marketplace by itself, the first in full', () => {
    const rates = [shown(90, 0, 6, 'Canada'), shown(100, 0, 0, 'United States')];
    renderIn('en', <PopupView {...props({ log: log({ rates }) })} />);
    expect(screen.getByRole('heading', { name: 'Valid Tracking Rate · Canada' })).toBeDefined();
    expect(screen.getByRole('region', { name: 'Other marketplaces' }).textContent).toContain('United States');
  });

  it('says so when nothing lies in the window', () => {
    renderIn('en', <PopupView {...props({ log: log({ rates: [] }) })} />);
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.getByText(/No package logged here counts for the last 30 days/)).toBeDefined();
  });
});

describe('the last orders', () => {
  it.each([
    ['awaiting-scan', 'Awaiting scan', '等待扫描'],
    ['unverifiable', 'Can’t be verified', '无法核实'],
    ['defect-expected', 'Defect expected', '预计计为缺陷'],
    ['defect-reported', 'Defect reported', '已报告缺陷'],
    ['no-defect-reported', 'No defect reported', '未报告缺陷'],
    ['exempt', 'Exempt', '不计入有效追踪率'],
  ] as const)('tell the state %s as “%s” and “%s”', (state: PackageState, en, zh) => {
    for (const [language, word] of [
      ['en', en],
      ['zh_CN', zh],
    ] as const) {
      renderIn(language, <PopupView {...props({ log: log({ recent: [line({ state })] }) })} />);
      expect(screen.getByText(word)).toBeDefined();
      cleanup();
    }
  });

  it('lead to the page on which the shipment is edited, in a new tab that learns nothing of us', () => {
    renderIn('en', <PopupView {...props()} />);
    const link = within(screen.getByRole('region', { name: 'Last orders' })).getByRole('link');
    expect(link.getAttribute('href')).toBe(line().href);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  it.each([
    [['9400', '1112'], '94001112'],
    [['420', '123', '459', '400', '111', '202', '555', '842', '332', '669'], '420123…332669'],
    [['ABCDEFGHIJ', 'KLMNOPQRST', 'UVWXYZ'], 'ABCDEFGH…STUVWXYZ'],
  ])('show %j as text without spaces, long ones without their middle', (number, text) => {
    const { container } = renderIn('en', <PopupView {...props({ log: log({ recent: [line({ number })] }) })} />);
    const shownNumber = container.querySelector('.number');
    expect(shownNumber?.textContent).toBe(text);
    expect(shownNumber?.getAttribute('title')).toBe(number.join(''));
  });

  it.each([
    ['en', 'just now'],
    ['zh_CN', '刚刚'],
  ] as const)('say in %s that one is less than a minute old: %s', (language, said) => {
    renderIn(language, <PopupView {...props({ log: log({ recent: [line({ at: now - 59_000 })] }) })} />);
    expect(screen.getByText(said)).toBeDefined();
  });

  it('name the package where it is not the first, and a number that is missing', () => {
    renderIn('en', <PopupView {...props({ log: log({ recent: [line({ package: '2', number: [] })] }) })} />);
    expect(screen.getByText(/package 2/)).toBeDefined();
    expect(screen.getByText('no tracking number')).toBeDefined();
  });

  it('say of how many packages the one is that stands worst', () => {
    renderIn('zh_CN', <PopupView {...props({ log: log({ recent: [line({ packages: 3 })] }) })} />);
    expect(screen.getByText('包裹 1/3')).toBeDefined();
  });
});

describe('what can still be mended', () => {
  const mend = ['1', '2', '3', '4', '5'].map((key) =>
    line({
      key,
      orderId: `11${key}-7941379-5480234`,
      state: 'defect-expected',
      reason: { key: 'findingName_checkDigit' },
    }),
  );

  it('gives the reason and the way to the edit page', () => {
    renderIn('en', <PopupView {...props({ log: log({ mend: mend.slice(0, 1), mendable: 1 }) })} />);
    const list = screen.getByRole('region', { name: /Fix while you can/ });
    expect(list.textContent).toContain('Check digit wrong');
    const link = within(list).getByRole('link', { name: 'Edit shipment of order 111-7941379-5480234' });
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it('shows three, and all of them when asked', async () => {
    renderIn('en', <PopupView {...props({ log: log({ mend, mendable: 5 }) })} />);
    const list = screen.getByRole('region', { name: /Fix while you can/ });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 5' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    expect(screen.queryByRole('link', { name: 'All of them in the dashboard' })).toBeNull();
  });

  it('of more than the popup is given, says how many, and leads to the others', async () => {
    renderIn('en', <PopupView {...props({ log: log({ mend, mendable: 100 }), dashboard: '/dashboard.html' })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show 5 of 99+' }));
    const all = screen.getByRole('link', { name: 'All of them in the dashboard' });
    expect(all.getAttribute('href')).toBe('/dashboard.html#orders?state=defects');
  });
});

describe('states of the whole', () => {
  it.each([
    [
      'empty',
      log({ rates: [], recent: [] }),
      true,
      ['Nothing logged yet', 'Open Manage Orders', 'Watch the note under the field', 'Confirm.'],
    ],
    ['all promised for later', log({ rates: [] }), true, ['counts for the last 30 days', 'counts from that day on']],
    ['off', log(), false, ['VTR Guard is off', 'Nothing is checked and nothing is logged']],
    ['full disk', log({ refusal: 'full' }), true, ['The log can’t be written at present', 'storage is full']],
    ['storage refused', log({ refusal: 'refused' }), true, ['The log can’t be written at present', 'storage refused']],
    ['log unreadable', { kind: 'unreadable' } as const, true, ['The log can’t be opened']],
  ] as const)('%s', (_, given, enabled, words) => {
    const { container } = renderIn('en', <PopupView {...props({ log: given, enabled })} />);
    for (const word of words) expect(container.textContent).toContain(word);
  });

  it.each([
    ['asking', ''],
    ['waiting', 'Waiting for this page’s fields'],
    ['checking', 'Checking this page'],
    ['done', 'Confirmed; nothing left to check on this page'],
    ['off', 'Not checking this page'],
    ['elsewhere', 'This page isn’t an order page'],
    ['unrecognised', 'Fields on this page not recognised'],
    ['reload', 'Reload this page to have it checked'],
    ['unanswered', 'No order page here; if it is one, reload it'],
  ] as const)('an open tab that is %s: “%s”', (tab: TabState, said) => {
    renderIn('en', <PopupView {...props({ tab })} />);
    expect(screen.getByRole('status').textContent).toBe(said);
  });

  it('interrupts when the switch could not be saved', () => {
    renderIn('en', <PopupView {...props({ notSaved: true })} />);
    expect(screen.getByRole('alert').textContent).toContain('The switch couldn’t be saved');
  });

  it.each([
    [true, false],
    [false, true],
  ])('the switch goes from %s to %s', async (enabled, next) => {
    const onEnable = vi.fn();
    renderIn('en', <PopupView {...props({ enabled, onEnable })} />);
    const toggle = screen.getByRole('switch', { name: 'Check tracking numbers and keep the log' });
    expect(toggle.getAttribute('aria-checked')).toBe(String(enabled));
    await userEvent.click(toggle);
    expect(onEnable.mock.calls[0]?.[0]).toBe(next);
  });

  it('leads to the options', async () => {
    const onOptions = vi.fn();
    renderIn('en', <PopupView {...props({ onOptions })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Options' }));
    expect(onOptions).toHaveBeenCalledOnce();
  });

  it.each([
    ['nothing', {}, /^$/],
    [
      'the worst category with its own count',
      { worst: { name: 'Kitchen', low: 7 / 9, counted: 9 } },
      /Worst category: Kitchen, 77.8% of 9 packages\./,
    ],
    ['what Amazon does not show yet', { awaiting: 1 }, /^1 package was entered less than 72 hours ago/],
    [
      'as far as it is counted',
      { awaiting: mostCounted },
      /^At least 100 packages were entered less than 72 hours ago/,
    ],
  ])('says beside the rate: %s', (_, change, said) => {
    renderIn('en', <PopupView {...props({ log: log(change) })} />);
    expect(document.querySelector('.due-facts')?.textContent ?? '').toMatch(said);
  });

  it('lists corrections to look after, and ticks them off', async () => {
    const onLooked = vi.fn();
    const one = line();
    renderIn('en', <PopupView {...props({ log: log({ recheck: [one], recheckable: 1 }), onLooked })} />);
    await userEvent.click(screen.getByRole('button', { name: `Checked: order ${one.orderId}` }));
    expect(onLooked).toHaveBeenCalledWith(one);
  });

  it('leads to the dashboard', () => {
    renderIn('zh_CN', <PopupView {...props()} />);
    expect(screen.getByRole('link', { name: '控制台' }).getAttribute('href')).toBe('/dashboard.html');
  });
});

describe('sites of Seller Central', () => {
  const germany = { host: 'sellercentral.amazon.de', name: { en: 'Germany', zh_CN: '德国' } };

  it.each([
    ['en', 'Switch on', /^Germany is not switched on/],
    ['zh_CN', '启用', /^尚未启用德国站点/],
  ] as const)(
    'that was never switched on is offered in %s, instead of a word about the tab',
    async (language, name, said) => {
      const onAllow = vi.fn();
      renderIn(language, <PopupView {...props({ tab: 'unanswered', offSite: germany, onAllow })} />);
      expect(screen.getByRole('status').textContent).toMatch(said);
      await userEvent.click(screen.getByRole('button', { name }));
      expect(onAllow).toHaveBeenCalledWith([germany.host]);
    },
  );

  it.each([
    ['en', 'Allow', /^Not allowed by your browser: United States, Germany/],
    ['zh_CN', '授权', /^浏览器目前未授权：美国、德国/],
  ] as const)('that the browser forbids are named in %s, with a button', async (language, name, said) => {
    const onAllow = vi.fn();
    const home = { host: 'sellercentral.amazon.com', name: { en: 'United States', zh_CN: '美国' } };
    const missing = [home, germany];
    renderIn(language, <PopupView {...props({ missing, onAllow })} />);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(said),
    );
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onAllow).toHaveBeenCalledWith([home.host, germany.host]);
  });

  it('of a tab we may not see are chosen in the options', () => {
    renderIn('en', <PopupView {...props({ tab: 'unanswered' })} />);
    const link = screen.getByRole('link', { name: 'Another country’s Seller Central? Switch it on' });
    expect(link.getAttribute('href')).toBe('/options.html#marketplaces');
  });

  it('are no matter while everything is off', () => {
    renderIn('en', <PopupView {...props({ enabled: false, missing: [germany], offSite: germany })} />);
    expect(screen.queryByRole('button', { name: /Allow|Switch on/ })).toBeNull();
  });
});
