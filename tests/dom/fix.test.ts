// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeForm, marksOf, notes, openForm, press, textOf } from './open-form';
import { carrierOf, choose, leave, paste, trackingOf, type } from './open-page';

beforeEach(() => {
  vi.stubEnv('VITE_OPEN_ROOTS', '1');
  vi.useFakeTimers();
});
afterEach(() => {
  closeForm();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(10_000);

/** Holds a field as React does: its own property catches plain assignments, and only an input event makes it look. */
function hold(
  field: HTMLInputElement | HTMLSelectElement,
  accept: (value: string) => boolean = () => true,
): () => string {
  let held = field.value;
  const inherited = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!;
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => inherited.get!.call(field),
    set: () => undefined,
  });
  field.addEventListener('input', () => {
    const entered = inherited.get!.call(field) as string;
    if (accept(entered)) held = entered;
    else setTimeout(() => inherited.set!.call(field, held), 16);
  });
  return () => held;
}

describe('a fix', () => {
  it('is taken by the page’s framework, and can be undone', async () => {
    openForm('edit');
    await settle();
    const held = hold(carrierOf());
    press('[data-fix="switch-carrier"]');
    await settle();
    expect(held()).toBe('UPS');
    expect(marksOf()).toBe('error wrong-length');
    press('[data-undo]');
    await settle();
    expect(held()).toBe('USPS');
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('cleans the number, then offers to undo in the one line that is left', async () => {
    openForm('confirm');
    await settle();
    paste(trackingOf(), '1234 5678');
    const held = hold(trackingOf());
    press('[data-fix="clean"]');
    expect(held()).toBe('12345678');
    expect(marksOf()).toBe('ok');
    press('[data-undo]');
    expect(held()).toBe('1234 5678');
    await settle();
    expect(marksOf()).toBe('error special-character');
  });
  it('is one with a double click: what comes under the pointer then is not pressed', async () => {
    const clickTwice = (first: string, then: string) => {
      for (const [at, selector] of [first, then].entries())
        notes()[0]!
          .shadowRoot!.querySelector(selector)!
          .dispatchEvent(new MouseEvent('click', { bubbles: true, detail: at + 1 }));
    };
    openForm('edit');
    await settle();
    clickTwice('[data-fix="switch-carrier"]', '[data-undo]');
    await settle();
    expect(carrierOf().value).toBe('UPS');
    paste(trackingOf(), '1Z5 R8939');
    choose(carrierOf(), 'USPS');
    await settle();
    clickTwice('[data-fix="clean"]', '[data-fix="switch-carrier"]');
    await settle();
    expect([trackingOf().value, carrierOf().value]).toEqual(['1Z5R8939', 'USPS']);
  });
  it('fires what a page listens for, and leaves the focus alone', async () => {
    openForm('edit');
    await settle();
    trackingOf().focus();
    const heard: string[] = [];
    for (const type of ['input', 'change'])
      document.body.addEventListener(type, () => heard.push(type), { once: true });
    press('[data-fix="switch-carrier"]');
    expect(heard).toEqual(['input', 'change']);
    expect(document.activeElement).toBe(trackingOf());
  });
  it('is the seller’s own: a click made by a script does nothing', async () => {
    openForm('edit', { isOwn: (event) => event.isTrusted });
    await settle();
    press('[data-fix="switch-carrier"]');
    await settle();
    expect(carrierOf().value).toBe('USPS');
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('is taken back by the seller only, too', async () => {
    let isOwn = true;
    openForm('confirm', { isOwn: () => isOwn });
    await settle();
    paste(trackingOf(), '1234 5678');
    press('[data-fix="clean"]');
    await settle();
    isOwn = false;
    press('[data-undo]');
    await settle();
    expect(trackingOf().value).toBe('12345678');
    isOwn = true;
    press('[data-undo]');
    await settle();
    expect(trackingOf().value).toBe('1234 5678');
  });
  it('says so when the page does not take it, and offers no undo', async () => {
    openForm('edit');
    await settle();
    hold(carrierOf(), (value) => value !== 'UPS');
    press('[data-fix="switch-carrier"]');
    await settle();
    expect(carrierOf().value).toBe('USPS');
    expect(textOf('[data-remark]')).toContain('didn’t take the change');
    expect(textOf('[data-undo]')).toBeNull();
    type(trackingOf(), '9');
    expect(textOf('[data-remark]'), 'what is past when the seller goes on').toBeNull();
  });
  it('is not called refused where the seller typed on before the page had answered', async () => {
    openForm('confirm');
    await settle();
    paste(trackingOf(), '1234 5678');
    press('[data-fix="clean"]');
    type(trackingOf(), '9');
    await settle();
    expect(trackingOf().value).toBe('123456789');
    expect(textOf('[data-remark]')).toBeNull();
  });
  it('says so when the list no longer offers the carrier, and does not empty the list', async () => {
    openForm('edit');
    await settle();
    [...carrierOf().options].find((option) => option.value === 'UPS')!.remove();
    press('[data-fix="switch-carrier"]');
    await settle();
    expect(carrierOf().value).toBe('USPS');
    expect(textOf('[data-remark]')).toContain('didn’t take the change');
  });
  it('reaches the field that the page put in the old one’s place', async () => {
    openForm('edit');
    await settle();
    const fresh = carrierOf().cloneNode(true) as HTMLSelectElement;
    fresh.value = 'USPS';
    carrierOf().replaceWith(fresh);
    press('[data-fix="switch-carrier"]');
    await settle();
    expect(fresh.value).toBe('UPS');
  });
  it('can’t be undone any more once the seller typed on', async () => {
    openForm('confirm');
    await settle();
    paste(trackingOf(), '1234 5678');
    press('[data-fix="clean"]');
    await settle();
    type(trackingOf(), '9');
    expect(textOf('[data-undo]')).toBeNull();
  });
});

it('Escape in the note gives the focus back to its field', async () => {
  openForm('edit');
  await settle();
  const button = notes()[0]!.shadowRoot!.querySelector<HTMLElement>('[data-fix]')!;
  button.focus();
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(notes()).toEqual([]);
  expect(document.activeElement).toBe(trackingOf());
});

describe('Escape in the field', () => {
  const pressEscape = () =>
    trackingOf().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  it('hides the note for this number, not for the next', async () => {
    openForm('confirm');
    await settle();
    type(trackingOf(), '12 4');
    pressEscape();
    expect(notes()).toEqual([]);
    await leave(trackingOf());
    expect(notes()).toEqual([]);
    type(trackingOf(), '5');
    expect(marksOf()).toMatch(/^error special-character/);
  });
});
