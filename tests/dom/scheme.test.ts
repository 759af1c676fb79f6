// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { schemeAround } from '@/components/note/scheme';
import { attendDetails } from '@/entrypoints/orders.content/attend-details';
import { readAddress } from '@/utils/page/address';
import { closeForm, deskWith, notes, openForm, orderId, standInWorker } from './open-form';
import { carrierOf, choose, openPage, trackingOf, type } from './open-page';

// The note's style sheet is made at build time; here it is known by its scheme.
vi.mock('@/components/note/style', () => ({ styleIn: (scheme: string) => scheme }));

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

const [white, dark] = ['rgb(255, 255, 255)', 'rgb(23, 27, 33)'];
const [lightGrey, darkGrey] = ['rgb(128, 128, 128)', 'rgb(96, 96, 96)'];

/** Boxes in each other on a page, the outermost first, and what stands in the innermost. */
function standingIn(...styles: string[]): Element {
  return styles.reduce<Element>((parent, style) => {
    const box = document.createElement('div');
    box.setAttribute('style', style);
    parent.append(box);
    return box;
  }, document.body);
}

function systemIs(scheme: 'light' | 'dark'): void {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === `(prefers-color-scheme: ${scheme})` }));
}

// Half-way for the eye is a relative luminance of 0.18 (WCAG 2.2): the greys lie on either side of it.
it.each<[what: string, styles: string[], system: 'light' | 'dark', scheme: string]>([
  ['a white box, though the system is dark', [`background-color: ${white}`], 'dark', 'light'],
  ['a dark box, though the system is light', [`background-color: ${dark}`], 'light', 'dark'],
  ['the nearest box that is painted', [`background-color: ${white}`, `background-color: ${dark}`, ''], 'light', 'dark'],
  [
    'what shines through a box that is hardly painted',
    [`background-color: ${dark}`, 'background-color: rgba(255, 255, 255, 0.3)'],
    'light',
    'dark',
  ],
  ['a grey that is light to the eye', [`background-color: ${lightGrey}`], 'dark', 'light'],
  ['a grey that is dark to the eye', [`background-color: ${darkGrey}`], 'light', 'dark'],
  ['nothing painted, on a page that knows no dark', [''], 'dark', 'light'],
])('a note is as the ground it lies on: %s', (_, styles, system, scheme) => {
  systemIs(system);
  expect(schemeAround(standingIn(...styles))).toBe(scheme);
});

it.each([
  ['dark', 'dark'],
  ['light', 'light'],
] as const)('where nothing is painted on a page that may be dark, it is as the system: %s', (system, scheme) => {
  systemIs(system);
  document.documentElement.style.colorScheme = 'light dark';
  expect(schemeAround(standingIn(''))).toBe(scheme);
});

it('a field in an open shadow root stands on the ground of its host', () => {
  systemIs('light');
  const root = standingIn(`background-color: ${dark}`).attachShadow({ mode: 'open' });
  const field = document.createElement('input');
  root.append(field);
  expect(schemeAround(field)).toBe('dark');
});

const opens: Readonly<Record<string, (signal: AbortSignal) => void>> = {
  confirm: () => {
    openForm('confirm');
    choose(carrierOf(), 'USPS');
    type(trackingOf(), '1Z');
  },
  bulk: () => {
    openForm('bulk');
    type(trackingOf(), '1Z');
  },
  details: (signal) => {
    openPage('details');
    const address = readAddress(`https://sellercentral.amazon.com/orders-v3/order/${orderId}`);
    attendDetails(address, deskWith(standInWorker()), signal);
  },
};

it.each([
  ['a form', 'confirm', 0],
  ['rows, and what sums them up', 'bulk', -1],
  ['an order’s own page', 'details', 0],
])(
  '%s: a page that is made dark, or light again, has its notes so once the seller clicks there',
  async (_, fixture, at) => {
    vi.stubEnv('VITE_OPEN_ROOTS', '1');
    vi.useFakeTimers();
    const end = new AbortController();
    opens[fixture]?.(end.signal);
    await vi.advanceTimersByTimeAsync(10_000);
    const schemes = [dark, white].map((ground) => {
      document.body.style.background = ground;
      document.body.click();
      vi.advanceTimersByTime(600);
      return notes().at(at)!.shadowRoot!.querySelector('style')!.textContent;
    });
    expect(schemes).toEqual(['dark', 'light']);
    document.body.removeAttribute('style');
    end.abort();
    closeForm();
    vi.useRealTimers();
    vi.unstubAllEnvs();
  },
);
