// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Form } from '@/entrypoints/orders.content/attend-form';
import type { Worker } from '@/entrypoints/orders.content/connect-worker';
import type { Circumstances, Shipment } from '@/utils/check/shipment';
import type { KnownOrder } from '@/utils/messages';
import { closeForm, marksOf, notes, openForm, orderId, press, snapshot, standInWorker, textOf } from './open-form';
import { carrierOf, choose, leave, nextFrame, openPage, paste, trackingOf, type } from './open-page';
import { finding, verdict } from './stand-in-check';

beforeEach(() => {
  vi.stubEnv('VITE_OPEN_ROOTS', '1');
  vi.useFakeTimers();
});
afterEach(() => {
  closeForm();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTime(10_000);

/** Opens the confirm page with USPS chosen, and lets it come to rest. */
function openUsps(worker = standInWorker()) {
  const form = openForm('confirm', {}, worker);
  settle();
  choose(carrierOf(), 'USPS');
  return form;
}

describe('while typing', () => {
  it('says nothing before there is anything to say', () => {
    openUsps();
    settle();
    expect(notes()).toEqual([]);
  });
  it('flags what no further key can cure, at that key', () => {
    openUsps();
    const states: string[] = [];
    type(trackingOf(), '1Z5', () => states.push(marksOf()));
    expect(states).toEqual(['neutral', 'error carrier-mismatch', 'error carrier-mismatch']);
  });
  it('a right number is never red, at no key and at rest', async () => {
    openUsps();
    type(trackingOf(), '12345678', () => expect(marksOf()).not.toMatch(/error|warning/));
    await leave(trackingOf());
    expect(marksOf()).toBe('ok');
  });
  it('judges the rest when the field is left, and shows it until the key that cures it', async () => {
    openUsps();
    type(trackingOf(), '12345');
    expect(marksOf()).toBe('neutral');
    await leave(trackingOf());
    const states: string[] = [];
    type(trackingOf(), '678', () => states.push(marksOf()));
    expect(states).toEqual(['error wrong-length', 'error wrong-length', 'ok']);
  });
  it('starts afresh when a new number is typed over the old one', async () => {
    openUsps();
    type(trackingOf(), '12345');
    await leave(trackingOf());
    trackingOf().value = '';
    type(trackingOf(), '9');
    expect(marksOf()).toBe('neutral');
  });
  it('waits for the end of a composition', () => {
    openUsps();
    trackingOf().value = '1Z';
    trackingOf().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    nextFrame();
    expect(marksOf()).toBe('none');
    trackingOf().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    nextFrame();
    expect(marksOf()).toBe('error carrier-mismatch');
  });
});

describe('a key that belongs to a composition', () => {
  const press = (key: string, isComposing: boolean) =>
    trackingOf().dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, bubbles: true, composed: true }));
  it('is no end of the number: Enter takes what the input method offers', () => {
    openUsps();
    type(trackingOf(), '12345');
    press('Enter', true);
    nextFrame();
    expect(marksOf()).toBe('neutral');
    press('Enter', false);
    nextFrame();
    expect(marksOf()).toBe('error wrong-length');
  });
  it('closes no note: Escape closes what the input method offers', () => {
    openUsps();
    type(trackingOf(), '1Z5');
    press('Escape', true);
    expect(marksOf()).toBe('error carrier-mismatch');
    press('Escape', false);
    expect(marksOf()).toBe('none');
  });
  const compose = (text: string) => {
    trackingOf().value = text;
    trackingOf().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  };
  const finish = () => {
    trackingOf().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    nextFrame();
  };
  it.each<[string, (form: Form) => void]>([
    ['we look at the page', () => {}],
    ['preferences or texts are new', (form) => form.refresh(snapshot)],
  ])('is not judged while it lasts, also where %s', (_, happen) => {
    const form = openUsps();
    compose('12');
    happen(form);
    settle();
    expect(marksOf()).toBe('none');
    finish();
    expect(marksOf()).toBe('neutral');
  });
  it('keeps no other package from being judged', () => {
    const form = openForm('two-packages');
    settle();
    compose('12');
    trackingOf(1).value = '1Z5 R';
    form.refresh(snapshot);
    expect(notes()).toHaveLength(1);
    expect(marksOf()).toContain('special-character');
    finish();
    expect(notes()).toHaveLength(2);
  });
  it.each<[string, (form: Form, answer: () => void) => void]>([
    ['another package had the number from before', (form) => form.refresh(snapshot)],
    ['more is known of the order', (_, answer) => answer()],
  ])('is not judged while it lasts because %s', async (_, happen) => {
    const known = Promise.withResolvers<readonly KnownOrder[]>();
    const form = openForm('two-packages', {}, standInWorker({ orders: () => known.promise }));
    settle();
    for (const at of [1, 0]) paste(trackingOf(at), '12345678');
    await vi.advanceTimersByTimeAsync(0);
    compose('12345678 9');
    happen(form, () => known.resolve([{ orderId, isDelivered: true }]));
    await vi.advanceTimersByTimeAsync(0);
    expect(marksOf()).toBe('warning duplicate');
    finish();
    expect(marksOf()).toContain('special-character');
  });
  it('that the page ends by putting another field in its place holds nothing up', () => {
    openUsps();
    compose('12');
    trackingOf().replaceWith(trackingOf().cloneNode(true));
    paste(trackingOf(), '123');
    expect(marksOf()).toBe('error wrong-length');
  });
  it('that was left is judged', async () => {
    openUsps();
    compose('123');
    await leave(trackingOf());
    expect(marksOf()).toBe('error wrong-length');
  });
});

describe('a key is judged right after the frame that shows it', () => {
  const key = (text: string) => {
    trackingOf().value += text;
    trackingOf().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  };
  const hear = (type: string, target: Element = trackingOf()) =>
    target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));

  it('and not within it', () => {
    openUsps();
    key('1');
    key('Z');
    vi.advanceTimersToNextFrame();
    expect(marksOf()).toBe('none');
    vi.advanceTimersByTime(51);
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('or soon, in a tab that is made no frames', () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    openUsps();
    key('1Z');
    expect(marksOf()).toBe('none');
    settle();
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('together with others in that frame: what is shown at rest goes only when it is cured', async () => {
    openUsps();
    type(trackingOf(), '12345');
    await leave(trackingOf());
    key('6');
    key('7');
    nextFrame();
    expect(marksOf()).toBe('error wrong-length');
    key('8');
    nextFrame();
    expect(marksOf()).toBe('ok');
  });
  it.each<[before: string, act: (form: Form) => unknown, marks: string]>([
    ['the field is left', () => leave(trackingOf()), 'error wrong-length'],
    ['its value is said to stand', () => hear('change'), 'error wrong-length'],
    ['another field is come to', () => hear('focusin', carrierOf()), '3 of 8'],
    ['anything is clicked', () => hear('click', document.body), '3 of 8'],
    ['preferences or texts are new', (form) => form.refresh(snapshot), '3 of 8'],
    ['we look at the page after a change of carrier', () => vi.advanceTimersByTime(60), '3 of 8'],
  ])('but before %s', async (_, act, expected) => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const form = openUsps();
    key('1');
    key('2');
    key('3');
    await act(form);
    const said = textOf('[data-status] p') ?? marksOf();
    expect(said).toBe(expected);
  });
  it('never after the form is closed', () => {
    openUsps();
    type(trackingOf(), '12');
    key('3');
    closeForm();
    settle();
    expect(notes()).toEqual([]);
  });
});

describe('at once, as at rest', () => {
  it.each<[string, () => void]>([
    ['pasted', () => paste(trackingOf(), '12345')],
    [
      'entered by one event, as a fill-in does',
      () => {
        trackingOf().value = '12345';
        trackingOf().dispatchEvent(new Event('input', { bubbles: true }));
        nextFrame();
      },
    ],
    [
      'scanned, with the scanner’s Enter',
      () => {
        type(trackingOf(), '12345');
        trackingOf().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      },
    ],
    [
      'set by a script, once the field is looked at',
      () => {
        trackingOf().value = '12345';
        trackingOf().dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      },
    ],
    [
      'set by a script on a click elsewhere',
      () => {
        trackingOf().value = '12345';
        document.body.click();
        settle();
      },
    ],
  ])('%s', (_, enter) => {
    openUsps();
    enter();
    expect(marksOf()).toBe('error wrong-length');
  });
  it('a new carrier', () => {
    openForm('edit');
    settle();
    expect(marksOf()).toBe('error carrier-mismatch');
    choose(carrierOf(), 'UPS');
    expect(marksOf()).toBe('error wrong-length');
  });
  it('a filled-in field at first sight, also where the value comes later than the field', () => {
    openForm('confirm');
    vi.advanceTimersByTime(500);
    trackingOf().value = '123';
    settle();
    expect(marksOf()).toBe('error wrong-length');
  });
});

describe('a blank', () => {
  it('is none before the seller was there, whatever the carrier', async () => {
    openUsps();
    choose(carrierOf(), 'UPS');
    await leave(carrierOf());
    expect(marksOf()).toBe('none');
  });
  it('is one when the field was left', async () => {
    openUsps();
    await leave(trackingOf());
    expect(marksOf()).toBe('error blank');
  });
  const inComponent = () => document.querySelectorAll('kat-input')[2]!.shadowRoot!.querySelector('input')!;
  it.each<[string, string, () => HTMLInputElement, (field: HTMLElement) => void]>([
    ['its page takes it away', 'confirm', trackingOf, (field) => field.replaceWith(field.cloneNode())],
    ['its window is left, and it waits there', 'confirm', trackingOf, () => {}],
    ['its window is left, also where it stands in a component', 'kat', inComponent, () => {}],
  ])('is none in a field that loses the focus because %s', async (_, fixture, fieldOf, lose) => {
    openForm(fixture);
    const field = fieldOf();
    field.value = '';
    settle();
    field.focus();
    // So do browsers: first the event, then what it comes from.
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    lose(field);
    await Promise.resolve();
    settle();
    expect(marksOf()).toBe('none');
  });
  it('is meant where no tracking is ticked', async () => {
    openUsps();
    await leave(trackingOf());
    const box = document.querySelector('kat-checkbox')!;
    box.setAttribute('checked', '');
    box.dispatchEvent(new Event('change', { bubbles: true }));
    expect(marksOf()).toBe('none');
  });
});

describe('pages that move under us', () => {
  it('fields that come late are found', () => {
    openForm('lookalike');
    vi.advanceTimersByTime(1500);
    openPage('edit');
    settle();
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('a note that the page removed comes back at the next key', () => {
    openUsps();
    type(trackingOf(), '1Z');
    notes()[0]!.remove();
    type(trackingOf(), '5');
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('a form that was replaced after a carrier change gets its note back, and only one', () => {
    openForm('edit');
    settle();
    choose(carrierOf(), 'GLS');
    vi.advanceTimersByTime(800);
    openPage('edit');
    settle();
    expect(notes()).toHaveLength(1);
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('a cloned field is looked after at the next key', () => {
    openUsps();
    type(trackingOf(), '1');
    const clone = trackingOf().cloneNode(true) as HTMLInputElement;
    trackingOf().replaceWith(clone);
    type(clone, 'Z');
    expect(marksOf()).toBe('error carrier-mismatch');
    expect(notes()).toHaveLength(1);
    expect(clone.getAttribute('aria-describedby')).toBeTruthy();
  });
  it('a field that the page replaces at what is entered is judged in its successor', () => {
    openUsps();
    const field = trackingOf();
    field.value = '12345';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    field.replaceWith(field.cloneNode(true));
    trackingOf().value = '12345';
    nextFrame();
    expect(marksOf()).toBe('error wrong-length');
    expect(trackingOf().getAttribute('aria-describedby')).toBeTruthy();
  });
  it('listens as much after twenty renderings as at the start', () => {
    const listens = vi.spyOn(document, 'addEventListener');
    openUsps();
    const atStart = listens.mock.calls.length;
    for (let turn = 0; turn < 20; turn += 1) {
      openPage('edit');
      type(trackingOf(), '5');
    }
    expect(listens.mock.calls.length).toBe(atStart);
    expect(notes()).toHaveLength(1);
  });
  it('a form that is closed leaves nothing behind and hears nothing', () => {
    const form = openUsps();
    type(trackingOf(), '1Z');
    form.close();
    type(trackingOf(), '5');
    settle();
    expect(notes()).toEqual([]);
    expect(trackingOf().hasAttribute('aria-describedby')).toBe(false);
  });
  it.each<[string, (late: <Answer>() => Promise<Answer>) => Partial<Worker>]>([
    ['where a number was met', (late) => ({ seen: late })],
    ['what is known of the order', (late) => ({ orders: late })],
    ['that a dismissal is kept', (late) => ({ dismiss: late })],
  ])('an answer that comes once it is closed brings no note back: %s', async (_, workerWith) => {
    let answer = (_: unknown) => {};
    const late = <Answer>() => new Promise<Answer>((resolve) => (answer = resolve as typeof answer));
    const form = openUsps(standInWorker(workerWith(late)));
    paste(trackingOf(), '1234567');
    for (const ways of ['', 'number']) press(`[data-ways="${ways}"]`);
    form.close();
    expect(notes()).toEqual([]);
    answer(Object.assign([{ orderId, package: '2', isDelivered: true }], snapshot.preferences));
    await vi.runAllTimersAsync();
    expect(notes()).toEqual([]);
  });
  it('a paste just before it is closed brings none back either', () => {
    const form = openUsps();
    trackingOf().value = '1234567';
    trackingOf().dispatchEvent(new Event('paste', { bubbles: true, composed: true }));
    form.close();
    settle();
    expect(notes()).toEqual([]);
  });
});

describe('several packages', () => {
  it('each has its own verdict', () => {
    openForm('two-packages');
    settle();
    type(trackingOf(0), '1Z');
    type(trackingOf(1), '1Z');
    expect([marksOf(0), marksOf(1)]).toEqual(['error carrier-mismatch', 'neutral']);
  });
  it('the same number twice is told at both, until one is changed', () => {
    openForm('two-packages');
    settle();
    paste(trackingOf(0), '12345678');
    paste(trackingOf(1), '12345678');
    expect([marksOf(0), marksOf(1)]).toEqual(['warning duplicate', 'warning duplicate']);
    paste(trackingOf(1), '12345679');
    expect([marksOf(0), marksOf(1)]).toEqual(['ok', 'ok']);
  });
});

describe('where a number was met before', () => {
  const elsewhere = [{ orderId: '113-2290417-8812246', package: '1' }];
  it('is told once the worker answers', async () => {
    openUsps(standInWorker({ seen: async () => elsewhere }));
    paste(trackingOf(), '12345678');
    expect(marksOf()).toBe('ok');
    await vi.runAllTimersAsync();
    expect(marksOf()).toBe('warning duplicate');
  });
  it('a late answer about an older number changes nothing', async () => {
    let answer = (_: typeof elsewhere) => {};
    const seen = ({ number }: { number: string }) =>
      number === '12345678' ? new Promise<typeof elsewhere>((resolve) => (answer = resolve)) : Promise.resolve([]);
    openUsps(standInWorker({ seen }));
    paste(trackingOf(), '12345678');
    paste(trackingOf(), '87654321');
    answer(elsewhere);
    await vi.runAllTimersAsync();
    expect(marksOf()).toBe('ok');
  });
  it('a worker that does not answer is no reason to stop', async () => {
    openUsps(standInWorker({ seen: () => Promise.reject(new Error('gone')) }));
    paste(trackingOf(), '12345678');
    await vi.runAllTimersAsync();
    expect(marksOf()).toBe('ok');
  });
  it('a worker that did not answer is asked again when the number is next judged', async () => {
    let isAwake = false;
    const seen = () => (isAwake ? Promise.resolve(elsewhere) : Promise.reject(new Error('asleep')));
    openUsps(standInWorker({ seen }));
    paste(trackingOf(), '12345678');
    await vi.runAllTimersAsync();
    isAwake = true;
    await leave(trackingOf());
    await vi.runAllTimersAsync();
    expect(marksOf()).toBe('warning duplicate');
  });
});

describe('what the log knows of the order', () => {
  it('is told once the worker answers', async () => {
    const late = (shipment: Shipment, { order }: Circumstances) =>
      verdict(order?.missedShipBy ? [finding('late-entry', 'warning')] : [], shipment.number, 'ok');
    const orders = async () => [{ orderId, isDelivered: false, missedShipBy: '2026-11-19' }];
    openForm('confirm', { check: late }, standInWorker({ orders }));
    paste(trackingOf(), '12345678');
    expect(marksOf()).toBe('ok');
    await vi.runAllTimersAsync();
    expect(marksOf()).toBe('warning late-entry');
  });
  it.each([
    ['delivered: what is edited then does not count, either', { isDelivered: true }, 'warning late-entry'],
    ['past its last day to ship: it was confirmed before', { isDelivered: false, missedShipBy: '2026-11-19' }, 'ok'],
  ])('on the edit page, %s', async (_, known, marks) => {
    const late = ({ number }: Shipment, { order }: Circumstances) =>
      verdict(order ? [finding('late-entry', 'warning')] : [], number, 'ok');
    openForm('edit', { check: late }, standInWorker({ orders: async () => [{ orderId, ...known }] }));
    await vi.runAllTimersAsync();
    expect(marksOf()).toBe(marks);
  });
});

describe('a press of the mouse', () => {
  const elsewhere = [{ orderId: '113-2290417-8812246', package: '1' }];
  let form: Form;
  let answer = () => {};
  const on = (name: string) => document.body.dispatchEvent(new PointerEvent(name, { bubbles: true }));
  it.each<[what: string, leaving: () => unknown]>([
    ['before the frame that shows a paste', () => {}],
    ['and takes the focus with it', () => leave(trackingOf())],
    ['to another field', () => carrierOf().dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }))],
  ])('is over before the note comes: %s', async (_, leaving) => {
    openUsps();
    settle();
    trackingOf().value = '123';
    trackingOf().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    on('pointerdown');
    await leaving();
    vi.advanceTimersByTime(300);
    expect(marksOf()).toBe('none');
    on('pointerup');
    expect(marksOf()).toBe('none');
    vi.advanceTimersByTime(1);
    expect(marksOf()).toBe('error wrong-length');
  });
  it.each<[what: string, come: () => void, marks: string]>([
    [
      'a look at the page finds a value that a script set',
      () => {
        trackingOf().value = '123';
        vi.advanceTimersByTime(900);
      },
      'error wrong-length',
    ],
    ['preferences or texts are new', () => form.refresh(snapshot), 'ok'],
    ['the worker answers', () => answer(), 'warning duplicate'],
  ])('is over before the note grows because %s', async (_, come, marks) => {
    form = openUsps(standInWorker({ seen: () => new Promise((resolve) => (answer = () => resolve(elsewhere))) }));
    settle();
    form.refresh(snapshot);
    paste(trackingOf(), '12345678');
    notes()[0]!.remove();
    document.body.click();
    on('pointerdown');
    come();
    await vi.advanceTimersByTimeAsync(50);
    expect(marksOf()).toBe('none');
    on('pointerup');
    document.body.click();
    expect(marksOf()).toBe(marks);
  });
  it('that opened a list is over with its choice, also where the browser’s popup swallowed its end', () => {
    openUsps();
    paste(trackingOf(), '1Z5');
    expect(marksOf()).toBe('error carrier-mismatch');
    carrierOf().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    vi.advanceTimersByTime(5000);
    choose(carrierOf(), 'UPS');
    expect(marksOf()).toBe('error wrong-length');
  });
  it('of which there was one before holds the next one no shorter', async () => {
    openUsps();
    on('pointerdown');
    await leave(trackingOf());
    on('pointerup');
    vi.advanceTimersByTime(900);
    const before = marksOf();
    on('pointerdown');
    paste(trackingOf(), '123');
    vi.advanceTimersByTime(200);
    expect(marksOf()).toBe(before);
  });
  it('is not ended by the release of the one before, which came a moment ago', () => {
    openUsps();
    on('pointerdown');
    on('pointerup');
    on('pointerdown');
    paste(trackingOf(), '123');
    vi.advanceTimersByTime(200);
    expect(marksOf()).toBe('none');
    document.body.click();
    expect(marksOf()).toBe('error wrong-length');
  });
  it('brings no note back to a package that went meanwhile', () => {
    openForm('two-packages');
    settle();
    on('pointerdown');
    paste(trackingOf(1), '123');
    trackingOf(1).closest('.package')!.remove();
    document.body.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    document.body.click();
    settle();
    expect(notes()).toEqual([]);
  });
  it('lets its click be told of what was pasted before', () => {
    openUsps();
    trackingOf().value = '123';
    trackingOf().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    on('pointerdown');
    on('pointerup');
    document.body.click();
    expect(marksOf()).toBe('error wrong-length');
  });
  it('is over when the browser takes the pointer for something else, such as scrolling', () => {
    openUsps();
    on('pointerdown');
    type(trackingOf(), '1Z');
    on('pointercancel');
    vi.advanceTimersByTime(1);
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('is over after a while where its end was never heard', () => {
    openUsps();
    on('pointerdown');
    type(trackingOf(), '1Z');
    vi.advanceTimersByTime(1100);
    expect(marksOf()).toBe('error carrier-mismatch');
  });
  it('is over before the note grows, so that the pressed button stays under the pointer', async () => {
    openUsps();
    type(trackingOf(), '123');
    const before = marksOf();
    on('pointerdown');
    await leave(trackingOf());
    expect(marksOf()).toBe(before);
    on('pointerup');
    vi.advanceTimersByTime(1);
    expect(marksOf()).toBe('error wrong-length');
  });
});

describe('pages that mean harm, or are broken', () => {
  const errors: unknown[] = [];
  const note = (event: ErrorEvent) => void errors.push(event.error);
  beforeEach(() => {
    errors.length = 0;
    window.addEventListener('error', note);
  });
  afterEach(() => window.removeEventListener('error', note));

  it.each<[string, () => void]>([
    [
      'a field removed while typing',
      () => {
        type(trackingOf(), '1Z');
        trackingOf().remove();
      },
    ],
    ['ten thousand characters', () => paste(trackingOf(), '9'.repeat(10_000))],
    ['emoji, direction marks, markup', () => paste(trackingOf(), '😀\u202e<img src=x onerror=alert(1)>\ud800')],
    [
      'a value that throws',
      () => {
        Object.defineProperty(trackingOf(), 'value', {
          get: () => {
            throw new Error('no');
          },
        });
        trackingOf().dispatchEvent(new Event('input', { bubbles: true }));
      },
    ],
    [
      'a whole page gone',
      () => {
        const field = trackingOf();
        document.body.replaceChildren();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        document.body.dispatchEvent(new Event('input', { bubbles: true }));
      },
    ],
    ['a carrier list without entries', () => carrierOf().replaceChildren()],
  ])('%s: no exception', (_, harm) => {
    openUsps();
    harm();
    expect(() => settle()).not.toThrow();
    expect(errors).toEqual([]);
  });
});
