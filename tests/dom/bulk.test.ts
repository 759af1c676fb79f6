// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { policyFor } from '@/utils/policy/policy';
import { closeForm, notes, openForm, orderId, snapshot, standInWorker } from './open-form';
import { leave, paste, trackingOf, type } from './open-page';

beforeEach(() => {
  vi.stubEnv('VITE_OPEN_ROOTS', '1');
  vi.useFakeTimers();
});
afterEach(() => {
  closeForm();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(10_000);
const clickedAt = 1_700_000_000_000;
const prompt = () => document.querySelector('.a-dropdown-prompt')!;
const entry = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('a.a-dropdown-link')].find((it) => it.textContent === name)!;
const submit = () => document.querySelector<HTMLInputElement>('input.a-button-input')!;
const rowOf = (at: number) => document.querySelectorAll('tbody tr')[at]!;
const order = (index: number) => `112-0000000-${String(index + 1).padStart(7, '0')}`;
const number = (index: number) => String(10_000_001 + index);

/** Opens the page with `count` rows, each of an order of its own, and lets it come to rest. */
async function openRows(count: number, worker = standInWorker(), own: Parameters<typeof openForm>[1] = {}) {
  const form = openForm('bulk', own, worker);
  // As the page does it: the entry that is clicked stands on the button.
  for (const link of document.querySelectorAll('a.a-dropdown-link'))
    link.addEventListener('click', () => (prompt().textContent = link.textContent));
  const body = document.querySelector('tbody')!;
  const [first] = body.children;
  body.replaceChildren(
    ...Array.from({ length: count }, (_, index) => {
      const row = first!.cloneNode(true) as Element;
      row.querySelector('a')!.textContent = order(index);
      return row;
    }),
  );
  await settle();
  return { form, worker };
}

const noteIn = (place: Element) =>
  notes()
    .find((it) => place.contains(it))
    ?.shadowRoot?.querySelector<HTMLElement>('.note');
const marksAt = (at: number) => {
  const note = noteIn(rowOf(at));
  const codes = [...(note?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].map((it) => it.dataset.finding);
  return note ? [note.dataset.state, ...codes].join(' ') : 'none';
};
const summary = () =>
  notes()
    .find((it) => !it.closest('table'))
    ?.shadowRoot?.querySelector<HTMLElement>('.note');
const status = () => summary()?.querySelector('[data-status] p')?.textContent ?? null;
const press = (selector: string) => summary()!.querySelector<HTMLElement>(selector)!.click();
const focused = () => [...document.querySelectorAll('tbody input')].indexOf(document.activeElement!);

describe('the rows', () => {
  it('are judged each by itself, with the one carrier', async () => {
    await openRows(3);
    paste(trackingOf(0), number(0));
    paste(trackingOf(1), '1Z5R8939');
    type(trackingOf(2), '1234');
    await leave(trackingOf(2));
    expect([0, 1, 2].map(marksAt)).toEqual(['ok', 'error carrier-mismatch', 'error wrong-length']);
  });
  it('are judged anew, all of them, when the carrier changes by a click in the popover', async () => {
    await openRows(3);
    for (const at of [0, 1, 2]) paste(trackingOf(at), `1Z5R893${at}`);
    expect(marksAt(2)).toBe('error carrier-mismatch');
    entry('UPS').click();
    await vi.advanceTimersByTimeAsync(150);
    expect([0, 1, 2].map(marksAt)).toEqual(['ok', 'ok', 'ok']);
  });
  it('with one number are duplicates of each other, until one is changed', async () => {
    await openRows(3);
    paste(trackingOf(0), number(0));
    paste(trackingOf(2), number(0));
    expect([0, 1, 2].map(marksAt)).toEqual(['warning duplicate', 'none', 'warning duplicate']);
    type(trackingOf(2), '1');
    trackingOf(2).value = '';
    type(trackingOf(2), number(2));
    await leave(trackingOf(2));
    expect([0, 1, 2].map(marksAt)).toEqual(['ok', 'none', 'ok']);
  });
  it('that don’t name their order are checked, and said not to be logged', async () => {
    const { form, worker } = await openRows(2);
    paste(trackingOf(1), '1234567');
    expect(form.status()).toBe('checking');
    rowOf(1).querySelector('a')!.remove();
    expect(form.status()).toBe('unlogged');
    expect(marksAt(1)).toBe('error wrong-length');
    submit().click();
    expect(worker.capture.mock.calls[0]?.[0].map(({ orderId }) => orderId)).toEqual([order(0)]);
  });
  it('met in the log are no duplicates where the log means an order of this page', async () => {
    const seen = async () => [{ orderId: order(1), package: '1' }];
    await openRows(2, standInWorker({ seen }));
    paste(trackingOf(0), number(0));
    await settle();
    expect(marksAt(0)).toBe('ok');
  });
  it('offer no fix that would change the carrier of the others, and say why', async () => {
    await openRows(2);
    paste(trackingOf(0), '1Z5 R8939');
    const fixes = [...noteIn(rowOf(0))!.querySelectorAll<HTMLElement>('[data-fix]')].map((it) => it.dataset.fix);
    expect(fixes).toEqual(['clean']);
    noteIn(rowOf(0))!.querySelector<HTMLElement>('[data-why]')!.click();
    expect(noteIn(rowOf(0))!.textContent).toContain('One carrier holds for all orders here');
  });
  it('that come late, or again, are judged once they are there', async () => {
    await openRows(2);
    paste(trackingOf(0), '1Z5');
    const late = rowOf(1).cloneNode(true) as Element;
    late.querySelector('a')!.textContent = order(7);
    late.querySelector('input')!.value = '1Z7';
    const again = rowOf(0).cloneNode(true) as Element;
    again.querySelector('vtr-guard-note')!.remove();
    rowOf(0).replaceWith(again);
    rowOf(1).after(late);
    document.body.click();
    await settle();
    expect([0, 1, 2].map(marksAt)).toEqual(['error carrier-mismatch', 'none', 'error carrier-mismatch']);
  });
  it('say nothing aloud but the one the seller is at', async () => {
    await openRows(3);
    const aloud = (at: number) => rowOf(at).querySelector('[role="status"]')?.textContent ?? '';
    for (const at of [0, 1]) trackingOf(at).value = `1Z5R893${at}`;
    document.body.click();
    await settle();
    expect([0, 1].map(aloud)).toEqual(['', '']);
    paste(trackingOf(1), '1Z5');
    expect([0, 1].map((at) => aloud(at) !== '')).toEqual([false, true]);
  });
});

describe('the summary', () => {
  async function openThreeWrong() {
    const opened = await openRows(50);
    for (let at = 0; at < 50; at += 1) trackingOf(at).value = [7, 23, 41].includes(at) ? `1Z5R89${at}` : number(at);
    document.body.click();
    await settle();
    return opened;
  }

  it('is not there before there is anything to say', async () => {
    await openRows(50);
    expect(summary()).toBeUndefined();
  });
  it('says at the button how many defects would be logged, a row without a number among them', async () => {
    await openThreeWrong();
    trackingOf(9).value = '';
    document.body.click();
    await settle();
    const point = (target: Element) => target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    const isSaid = () => summary()!.hasAttribute('data-confirming');
    const said = () => summary()!.querySelector('.logged')?.textContent;
    expect([isSaid(), said()]).toEqual([false, '']);
    point(submit());
    expect([isSaid(), said()]).toEqual([true, 'If confirmed now: 4 defects expected']);
    point(document.body);
    expect([isSaid(), said()]).toEqual([false, '']);
  });
  it.each([
    ['US', 3],
    ['DE', 2],
  ])(
    'counts among the defects of %s what was dismissed, and what is confirmed without tracking as the log does',
    async (marketplace, count) => {
      const worker = standInWorker();
      const policyOf = (place: string, day: string) => policyFor(marketplace || place, day);
      const { form } = await openRows(4, worker, { policyFor: policyOf });
      const dismissed = [{ code: 'carrier-mismatch', scope: 'number', value: '1Z5R8939' } as const];
      form.refresh({ ...snapshot, preferences: { ...snapshot.preferences, dismissed } });
      const box = document.createElement('kat-checkbox');
      box.id = 'missing-tracking-id-checkbox';
      box.setAttribute('checked', '');
      trackingOf(1).after(box);
      paste(trackingOf(0), '1Z5R8939');
      paste(trackingOf(2), number(2));
      paste(trackingOf(3), '1234');
      document.body.click();
      await settle();
      expect([0, 1, 2].map(marksAt)).toEqual(['none', 'none', 'ok']);
      submit().dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      expect(summary()!.querySelector('.logged')?.textContent).toBe(`If confirmed now: ${count} defects expected`);
    },
  );
  it('counts what is fine and what is to be looked at, beside the button, and follows', async () => {
    await openThreeWrong();
    expect(status()).toBe('47 fine, 3 to look at');
    expect(summary()!.dataset.state).toBe('error');
    expect(submit().getAttribute('aria-describedby')).toBeTruthy();
    for (const at of [7, 23, 41]) paste(trackingOf(at), number(at));
    await settle();
    expect(status()).toBe('50 fine');
    expect(summary()!.dataset.state).toBe('ok');
    paste(trackingOf(3), '');
    await leave(trackingOf(3));
    await settle();
    expect(status()).toBe('49 fine, 1 to look at');
  });
  it('leads from each row to look at to the next and back, on the seller’s word only', async () => {
    await openThreeWrong();
    const steps: number[] = [];
    for (const step of [1, 1, 1, 1, -1, -1]) {
      press(`[data-jump="${step}"]`);
      steps.push(focused());
    }
    expect(steps).toEqual([7, 23, 41, 7, 41, 23]);
  });
  it('does nothing at a click that no person made', async () => {
    let isOwn = false;
    await openRows(4, standInWorker(), { isOwn: () => isOwn });
    for (const at of [0, 1, 2]) paste(trackingOf(at), `1Z5R893${at}`);
    paste(trackingOf(3), number(3));
    await settle();
    trackingOf(3).focus();
    press('[data-jump="1"]');
    press('[data-fix="switch-carrier"]');
    await settle();
    expect([focused(), prompt().textContent]).toEqual([3, 'USPS']);
    isOwn = true;
    press('[data-fix="switch-carrier"]');
    await settle();
    isOwn = false;
    press('[data-undo]');
    await settle();
    expect(prompt().textContent).toBe('UPS');
  });
  it('is heard once it rests, and once', async () => {
    await openThreeWrong();
    const aloud = notes()
      .find((it) => !it.closest('table'))!
      .querySelector('[role="status"]')!;
    const said: string[] = [];
    new MutationObserver(() => said.push(aloud.textContent)).observe(aloud, { childList: true });
    type(trackingOf(7), '12');
    paste(trackingOf(7), number(7));
    await settle();
    document.body.click();
    await settle();
    expect(said).toEqual(['48 fine, 2 to look at']);
  });
  it('does not grow while something is pressed', async () => {
    await openThreeWrong();
    paste(trackingOf(7), number(7));
    submit().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(500);
    expect(status()).toBe('47 fine, 3 to look at');
    submit().click();
    expect(status()).toBe('48 fine, 2 to look at');
  });
  it('offers the carrier that most numbers want, for all rows and with the way back', async () => {
    await openRows(4);
    for (const at of [0, 1, 2]) paste(trackingOf(at), `1Z5R893${at}`);
    paste(trackingOf(3), number(3));
    await settle();
    expect(summary()!.querySelector('[data-finding]')?.textContent).toContain('3 numbers are UPS');
    expect(summary()!.querySelector('[data-fix]')?.textContent).toBe('Use UPS for all 4 orders');
    expect(noteIn(rowOf(0))!.textContent).not.toContain('One carrier holds for all orders here');
    press('[data-fix="switch-carrier"]');
    await settle();
    expect(prompt().textContent).toBe('UPS');
    expect(status()).toBe('4 fine');
    press('[data-undo]');
    await settle();
    expect(prompt().textContent).toBe('USPS');
  });
  it('offers none where only some want it', async () => {
    await openRows(4);
    for (const at of [0, 1]) paste(trackingOf(at), `1Z5R893${at}`);
    for (const at of [2, 3]) paste(trackingOf(at), number(at));
    await settle();
    expect(summary()!.querySelector('[data-fix]')).toBeNull();
  });
  it('tells when the page puts the old carrier back', async () => {
    await openRows(2);
    for (const link of document.querySelectorAll('a.a-dropdown-link'))
      link.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true });
    for (const at of [0, 1]) paste(trackingOf(at), `1Z5R893${at}`);
    await settle();
    press('[data-fix="switch-carrier"]');
    await settle();
    expect(summary()!.querySelector('[data-remark]')?.getAttribute('data-remark')).toBe('noteNotTaken');
  });
  it('comes back after the page removed it, and goes with the form', async () => {
    const { form } = await openThreeWrong();
    notes()
      .find((it) => !it.closest('table'))!
      .remove();
    document.body.click();
    await settle();
    expect(status()).toBe('47 fine, 3 to look at');
    form.close();
    await settle();
    expect(notes()).toEqual([]);
    expect(submit().hasAttribute('aria-describedby')).toBe(false);
  });
});

describe('made of Amazon’s components', () => {
  const kat = (at: number) => document.querySelectorAll('kat-input[data-test-id]')[at]!;
  const typed = (at: number, value: string) => {
    const inside = kat(at).shadowRoot!.querySelector('input')!;
    inside.value = value;
    inside.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
  };
  const states = () => notes().map((it) => it.shadowRoot!.querySelector<HTMLElement>('.note')!.dataset.state);

  it('is judged row by row, summed up and logged like the page of today', async () => {
    const worker = standInWorker();
    const form = openForm('bulk-kat', {}, worker);
    await settle();
    expect(form.status()).toBe('checking');
    expect(states()).toEqual(['error', 'ok', 'error']);
    const line = notes().at(-1)!;
    expect(line.nextElementSibling).toBe(document.querySelector('kat-button'));
    expect(line.shadowRoot!.querySelector('[data-status] p')?.textContent).toBe('1 fine, 1 to look at');
    typed(0, '12345670');
    await settle();
    expect(states()).toEqual(['ok', 'ok', 'ok']);
    document.querySelector('kat-button')!.shadowRoot!.querySelector('button')!.click();
    const rows = worker.capture.mock.calls[0]![0];
    expect(rows.map(({ orderId, page, carrier, number }) => [orderId, page, carrier, number])).toEqual([
      ['114-7941379-5480234', 'bulk', 'USPS', '12345670'],
      ['304-6502205-3216347', 'bulk', 'USPS', '12345678'],
    ]);
    const alert = document.createElement('kat-alert');
    alert.setAttribute('variant', 'success');
    document.querySelector('#alerts')!.append(alert);
    await settle();
    expect(worker.settle.mock.calls).toEqual([
      [{ orderIds: ['114-7941379-5480234', '304-6502205-3216347'], outcome: 'confirmed', clickedAt }],
    ]);
  });
  it('and one order’s page is none of many, for all that it is made of the same', async () => {
    const worker = standInWorker();
    openForm('kat', {}, worker);
    await settle();
    document.querySelector('kat-button')!.shadowRoot!.querySelector('button')!.click();
    expect(worker.capture.mock.calls[0]![0].map(({ orderId, page }) => [orderId, page])).toEqual([
      [orderId, 'confirm'],
    ]);
  });
});

describe('at the click', () => {
  const alertOf = (kind: 'success' | 'error') => {
    const alert = document.createElement('div');
    alert.className = `a-alert a-alert-${kind}`;
    document.querySelector('#alerts')!.append(alert);
  };

  it.each([
    ['success', 'confirmed'],
    ['error', 'refused'],
  ] as const)('every row is captured with its own order, and settled by %s', async (kind, outcome) => {
    const { worker } = await openRows(3);
    paste(trackingOf(0), number(0));
    paste(trackingOf(1), '1Z5R8939');
    submit().click();
    const rows = worker.capture.mock.calls[0]![0];
    expect(rows).toMatchObject([
      {
        orderId: order(0),
        package: '1',
        marketplace: 'US',
        page: 'bulk',
        carrier: 'USPS',
        number: number(0),
        findings: [],
      },
      { orderId: order(1), package: '1', page: 'bulk', findings: [{ code: 'carrier-mismatch', severity: 'error' }] },
      { orderId: order(2), package: '1', page: 'bulk', number: '', findings: [{ code: 'blank', severity: 'error' }] },
    ]);
    alertOf(kind);
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [order(0), order(1), order(2)], outcome, clickedAt }]]);
  });
  it('what is typed after Other is every row’s carrier', async () => {
    const { worker } = await openRows(2);
    entry('Other').click();
    document.querySelector<HTMLInputElement>('#customCarrierInput--1')!.value = 'Pigeon Post';
    submit().click();
    expect(worker.capture.mock.calls[0]![0].map(({ carrier }) => carrier)).toEqual(['Pigeon Post', 'Pigeon Post']);
  });
  it('a row that names no order is checked, and not logged', async () => {
    const { worker } = await openRows(2);
    rowOf(1).querySelector('a')!.textContent = 'Order';
    rowOf(1).querySelector('a')!.href = '/help/42';
    paste(trackingOf(1), '1Z5');
    expect(marksAt(1)).toBe('error carrier-mismatch');
    submit().click();
    expect(worker.capture.mock.calls[0]![0].map(({ orderId }) => orderId)).toEqual([order(0)]);
  });
});
