// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attendDetails } from '@/entrypoints/orders.content/attend-details';
import type { Circumstances, Shipment } from '@/utils/check/shipment';
import { readShownOrder } from '@/utils/log/intake';
import { readAddress } from '@/utils/page/address';
import { shownOrderIn } from '@/utils/page/shown-order';
import { closeForm, deskWith, marksOf, openForm, orderId, standInWorker } from './open-form';
import { openPage, paste, trackingOf } from './open-page';
import { finding, verdict } from './stand-in-check';

let end: AbortController;
beforeEach(() => {
  vi.stubEnv('VITE_OPEN_ROOTS', '1');
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  closeForm();
  vi.useRealTimers();
});

const at = (name: string) => document.querySelector(`[data-test-id="${name}"]`)!;
const lines = () => [...document.querySelectorAll('.product-name-column-word-wrap-break-all')];
const late = '[data-test-id="order-summary-shipby-value"]';

describe('an order’s page shows', () => {
  it.each<[what: string, change: () => void, learned: object | null]>([
    [
      'both days and the SKUs of its items',
      () => {},
      { orderId, skus: ['BOWL-4', 'MUG-1'], shipBy: '2026-11-19', promised: '2026-11-24' },
    ],
    [
      'the ID in a link (public script)',
      () => {
        at('order-id-value').innerHTML = `<a href="#"> ${orderId} </a>`;
      },
      { orderId, skus: ['BOWL-4', 'MUG-1'], shipBy: '2026-11-19', promised: '2026-11-24' },
    ],
    [
      'no day of delivery (public script 2020)',
      () => {
        at('order-summary-deliverby-value').textContent = 'Currently unavailable';
      },
      { orderId, skus: ['BOWL-4', 'MUG-1'], shipBy: '2026-11-19' },
    ],
    [
      'a Japanese page’s days and SKU (public scripts 2021)',
      () => {
        at('order-summary-shipby-value').textContent = '2026年11月19日(木)';
        at('order-summary-deliverby-value').textContent = '2026年11月24日(火) JST';
        for (const line of lines().slice(2)) line.remove();
      },
      { orderId, skus: ['BOWL-4'], shipBy: '2026-11-19', promised: '2026-11-24' },
    ],
    [
      'the same items again among its packages (public script 2025)',
      () => document.body.append(...lines().map((line) => line.cloneNode(true))),
      { orderId, skus: ['BOWL-4', 'MUG-1'], shipBy: '2026-11-19', promised: '2026-11-24' },
    ],
    [
      'no items',
      () => lines().forEach((line) => void line.remove()),
      { orderId, skus: [], shipBy: '2026-11-19', promised: '2026-11-24' },
    ],
    [
      'still the order before it',
      () => {
        at('order-id-value').textContent = '114-0000000-0000001';
      },
      null,
    ],
    ['no ID', () => at('order-id-value').remove(), null],
  ])('%s', (_, change, learned) => {
    openPage('details');
    change();
    const shown = shownOrderIn(document, orderId);
    expect(shown && readShownOrder(shown, orderId)).toEqual(learned);
  });

  it('nothing of the buyer and of what the items are', () => {
    openPage('details');
    expect(JSON.stringify(shownOrderIn(document, orderId))).not.toMatch(/Nobody|Nowhere|Stoneware/);
  });

  it.each(['lookalike', 'confirm', 'edit', 'bulk', 'kat', 'tomorrow'])('nothing on the page %s', (fixture) => {
    openPage(fixture);
    expect(shownOrderIn(document, orderId)).toBeNull();
  });
});

describe('what an order’s page shows is told', () => {
  const details = readAddress(`https://sellercentral.amazon.com/orders-v3/order/${orderId}`);

  it('once, and again when it has become another', async () => {
    openPage('details');
    const worker = standInWorker();
    attendDetails(details, deskWith(worker), end.signal);
    await vi.advanceTimersByTimeAsync(1000);
    expect(worker.learn).toHaveBeenCalledTimes(1);
    at('order-summary-shipby-value').textContent = 'Fri, Nov 20, 2026';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(worker.learn.mock.calls.map(([{ shipBy }]) => shipBy)).toEqual(['Thu, Nov 19, 2026', 'Fri, Nov 20, 2026']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('when it comes late', async () => {
    const worker = standInWorker();
    attendDetails(details, deskWith(worker), end.signal);
    await vi.advanceTimersByTimeAsync(3000);
    expect(worker.learn).not.toHaveBeenCalled();
    openPage('details');
    await vi.advanceTimersByTimeAsync(2000);
    expect(worker.learn).toHaveBeenCalledTimes(1);
  });

  it('again when the worker did not take it', async () => {
    openPage('details');
    let times = 0;
    const learn = async () => {
      times += 1;
      if (times === 1) throw new Error('gone');
      return [];
    };
    attendDetails(details, deskWith(standInWorker({ learn })), end.signal);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(times).toBe(2);
  });

  it('no more once the page has gone on', async () => {
    const worker = standInWorker();
    attendDetails(details, deskWith(worker), end.signal);
    end.abort();
    openPage('details');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(worker.learn).not.toHaveBeenCalled();
  });
});

describe('a form that shows its order’s days, too', () => {
  const check = (shipment: Shipment, { order }: Circumstances) =>
    verdict(order?.missedShipBy ? [finding('late-entry', 'warning')] : [], shipment.number, 'ok');
  const known = async () => [{ orderId, isDelivered: false, missedShipBy: '2026-11-19' }];
  const showDays = () => {
    const id = `<span data-test-id="order-id-value">${orderId}</span>`;
    document.body.insertAdjacentHTML('beforeend', `${id}<span ${late.slice(1, -1)}>Thu, Nov 19, 2026</span>`);
  };

  it('warns of the late entry as soon as they are learned', async () => {
    const worker = standInWorker({ learn: known });
    openForm('confirm', { check }, worker);
    paste(trackingOf(), '12345678');
    await vi.advanceTimersByTimeAsync(1000);
    expect(marksOf()).toBe('ok');
    showDays();
    await vi.runAllTimersAsync();
    expect(worker.learn).toHaveBeenCalledTimes(1);
    expect(marksOf()).toBe('warning late-entry');
  });

  it('does not where the shipment is edited: it was confirmed before', async () => {
    openForm('edit', { check }, standInWorker({ orders: known, learn: known }));
    showDays();
    paste(trackingOf(), '12345678');
    await vi.runAllTimersAsync();
    expect(marksOf()).toBe('ok');
  });
});
