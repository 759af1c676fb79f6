// @vitest-environment happy-dom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrderLine } from '@/components/order-line';
import type { LogShown } from '@/components/popup-view';
import type { TabState } from '@/components/tab-line';
import type { PopupContent } from '@/entrypoints/popup/content-of';
import { keepPresses } from '@/entrypoints/popup/keep-presses';
import { Popup } from '@/entrypoints/popup/popup';
import { stillOf } from '@/entrypoints/popup/still-of';
import { takeOver } from '@/entrypoints/popup/take-over';
import type { Language } from '@/utils/i18n';
import { textsIn } from '@/utils/texts';
import { packageStates } from '@/utils/vtr/package-state';
import { shown } from '../components/shown-rate';

const actions = vi.hoisted(() => ({
  switchAll: vi.fn(),
  chooseAccount: vi.fn(),
  looked: vi.fn(),
  showFields: vi.fn(),
}));
vi.mock('@/entrypoints/popup/live-popup', () => ({ actions }));

const now = Date.UTC(2026, 10, 21, 12);

const lines: readonly OrderLine[] = packageStates.map((state, index) => ({
  key: String(index),
  orderId: `114-7941379-548023${index}`,
  package: index % 2 ? '2' : '1',
  packages: index > 3 ? 4 : 1,
  href: 'https://sellercentral.amazon.com/orders-v3/order/114-7941379-5480234/edit-shipment',
  state,
  carrier: index === 1 ? '' : 'USPS',
  number: index === 2 ? [] : ['9400', '1112', '0255', '5842', '3326', '69'],
  reason: index === 0 ? { key: 'causeName_noTracking' } : null,
  at: now - index * 3_600_000,
}));

const log: Extract<LogShown, { kind: 'read' }> = {
  kind: 'read',
  rates: [shown(90, 2, 6, 'Canada'), shown(100, 0, 0, 'United States')],
  mend: lines,
  mendable: 120,
  recent: lines,
  recheck: lines.slice(0, 2),
  recheckable: 2,
  worst: { name: 'Toys', low: 0.91, counted: 12 },
  awaiting: 3,
  refusal: null,
};

function content(language: Language, change: Partial<PopupContent['view']> = {}): PopupContent {
  return {
    texts: textsIn(language),
    view: {
      enabled: true,
      notSaved: false,
      tab: 'asking',
      offSite: null,
      missing: [],
      sites: '/options.html#marketplaces',
      log,
      windowDays: 30,
      icon: '/icons/48.png',
      manageOrders: 'https://sellercentral.amazon.com/orders-v3',
      dashboard: '/dashboard.html',
      accounts: [{ id: 'default', name: '' }],
      account: 'default',
      ...change,
    },
  };
}

const site = { host: 'sellercentral.amazon.de', name: 'Germany' };
const cases: readonly [what: string, change: Partial<PopupContent['view']>][] = [
  ['all that a log can hold', {}],
  ['an empty log', { log: { ...log, rates: [], mend: [], recent: [], recheck: [], worst: null, awaiting: 0 } }],
  ['nothing in the window', { log: { ...log, rates: [] } }],
  ['a log that can’t be read', { log: { kind: 'unreadable' } }],
  ['a log that can’t be written', { log: { ...log, refusal: 'full' } }],
  ['everything switched off', { enabled: false, icon: '/icons/off-48.png' }],
  ['sites that are missing', { missing: [site] }],
  ['a site that is off', { offSite: site }],
  ['a switch that was not saved', { notSaved: true }],
  [
    'several accounts, the second chosen',
    {
      accounts: [
        { id: 'default', name: '' },
        { id: 'Toys', name: 'Toy shop' },
      ],
      account: 'Toys',
    },
  ],
  ...(
    ['waiting', 'checking', 'unlogged', 'elsewhere', 'unrecognised', 'reload', 'unanswered'] satisfies TabState[]
  ).map((tab) => [`an open tab that is ${tab}`, { tab }] as [string, Partial<PopupContent['view']>]),
];

/** Markup with a line for each element, its attributes in order, in which the ids that a renderer invents are called by their order. */
function htmlOf(element: Element): string {
  const ids: string[] = [];
  const sorted = (tag: string) => (tag.match(/^<\w+| [\w-]+="[^"]*"/g) ?? []).sort().join('');
  return element.innerHTML
    .replace(/<\w[^>]*/g, (tag) => `\n${sorted(tag)}`)
    .replace(/_r_\w+_|still-\d+/g, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `id-${ids.indexOf(id)}`;
    });
}

function drawn(of: PopupContent): HTMLElement {
  const root = document.createElement('div');
  root.append(stillOf(<Popup {...of} now={now} />));
  document.body.replaceChildren(root);
  return root;
}

beforeEach(() => {
  vi.clearAllMocks();
  // A development build of React tells that the ids it would invent are others.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('a popup that is drawn without React’s renderer', () => {
  it.each(cases.flatMap(([what, change]) => [['en', what, change] as const, ['zh_CN', what, change] as const]))(
    'is in %s what the renderer makes of it: %s',
    (language, _, change) => {
      const of = content(language, change);
      const root = document.createElement('div');
      flushSync(() => createRoot(root).render(<Popup {...of} now={now} />));
      expect(root.querySelector('.popup')).not.toBeNull();
      const still = drawn(of);
      expect(htmlOf(still)).toBe(htmlOf(root));
      expect(still.querySelector('select')?.value).toBe(root.querySelector('select')?.value);
    },
  );

  it.each(cases)('is taken over element by element: %s', (_, change) => {
    const of = content('en', change);
    const root = drawn(of);
    const before = [...root.querySelectorAll('*')];
    takeOver(root, of, now);
    const after = [...root.querySelectorAll('*')];
    expect(after.length).toBe(before.length);
    expect(after.filter((element, index) => element !== before[index])).toEqual([]);
  });
});

describe('a press that comes before React listens', () => {
  it('does once React listens what it would have done', async () => {
    const of = content('en');
    const root = drawn(of);
    const pressAgain = keepPresses(root);
    const toggle = root.querySelector<HTMLElement>('[role=switch]')!;
    toggle.focus();
    toggle.querySelector('span')!.click();
    takeOver(root, of, now);
    expect(actions.switchAll).not.toHaveBeenCalled();
    pressAgain();
    await expect.poll(() => actions.switchAll.mock.calls).toEqual([[false]]);
    expect(document.activeElement).toBe(toggle);
    pressAgain();
    expect(actions.switchAll).toHaveBeenCalledTimes(1);
  });

  it('of a button counts once, though it was pressed twice', async () => {
    const of = content('en');
    const root = drawn(of);
    const pressAgain = keepPresses(root);
    const toggle = root.querySelector<HTMLElement>('[role=switch]')!;
    toggle.click();
    toggle.click();
    takeOver(root, of, now);
    pressAgain();
    await expect.poll(() => actions.switchAll.mock.calls).toEqual([[false]]);
  });

  it('chooses the account that was chosen from the list', async () => {
    const accounts = [
      { id: 'a', name: 'One' },
      { id: 'b', name: 'Two' },
    ];
    const of = content('en', { accounts, account: 'a' });
    const root = drawn(of);
    const pressAgain = keepPresses(root);
    const list = root.querySelector('select')!;
    list.value = 'b';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    takeOver(root, of, now);
    pressAgain();
    await expect.poll(() => actions.chooseAccount.mock.calls).toEqual([['b']]);
  });

  it('opens the whole list of what can be mended', () => {
    const of = content('en');
    const root = drawn(of);
    const pressAgain = keepPresses(root);
    root.querySelector<HTMLElement>('.list-more')!.click();
    takeOver(root, of, now);
    flushSync(pressAgain);
    expect(root.querySelector('.list[data-tone=error] ul')?.children.length).toBe(lines.length);
  });

  it('on a link is the browser’s alone', () => {
    const root = drawn(content('en'));
    const pressAgain = keepPresses(root);
    const followed = vi.fn((event: Event) => event.preventDefault());
    const link = root.querySelector('a')!;
    link.addEventListener('click', followed);
    link.click();
    pressAgain();
    expect(followed).toHaveBeenCalledTimes(1);
  });
});

describe('what is drawn', () => {
  it('shows the time that has passed since then, not since it was kept', () => {
    const of = content('en');
    const later = document.createElement('div');
    later.append(stillOf(<Popup {...of} now={now + 10 * 60_000} />));
    expect(later.querySelector('time')?.textContent).toBe('10m ago');
  });
});
