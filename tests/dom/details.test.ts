// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attendDetails } from '@/entrypoints/orders.content/attend-details';
import { readAddress } from '@/utils/page/address';
import { holdDuringPress } from '@/utils/page/hold-during-press';
import { deskWith, notes, orderId, snapshot, standInWorker } from './open-form';
import { openPage } from './open-page';

let end: AbortController;
const shown = vi.fn<(orderId: string, numbers: readonly string[]) => void>();
beforeEach(() => {
  vi.stubEnv('VITE_OPEN_ROOTS', '1');
  vi.useFakeTimers();
  end = new AbortController();
  shown.mockReset();
});
afterEach(() => {
  vi.restoreAllMocks();
  end.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(60_000);
const address = (path: string) => readAddress(`https://sellercentral.amazon.com/orders-v3${path}`);
const details = address(`/order/${orderId}`);
const numbers = () => [...document.querySelectorAll('[data-test-id="tracking-id-value"]')];
const told = () =>
  notes().map((note) => [
    numbers().indexOf(note.previousElementSibling!),
    note.shadowRoot!.querySelector<HTMLElement>('[data-finding]')!.dataset.finding,
  ]);

const deskFor = (worker = standInWorker()) => deskWith(worker, { register: { shown } as never });

async function open(fixture = 'details', worker = standInWorker(), where = details) {
  openPage(fixture);
  attendDetails(where, deskFor(worker), end.signal);
  await settle();
  return worker;
}

describe('an order’s page', () => {
  it('tells of the numbers that are certainly wrong, and of no other', async () => {
    await open();
    expect(told()).toEqual([
      [1, 'wrong-length'],
      [2, 'not-a-tracking-number'],
    ]);
  });
  it('leads to the edit page by a plain link, and changes nothing itself', async () => {
    const before = location.href;
    await open();
    const inside = notes()[0]!.shadowRoot!;
    expect(inside.querySelector('a')?.getAttribute('href')).toBe(`/orders-v3/order/${orderId}/edit-shipment`);
    expect(inside.querySelector('a')?.textContent).toBe('Edit shipment');
    expect(inside.querySelector('[data-fix]')).toBeNull();
    expect(location.href).toBe(before);
  });
  it('says nothing aloud, and describes the number', async () => {
    await open();
    expect(notes()[0]!.querySelector('[role="status"]')?.textContent).toBe('');
    expect(numbers()[1]!.getAttribute('aria-describedby')).toBeTruthy();
  });
  it('finds numbers that come late, and lets go of those that become right', async () => {
    openPage('lookalike');
    attendDetails(details, deskFor(), end.signal);
    await vi.advanceTimersByTimeAsync(1000);
    openPage('details');
    await vi.advanceTimersByTimeAsync(1000);
    expect(told()).toHaveLength(2);
    numbers()[1]!.textContent = '1Z5R89390357567127';
    await settle();
    expect(told()).toEqual([[2, 'not-a-tracking-number']]);
  });
  it('grows no note while something is pressed', async () => {
    openPage('details');
    const press = holdDuringPress(window, end.signal);
    attendDetails(details, { ...deskFor(), press }, end.signal);
    await vi.advanceTimersByTimeAsync(1500);
    numbers()[0]!.textContent = '1Z5R89390357';
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(900);
    expect(told()).toHaveLength(2);
    document.body.click();
    expect(told()).toHaveLength(3);
  });
  it('is silent while switched off, and of checks that are; and follows', async () => {
    let preferences = { ...snapshot.preferences, enabled: false };
    let tell = () => {};
    const worker = standInWorker({
      snapshot: async () => ({ ...snapshot, preferences }),
      onChanged: (hear) => {
        tell = hear as () => void;
      },
    });
    await open('details', worker);
    expect(told()).toEqual([]);
    preferences = { ...preferences, enabled: true };
    tell();
    await settle();
    expect(told()).toHaveLength(2);
    preferences = { ...preferences, enabled: false };
    tell();
    await settle();
    expect(told()).toEqual([]);
  });
  it('stays silent about a number whose note was closed', async () => {
    openPage('details');
    attendDetails(details, deskFor(), end.signal);
    await vi.advanceTimersByTimeAsync(200);
    const inside = notes()[0]!.shadowRoot!.querySelector('.note')!;
    inside.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(told()).toEqual([[2, 'not-a-tracking-number']]);
  });
  it('does not tell again what was dismissed for a number on its form', async () => {
    openPage('details');
    const value = numbers()[1]!.textContent!.trim();
    const dismissed = [{ code: 'wrong-length', scope: 'number', value } as const];
    const preferences = { ...snapshot.preferences, dismissed };
    await open('details', standInWorker({ snapshot: async () => ({ ...snapshot, preferences }) }));
    expect(told()).toEqual([[2, 'not-a-tracking-number']]);
  });
  it('is left as it was when the page goes on', async () => {
    await open();
    end.abort();
    expect(notes()).toEqual([]);
    expect(numbers().some((it) => it.hasAttribute('aria-describedby'))).toBe(false);
  });
});

describe('the numbers that an order’s page shows', () => {
  it('are told of as they come, once each time they change', async () => {
    openPage('details');
    const [first, ...others] = numbers();
    for (const it of others) it.remove();
    attendDetails(details, deskFor(), end.signal);
    await vi.advanceTimersByTimeAsync(1000);
    first!.textContent = ' 1Z5R89390357567127 ';
    await settle();
    expect(shown.mock.calls).toEqual([
      [orderId, ['9400111202555842332669']],
      [orderId, ['1Z5R89390357567127']],
    ]);
  });
  it.each<[string, () => void]>([
    [
      'of another order, which has not given way yet',
      () => {
        document.querySelector('[data-test-id="order-id-value"]')!.textContent = '113-2290417-8812246';
      },
    ],
    ['that are none', () => numbers().forEach((it) => void it.remove())],
  ])('%s, are not told of', async (_, change) => {
    openPage('details');
    change();
    attendDetails(details, deskFor(), end.signal);
    await settle();
    expect(shown).not.toHaveBeenCalled();
  });
});

describe('where there is nothing to tell', () => {
  it.each<[string, string, string, () => void]>([
    ['an order without numbers', 'lookalike', `/order/${orderId}`, () => {}],
    [
      'an order whose numbers are right',
      'details',
      `/order/${orderId}`,
      () =>
        numbers()
          .slice(1)
          .forEach((it) => void it.remove()),
    ],
    ['the list', 'details', '/mfn/unshipped', () => {}],
    ['a form', 'details', `/order/${orderId}/edit-shipment`, () => {}],
  ])('%s: nobody is asked, nothing is listened to, nothing goes on', async (_, fixture, path, change) => {
    openPage(fixture);
    change();
    const worker = standInWorker();
    const desk = deskFor(worker);
    const listens = [document, document.body, window].map((it) => vi.spyOn(it, 'addEventListener'));
    attendDetails(address(path), desk, end.signal);
    await settle();
    expect(listens.flatMap((it) => it.mock.calls)).toEqual([]);
    // What the page shows of the order is told all the same.
    const { learn: _told, ...questions } = worker;
    for (const question of Object.values(questions)) expect(question).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(notes()).toEqual([]);
  });
});
