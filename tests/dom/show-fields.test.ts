// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Worker } from '@/entrypoints/orders.content/connect-worker';
import { guardForm } from '@/entrypoints/orders.content/guard-form';
import { keepRegister } from '@/entrypoints/orders.content/keep-register';
import type { Snapshot, TabStatus } from '@/utils/messages';
import { pageKey } from '@/utils/page/page-key';
import type { ShownFields } from '@/utils/preferences/shown-fields';
import { addressOf, deskWith, marksOf, notes, snapshot, standInWorker } from './open-form';
import { openPage, type } from './open-page';

beforeEach(() => {
  vi.stubEnv('VITE_OPEN_ROOTS', '1');
  vi.useFakeTimers();
});
let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(100);
const bar = () => document.querySelector('vtr-guard-bar')?.shadowRoot ?? null;
const said = () => bar()?.querySelector('p')?.textContent ?? 'no bar';
const pressed = (text: string) =>
  [...(bar()?.querySelectorAll('button') ?? [])].find((button) => button.textContent === text)?.click();
const trackingAt = (at: number) => document.querySelectorAll<HTMLInputElement>('[name="parcel-number"]')[at]!;
const courier = () => document.querySelector<HTMLElement>('#courier-4411')!;
const button = () => document.querySelector<HTMLElement>('[name="dispatch"]')!;

const withShown = (fields: ShownFields): Snapshot => ({
  ...snapshot,
  preferences: { ...snapshot.preferences, shownFields: { [pageKey(location.host, 'confirm')]: fields } },
});

/** Guards a page; `begin` is the popup's word, `tell` what the worker says after it kept what was shown. */
async function guard(fixture = 'tomorrow', own: Partial<Worker> = {}, first = snapshot) {
  let now = first;
  let changed = () => {};
  let begin = () => false;
  let status = (): TabStatus | null => null;
  const worker = standInWorker({
    snapshot: async () => now,
    onChanged: (hear) => {
      changed = hear;
    },
    onStatus: (answer) => {
      status = answer;
    },
    onShow: (hear) => {
      begin = hear;
    },
    shown: async ({ fields }) => {
      now = withShown(fields);
      changed();
    },
    ...own,
  });
  openPage(fixture);
  guardForm(addressOf('confirm'), deskWith(worker, { register: keepRegister(worker, () => true) }), end.signal);
  await vi.advanceTimersByTimeAsync(20_000);
  return { worker, begin: () => begin(), status: () => status() };
}

/** Clicks as a person does, with all that a click is made of; answers what the page heard of it. */
async function clickOn(element: Element): Promise<string[]> {
  const heard: string[] = [];
  const listen = (event: Event) => heard.push(event.type);
  for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    document.body.addEventListener(name, listen, { once: true });
    const event = new MouseEvent(name, { bubbles: true, cancelable: true, composed: true });
    element.dispatchEvent(event);
    if (event.defaultPrevented) heard.push(`${name} prevented`);
    document.body.removeEventListener(name, listen);
  }
  await settle();
  return heard;
}

const prevented = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((name) => `${name} prevented`);

describe('showing the fields of a page that no layout knows', () => {
  it('has them kept, and the page checked at once', async () => {
    const { worker, begin, status } = await guard();
    expect(status()).toBe('unrecognised');
    expect(begin()).toBe(true);
    expect(said()).toContain('1 of 3');
    expect(await clickOn(trackingAt(0))).toEqual(prevented);
    expect(said()).toContain('2 of 3');
    expect(await clickOn(courier())).toEqual(prevented);
    expect(await clickOn(button().firstElementChild!)).toEqual(prevented);
    expect(worker.shown.mock.calls).toEqual([
      [
        {
          kind: 'confirm',
          fields: {
            tracking: 'input[name="parcel-number"]',
            carrier: 'select[id^="courier-"]',
            confirm: 'button[name="dispatch"]',
          },
        },
      ],
    ]);
    expect(said()).toContain('Thank you');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(said()).toBe('no bar');
    expect(status()).toBe('checking');
    expect([marksOf(0), notes().length]).toEqual(['error carrier-mismatch', 1]);
    expect(await clickOn(courier()), 'the page hears its clicks again').not.toContain('click prevented');
    button().click();
    expect(worker.capture.mock.calls[0]?.[0]).toMatchObject([
      { carrier: 'USPS', number: '1Z5R89390357567127', package: '1' },
      { carrier: 'UPS', number: '', package: '2' },
    ]);
  });

  it('is not asked for a button that is known', async () => {
    const { begin } = await guard('tomorrow');
    const known = document.createElement('span');
    known.dataset.testId = 'confirm-shipment-button-action';
    document.querySelector('#root')!.append(known);
    begin();
    expect(said()).toContain('1 of 2');
  });

  it('is asked for the button where there is only some primary one', async () => {
    const { begin } = await guard('lookalike');
    begin();
    expect(said()).toContain('1 of 3');
  });

  it('without the carrier and the button: checked, not logged', async () => {
    const { worker, begin, status } = await guard();
    begin();
    await clickOn(trackingAt(0));
    pressed('Skip');
    pressed('Skip');
    await settle();
    expect(said()).toContain('not logged');
    expect(worker.shown.mock.calls[0]?.[0].fields).toEqual({ tracking: 'input[name="parcel-number"]' });
    expect(status()).toBe('unlogged');
    type(trackingAt(1), '12 4');
    expect(marksOf(1)).toMatch(/special-character/);
    button().click();
    expect(worker.capture).not.toHaveBeenCalled();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['what is no field', () => clickOn(document.querySelector('h1')!)],
    ['a search field', () => clickOn(document.querySelector('[type="search"]')!)],
    ['a button, where a field is asked for', () => clickOn(button())],
  ])('%s is answered kindly and not taken', async (_, click) => {
    const { worker, begin } = await guard();
    begin();
    await click();
    expect(said()).toContain('not a field');
    expect(worker.name).not.toHaveBeenCalled();
  });

  it('a field without anything that lasts is said to be one', async () => {
    const { begin } = await guard();
    const field = document.createElement('input');
    document.querySelector('#root')!.append(field);
    begin();
    await clickOn(field);
    expect(said()).toContain('nothing by which');
  });

  it('leaves clicks alone that no person made', async () => {
    const { worker } = await guard();
    openPage('tomorrow');
    end.abort();
    end = new AbortController();
    let begin = () => false;
    const other = standInWorker({
      onShow: (hear) => {
        begin = hear;
      },
    });
    guardForm(addressOf('confirm'), deskWith(other, { isOwn: (event) => event.isTrusted }), end.signal);
    await settle();
    begin();
    expect(await clickOn(trackingAt(0))).toContain('click');
    expect(said()).toContain('1 of 3');
    expect(worker.name).not.toHaveBeenCalled();
  });

  it('by the keyboard: Enter in the field', async () => {
    const { begin } = await guard();
    begin();
    trackingAt(0).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await settle();
    expect(said()).toContain('2 of 3');
  });

  it.each<[string, () => unknown]>([
    ['Escape', () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))],
    ['Cancel', () => pressed('Cancel')],
    ['leaving the page', () => end.abort()],
  ])('%s ends it and leaves nothing behind', async (_, stop) => {
    const { worker, begin } = await guard();
    begin();
    stop();
    expect(said()).toBe('no bar');
    expect(await clickOn(trackingAt(0))).toContain('click');
    expect(worker.shown).not.toHaveBeenCalled();
  });

  it('a double click is one answer', async () => {
    const { worker, begin } = await guard();
    begin();
    await clickOn(trackingAt(0));
    await clickOn(trackingAt(0));
    expect(said()).toContain('2 of 3');
    expect(worker.name).toHaveBeenCalledOnce();
  });

  it('a page that takes the bar away gets its clicks back', async () => {
    const { begin } = await guard();
    begin();
    document.querySelector('vtr-guard-bar')!.remove();
    expect(await clickOn(trackingAt(0))).toContain('click');
  });

  it('reaches a field in an open shadow root, and checks it there', async () => {
    const { worker, begin } = await guard('lookalike');
    document.querySelector('#MYO-app')!.innerHTML = '<my-form id="shipment"></my-form>';
    const root = document.querySelector('my-form')!.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<p><select name="courier"><option value="USPS">USPS</option></select></p><p><input name="parcel"></p>';
    const field = root.querySelector('input')!;
    begin();
    await clickOn(field);
    await clickOn(root.querySelector('select')!);
    pressed('Skip');
    await settle();
    expect(worker.shown.mock.calls[0]?.[0].fields).toEqual({
      tracking: 'my-form[id="shipment"] >>> input[name="parcel"]',
      carrier: 'my-form[id="shipment"] >>> select[name="courier"]',
    });
    type(field, '1Z');
    expect(root.querySelector('vtr-guard-note')).not.toBeNull();
  });

  it('says so when it could not be kept', async () => {
    const { begin } = await guard('tomorrow', { shown: () => Promise.reject(new Error('full')) });
    begin();
    await clickOn(trackingAt(0));
    pressed('Skip');
    pressed('Skip');
    await settle();
    expect(said()).toContain('would not save');
  });

  it('says so when nobody answers', async () => {
    const { begin } = await guard('tomorrow', { name: () => Promise.reject(new Error('gone')) });
    begin();
    await clickOn(trackingAt(0));
    expect(said()).toContain('would not save');
  });

  it('begun twice, there is one bar', async () => {
    const { begin } = await guard();
    begin();
    begin();
    expect(document.querySelectorAll('vtr-guard-bar')).toHaveLength(1);
  });

  it('draws a frame around the field under the pointer, and around none elsewhere', async () => {
    const { begin } = await guard();
    begin();
    const over = (element: Element) =>
      element.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    over(trackingAt(0));
    expect(bar()?.querySelectorAll('.frame:not([hidden])')).toHaveLength(1);
    over(document.querySelector('h1')!);
    expect(bar()?.querySelectorAll('.frame:not([hidden])')).toHaveLength(0);
  });
});

describe('what was shown', () => {
  it('counts only where no layout knows the page', async () => {
    await guard('edit', {}, withShown({ tracking: 'input[data-test-id="text-input-carrier"]' }));
    expect(notes()).toHaveLength(1);
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('is known at the button that confirms, which says what would be logged', async () => {
    await guard('tomorrow', {}, withShown({ tracking: 'input[name="parcel-number"]', confirm: '[name="dispatch"]' }));
    const warned = () => notes().some((it) => it.shadowRoot!.querySelector('[data-confirming]'));
    expect(warned()).toBe(false);
    button().dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    expect(warned()).toBe(true);
  });
  it('that finds nothing any more leaves the page alone', async () => {
    const { status } = await guard('tomorrow', {}, withShown({ tracking: 'input[name="gone"]' }));
    expect([status(), notes().length]).toEqual(['unrecognised', 0]);
  });
  it('that can’t be read leaves the page alone, and the popup gets its answer', async () => {
    const { status } = await guard('tomorrow', {}, withShown({ tracking: '' }));
    expect([status(), notes().length]).toEqual(['unrecognised', 0]);
  });
  it('is not looked for on another kind of page', async () => {
    const shown = withShown({ tracking: 'input[name="parcel-number"]' });
    const [fields] = Object.values(shown.preferences.shownFields);
    const other = { ...shown.preferences, shownFields: { [pageKey(location.host, 'edit')]: fields! } };
    const { status } = await guard('tomorrow', {}, { ...shown, preferences: other });
    expect(status()).toBe('unrecognised');
  });
});
