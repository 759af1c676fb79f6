// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '@/utils/check/check';
import { dismiss } from '@/utils/check/dismissal';
import type { Snapshot } from '@/utils/messages';
import { policyFor } from '@/utils/policy/policy';
import { addressOf, closeForm, marksOf, notes, openForm, press, snapshot, standInWorker, textOf } from './open-form';
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
const soon = () => vi.advanceTimersByTimeAsync(0);

/** Opens a form whose worker keeps what is dismissed, as ours does. */
async function open(fixture = 'confirm', own: Parameters<typeof standInWorker>[0] = {}, isOwn = () => true) {
  let kept = snapshot.preferences;
  const worker = standInWorker({
    dismiss: async (request) => {
      kept = { ...kept, ...dismiss(kept, request) };
      return kept;
    },
    ...own,
  });
  const form = openForm(fixture, { isOwn }, worker);
  await settle();
  return { form, worker, kept: () => kept };
}

const buttons = () =>
  [...(notes()[0]?.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].map((it) => it.textContent);
const pressEscape = () =>
  notes()[0]!
    .shadowRoot!.querySelector('button')!
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));

describe('the choice', () => {
  it('opens inside the note, the narrowest way first, and Escape closes it', async () => {
    await open();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    expect(textOf('[data-ways]')).toBe('Dismiss');
    expect(textOf('[data-ways="number"]')).toBeNull();
    press('[data-ways]');
    expect(buttons()).toEqual(['Why?', 'Dismiss', 'for this number', 'for USPS']);
    pressEscape();
    expect(buttons()).toEqual(['Why?', 'Dismiss']);
    expect(marksOf()).toBe('error wrong-length');
  });
  it.each([
    ['blank', () => leave(trackingOf()), ['for this package']],
    ['special-character', () => paste(trackingOf(), '1234 5678'), ['for this package']],
    ['carrier-mismatch', () => paste(trackingOf(), '1Z345678'), ['for this number']],
  ])('%s costs an order its tracking: it is dismissed for this one alone', async (code, enter, ways) => {
    await open();
    choose(carrierOf(), 'USPS');
    await enter();
    expect(marksOf()).toBe(`error ${code}`);
    press('[data-ways]');
    expect(buttons().slice(-2)).toEqual(['Dismiss', ...ways]);
  });
  it('without a carrier there is none to dismiss it for', async () => {
    await open();
    carrierOf().value = '';
    paste(trackingOf(), '1234');
    press('[data-ways]');
    expect(buttons()).toEqual(['Why?', 'Dismiss', 'for this number']);
  });
});

describe('what was dismissed', () => {
  it('for a number is not told of that number again, and of others it is', async () => {
    const { kept } = await open();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    expect(kept().dismissed).toEqual([{ code: 'wrong-length', scope: 'number', value: '1234' }]);
    expect(marksOf()).toBe('neutral');
    expect(textOf('[data-remark]')).toContain('Dismissed for this number');
    paste(trackingOf(), '12345');
    expect(marksOf()).toBe('error wrong-length');
    paste(trackingOf(), '1234');
    expect(marksOf()).toBe('neutral');
  });
  it('for a number is one of that number also where it is written in other letters', async () => {
    await open();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '123a');
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    paste(trackingOf(), '123A');
    expect(marksOf()).toBe('neutral');
  });
  it('for a carrier is told of others still', async () => {
    const { kept } = await open();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    press('[data-ways]');
    press('[data-ways="carrier"]');
    await soon();
    expect(kept().dismissed).toEqual([{ code: 'wrong-length', scope: 'carrier', value: 'USPS' }]);
    paste(trackingOf(), '12345');
    expect(marksOf()).toBe('neutral');
    choose(carrierOf(), 'UPS');
    expect(marksOf()).toBe('error wrong-length');
  });
  it('a text that is no plain number is kept by order and place, never itself: it may be about a buyer', async () => {
    const { kept } = await open();
    paste(trackingOf(), 'Jane Doe');
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    expect(kept().dismissed[0]?.value).toMatch(/^114-7941379-5480234\/1\/[0-9a-z]+$/);
    expect(JSON.stringify(kept())).not.toContain('Jane');
    paste(trackingOf(), 'John Doe');
    expect(marksOf()).toContain('special-character');
  });
  it('can be brought back right there', async () => {
    const { kept } = await open();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    press('[data-ways]');
    press('[data-ways="carrier"]');
    await soon();
    expect(textOf('[data-remark] p')).toBe('Dismissed for USPS');
    press('[data-undo]');
    await soon();
    expect(kept().dismissed).toEqual([]);
    expect(marksOf()).toBe('error wrong-length');
  });
  it('is dismissed by a double click as by one: its second click falls on what the first one put there', async () => {
    const { kept } = await open();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    const click = async (selector: string, detail: number) => {
      const target = notes()[0]!.shadowRoot!.querySelector(selector)!;
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail }));
      await soon();
    };
    press('[data-ways]');
    await click('[data-ways="number"]', 1);
    await click('[data-undo]', 2);
    expect([kept().dismissed.length, marksOf()]).toEqual([1, 'neutral']);
    await click('[data-undo]', 1);
    expect([kept().dismissed.length, marksOf()]).toEqual([0, 'error wrong-length']);
  });
  it('of several findings the others stay', async () => {
    await open('confirm', { seen: async () => [{ orderId: '113-2290417-8812246', package: '1' }] });
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    await settle();
    expect(marksOf()).toBe('error wrong-length duplicate');
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    expect(marksOf()).toBe('warning duplicate');
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    expect(marksOf(), 'an error was dismissed: nothing is called fine').toBe('neutral');
  });
  it('was only a warning: the number is told fine', async () => {
    await open('confirm', { seen: async () => [{ orderId: '113-2290417-8812246', package: '1' }] });
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '12345678');
    await settle();
    expect(marksOf()).toBe('warning duplicate');
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    expect(marksOf()).toBe('ok');
  });
  it('for good turns its check off, until it is brought back', async () => {
    const { kept } = await open('confirm', { seen: async () => [{ orderId: '113-2290417-8812246', package: '1' }] });
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '12345678');
    await settle();
    press('[data-ways]');
    press('[data-ways="always"]');
    await soon();
    expect([kept().off, kept().dismissed]).toEqual([['duplicate'], []]);
    expect([marksOf(), textOf('[data-remark] p')]).toEqual(['ok', 'Dismissed for good']);
    press('[data-undo]');
    await soon();
    expect([kept().off, marksOf()]).toEqual([[], 'warning duplicate']);
  });
  it('goes to the log all the same: Amazon sees it', async () => {
    const { worker } = await open();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    document.querySelector<HTMLElement>('input.a-button-input')!.click();
    expect(worker.capture.mock.calls[0]?.[0][0]?.findings).toEqual([{ code: 'wrong-length', severity: 'error' }]);
  });
  it('for good is logged, too: a check that is turned off changes nothing at Amazon', async () => {
    const { form, worker } = await open('confirm', {
      seen: async () => [{ orderId: '113-2290417-8812246', package: '1' }],
    });
    form.refresh({ ...snapshot, preferences: { ...snapshot.preferences, off: ['duplicate'] } });
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '12345678');
    await settle();
    expect(marksOf()).toBe('ok');
    document.querySelector<HTMLElement>('input.a-button-input')!.click();
    expect(worker.capture.mock.calls[0]?.[0][0]?.findings).toEqual([{ code: 'duplicate', severity: 'warning' }]);
  });
  it('comes from the preferences, and ends with them', async () => {
    const { form } = await open();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    const told = (dismissed: Snapshot['preferences']['dismissed']) =>
      form.refresh({ ...snapshot, preferences: { ...snapshot.preferences, dismissed } });
    told([{ code: 'wrong-length', scope: 'number', value: '1234' }]);
    expect(marksOf()).toBe('neutral');
    told([{ code: 'duplicate', scope: 'number', value: '1234' }]);
    expect(marksOf()).toBe('error wrong-length');
  });
  it('is forgotten when it could not be kept, and that is said', async () => {
    await open('confirm', { dismiss: () => Promise.reject(new Error('full')) });
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    expect(marksOf()).toBe('error wrong-length');
    expect(textOf('[data-remark]')).toContain('could not be kept');
  });
  it('is the seller’s own doing: a click made by a script dismisses nothing', async () => {
    const { worker } = await open('confirm', {}, () => false);
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    expect(worker.dismiss).not.toHaveBeenCalled();
  });
});

describe('at the button that confirms', () => {
  const warning = 'If confirmed now: defect expected';
  const button = () => document.querySelector<HTMLElement>('input.a-button-input')!;
  const point = (target: Element) => target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  const isShown = () => notes()[0]!.shadowRoot!.querySelector('.note')!.hasAttribute('data-confirming');
  const said = () => notes()[0]!.querySelectorAll('[role="status"]')[1]?.textContent;

  async function openWrong() {
    await open();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '1234');
  }

  it.each<[string, () => void]>([
    ['the pointer comes over it', () => point(button())],
    ['it has the focus', () => button().focus()],
    ['it is clicked', () => button().click()],
  ])('what will be logged is said when %s, once, in the place kept for it', async (_, reach) => {
    await openWrong();
    const lines = notes()[0]!.shadowRoot!.querySelector('.note')!.children.length;
    expect(textOf('.logged')).toBe('');
    expect([isShown(), said()]).toEqual([false, '']);
    reach();
    expect([isShown(), said(), textOf('.logged')]).toEqual([true, warning, warning]);
    expect(notes()[0]!.shadowRoot!.querySelector('.note')!.children).toHaveLength(lines);
  });
  it('it is not said any more once the pointer goes', async () => {
    await openWrong();
    point(button());
    point(document.body);
    expect([isShown(), said()]).toEqual([false, '']);
  });
  it('it is said of an error that was dismissed, too, in the line that tells of that', async () => {
    await openWrong();
    press('[data-ways]');
    press('[data-ways="number"]');
    await soon();
    const lines = () => [...notes()[0]!.shadowRoot!.querySelectorAll('.note > *')].map((it) => it.className);
    expect([lines(), marksOf(), textOf('[data-undo]')]).toEqual([['line'], 'neutral', 'Undo']);
    point(button());
    expect([isShown(), said(), textOf('.logged'), lines()]).toEqual([true, warning, warning, ['line']]);
  });
  it('it is said of what was dismissed for good, in one quiet line that keeps its place', async () => {
    const dismissed = [{ code: 'wrong-length', scope: 'carrier', value: 'USPS' } as const];
    const { form } = await open();
    form.refresh({ ...snapshot, preferences: { ...snapshot.preferences, dismissed } });
    choose(carrierOf(), 'USPS');
    expect(notes()).toEqual([]);
    paste(trackingOf(), '1234');
    expect([marksOf(), textOf('p'), notes()[0]!.shadowRoot!.querySelectorAll('.note > *').length]).toEqual([
      'neutral',
      'Dismissed, and logged all the same',
      1,
    ]);
    point(button());
    expect([isShown(), said(), textOf('.logged')]).toEqual([true, warning, warning]);
    type(trackingOf(), '5678');
    expect([marksOf(), textOf('.logged')]).toEqual(['ok', null]);
  });
  it('it is said where the number is told fine because a warning was dismissed', async () => {
    const worker = standInWorker();
    openForm('confirm', { check, policyFor }, worker).refresh({
      ...snapshot,
      preferences: {
        ...snapshot.preferences,
        unsupported: 'warning',
        dismissed: [{ code: 'unsupported-carrier', scope: 'carrier', value: 'Royal Mail' }],
      },
    });
    await settle();
    const listed = document.createElement('option');
    listed.value = 'Royal Mail';
    carrierOf().append(listed);
    choose(carrierOf(), 'Royal Mail');
    paste(trackingOf(), 'RB473124829GB');
    expect(marksOf()).toBe('ok');
    point(button());
    expect(said()).toBe('If confirmed now: can’t be verified');
    button().click();
    expect(worker.reminded).not.toHaveBeenCalled();
  });
  it.each([
    ['confirm', ['Confirm only when the carrier has the parcel', 'not-handed-over', 1]],
    ['edit', ['', undefined, 0]],
  ] as const)('on the %s page of a number that is fine: %j', async (fixture, [reminder, code, times]) => {
    const worker = standInWorker();
    openForm(fixture, { check, policyFor }, worker);
    await settle();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '9400111202555842332669');
    const spot = () => notes()[0]!.shadowRoot!.querySelector<HTMLElement>('.logged');
    expect([marksOf(), said(), spot()?.dataset.finding]).toEqual(['ok', '', undefined]);
    point(button());
    expect([said(), spot()?.dataset.finding]).toEqual([reminder, code]);
    expect(worker.reminded).not.toHaveBeenCalled();
    point(document.body);
    expect([said(), spot()?.dataset.finding]).toEqual(['', undefined]);
    button().click();
    expect(worker.reminded).toHaveBeenCalledTimes(times);
  });
  it('a click that a script makes up counts as no reminder seen; what it confirms is captured all the same', async () => {
    const worker = standInWorker();
    openForm('confirm', { check, policyFor, isOwn: () => false }, worker);
    await settle();
    choose(carrierOf(), 'USPS');
    paste(trackingOf(), '9400111202555842332669');
    button().click();
    expect(worker.reminded).not.toHaveBeenCalled();
    expect(worker.capture).toHaveBeenCalledOnce();
  });
  it('the reminder is no reason to ask the worker anything while somebody types', async () => {
    const worker = standInWorker();
    openForm('confirm', { check, policyFor }, worker);
    await settle();
    choose(carrierOf(), 'USPS');
    type(trackingOf(), '9400111202555842332669');
    expect(marksOf()).toBe('ok');
    expect(worker.seen).not.toHaveBeenCalled();
    await leave(trackingOf());
    expect(worker.seen).toHaveBeenCalledOnce();
  });
  it('nothing is said of a number that is fine, where nobody need be reminded', async () => {
    await openWrong();
    type(trackingOf(), '5678');
    expect(marksOf()).toBe('ok');
    point(button());
    expect([isShown(), said(), textOf('.logged')]).toEqual([false, '', null]);
  });
  it('the click goes on', async () => {
    await openWrong();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    button().dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
    expect(addressOf('confirm').kind).toBe('confirm');
  });
});
