// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNote, type Note } from '@/components/note/note';
import type { NoteActions, NoteView } from '@/components/note/view';
import { placeBeside } from '@/utils/page/place-beside';
import { textsIn } from '@/utils/texts';
import { finding, verdict, words } from './stand-in-check';

const actions = {
  fix: vi.fn<NonNullable<NoteActions['fix']>>(),
  undo: vi.fn<NonNullable<NoteActions['undo']>>(),
  dismiss: vi.fn<NonNullable<NoteActions['dismiss']>>(),
  hide: vi.fn(),
};
let note: Note;
let field: HTMLInputElement;

beforeEach(() => {
  vi.stubEnv('VITE_OPEN_ROOTS', '1');
  document.body.innerHTML = '<div><input aria-describedby="page-hint"><button id="confirm">Confirm</button></div>';
  field = document.querySelector('input')!;
  note = createNote(actions, placeBeside);
});
afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllEnvs();
});

const change = {
  kind: 'switch-carrier',
  field: 'carrier',
  carrier: 'ups',
  value: 'UPS',
  label: words('To UPS'),
} as const;
const clean = { kind: 'clean', field: 'tracking', value: '12', label: words('Clean') } as const;

function view(more: Partial<NoteView> = {}): NoteView {
  return { verdict: verdict([]), number: '1Z', texts: textsIn('en'), canUndo: false, remark: null, ...more };
}
const mismatch = finding('carrier-mismatch', 'error', {
  title: words('This is a UPS number.'),
  detail: words('The order says USPS.'),
  fixes: [change],
});
const show = (more: Partial<NoteView> = {}, isAloud = false) => note.show(field, view(more), isAloud);
const inside = () => note.element.shadowRoot!.querySelector<HTMLElement>('.note')!;
const all = (selector: string) => [...inside().querySelectorAll<HTMLElement>(selector)];
const described = () =>
  (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
const aloud = () => note.element.querySelector('[role="status"]')?.textContent;

describe('what stands in the note', () => {
  it('nothing to say leaves nothing standing', () => {
    show({ verdict: verdict([mismatch]) });
    show();
    expect(note.element.isConnected).toBe(false);
  });
  it('stands once where the page copied its form, and what stood in it, along', () => {
    show({ verdict: verdict([mismatch]) });
    const form = field.parentElement!;
    const copy = form.cloneNode(true) as HTMLElement;
    form.replaceWith(copy);
    field = copy.querySelector('input')!;
    show({ verdict: verdict([mismatch]) });
    expect([...document.querySelectorAll('vtr-guard-note')]).toEqual([note.element]);
  });
  it.each([
    ['what is said of it alone', [finding('blank', 'error')], 2],
    ['nothing', [], 1],
  ])('a package that the page copied, with another number, is described by %s', (_, findings, count) => {
    show({ verdict: verdict([mismatch]) });
    const form = field.parentElement!;
    form.after(form.cloneNode(true));
    const copied = document.querySelectorAll('input')[1]!;
    const own = createNote(actions, placeBeside);
    own.show(copied, view({ verdict: verdict(findings) }), false);
    const ids = copied.getAttribute('aria-describedby')?.split(' ');
    expect(ids).toEqual(['page-hint', ...[...own.element.children].map(({ id }) => id)].slice(0, count));
    expect(described()).toHaveLength(2);
  });
  it('a copy of it, which has no root, is not seen', () => {
    show({ verdict: verdict([mismatch]) });
    // Only the style in the root overrules the attribute.
    expect((note.element.cloneNode(true) as HTMLElement).hidden).toBe(true);
  });
  it('one line while all is well', () => {
    show({ verdict: verdict([], '12345678', 'ok') });
    expect(inside().dataset.state).toBe('ok');
    expect(inside().children).toHaveLength(1);
    expect(inside().textContent).toBe('ok');
  });
  it('the number comes behind the buttons: with room for what is said later, it parts them from nothing', () => {
    const missing = finding('wrong-length', 'warning', { title: words('13 digits missing.') });
    show({
      verdict: verdict([missing], '12'),
      number: '12',
      ways: [{ code: 'wrong-length', scope: 'always', value: '' }],
    });
    const [actions, place] = all('.foot > *');
    expect(actions!.textContent).toBe('Why?Dismiss');
    expect(place!.querySelector('.number')!.textContent).toBe('12');
  });
  it('the links are one piece beside the fix, which goes on to a further line as a whole, with the number or without', () => {
    const ways = [{ code: 'carrier-mismatch', scope: 'always', value: '' }] as const;
    for (const number of ['1Z', '']) {
      show({ verdict: verdict([mismatch], number), number, ways });
      const { parentElement: links } = all('[data-why]')[0]!;
      expect(links!.textContent).toBe('Why?Dismiss');
      expect(links!.previousElementSibling).toBe(all('[data-fix]').at(-1));
    }
  });
  it('an order’s id is in one piece, with the stop behind it', () => {
    const title = words('该编码已用于订单 112-0000000-0000002。');
    show({ verdict: verdict([finding('duplicate', 'warning', { title })]) });
    expect(all('b .whole').map((it) => it.textContent)).toEqual(['112-0000000-0000002。']);
    expect(all('b')[0]!.textContent).toBe('该编码已用于订单 112-0000000-0000002。');
  });
  it('at a further key only the words of its line and the number are written anew', () => {
    const status = (said: string) => ({ ...verdict([], '1', 'neutral'), status: words(said) });
    show({ verdict: status('13 of 22 digits'), number: '1' });
    const line = inside().firstElementChild;
    show({ verdict: status('14 of 22 digits'), number: '12' });
    expect(inside().firstElementChild).toBe(line);
    expect(inside().textContent).toBe('14 of 22 digits');

    show({ verdict: verdict([mismatch], '1Z'), number: '1Z' });
    const [button] = all('button');
    show({ verdict: verdict([mismatch], '1Z5'), number: '1Z5' });
    expect(all('button')[0]).toBe(button);
    expect(all('.number').map((it) => it.textContent)).toEqual(['1Z5']);
    show({ verdict: verdict([{ ...mismatch, fixes: [] }], '1Z5'), number: '1Z5' });
    expect(all('[data-fix]')).toEqual([]);
    show({ verdict: verdict([mismatch], ''), number: ' ' });
    expect(all('.number')).toEqual([]);
  });
  it('of the number the pieces that stay are the same elements, and ways to dismiss name the number as it is now', () => {
    const typed = (number: string) =>
      show({
        number,
        verdict: verdict([mismatch], number),
        ways: [{ code: 'carrier-mismatch', scope: 'number', value: number }],
      });
    typed('94001112025');
    const [line] = all('.line');
    const pieces = all('.number > *');
    typed('940011120255');
    expect(all('.line')[0]).toBe(line);
    expect(all('.number > *').map((it) => it.textContent)).toEqual(['9400', '1112', '0255']);
    expect(all('.number > *').map((it, at) => it === pieces[at])).toEqual([true, true, false]);
    all('[data-ways]')[0]!.click();
    typed('9400111202555');
    all('button[data-ways="number"]')[0]!.click();
    const told = { code: 'carrier-mismatch', scope: 'number', value: '9400111202555' };
    expect(actions.dismiss).toHaveBeenCalledWith(told, false, expect.anything());
  });
  it('icon, word, title and detail; the number; the buttons', () => {
    show({ verdict: verdict([mismatch], '1Z') });
    expect(inside().dataset.state).toBe('error');
    expect(all('[data-finding]').map((it) => it.textContent)).toEqual([
      'Error This is a UPS number. The order says USPS.',
    ]);
    expect(all('[data-finding] svg')).toHaveLength(1);
    expect(all('.number')[0]?.textContent).toBe('1Z');
    expect(all('button').map((it) => it.textContent)).toEqual(['To UPS', 'Why?']);
    expect(all('[data-fix]').map((it) => it.dataset.fix)).toEqual(['switch-carrier']);
  });
  it('of several findings two stand at once, the rest on demand; each fix has its button, once', () => {
    const findings = [finding('special-character', 'error', { fixes: [clean] }), mismatch];
    show({ verdict: verdict([...findings, finding('duplicate', 'warning', { fixes: [clean] })]) });
    expect(all('[data-finding]').map((it) => it.hidden)).toEqual([false, false, true]);
    expect(all('[data-fix]').map((it) => [it.dataset.fix, it.className])).toEqual([
      ['clean', 'main'],
      ['switch-carrier', 'other'],
    ]);
    expect(all('[data-finding]').map((it) => [...it.querySelectorAll('button')].length)).toEqual([1, 1, 0]);
    all('[data-why]')[0]!.click();
    expect(all('[data-finding]').map((it) => it.hidden)).toEqual([false, false, false]);
  });
  it('text is text, whatever it looks like', () => {
    const markup = '<img src=x onerror="alert(1)">';
    show({ verdict: verdict([finding('special-character', 'error', { title: words(markup) })]), number: markup });
    expect(all('img')).toEqual([]);
    expect(inside().textContent).toContain(markup);
  });
  it('a remark stands beside the findings', () => {
    show({ verdict: verdict([mismatch]), remark: { key: 'noteNotTaken' } });
    expect(all('[data-remark]')[0]?.textContent).toContain('didn’t take the change');
  });
  it('speaks the language of its texts', () => {
    show({ verdict: verdict([mismatch]), texts: textsIn('zh_CN') });
    expect(note.element.lang).toBe('zh-CN');
    expect(all('.word')[0]?.textContent).toBe('错误');
  });
});

describe('what can be done', () => {
  it('a fix is handed on with its event, and not done here', () => {
    show({ verdict: verdict([mismatch]) });
    all('[data-fix]')[0]!.click();
    expect(actions.fix).toHaveBeenCalledWith(expect.objectContaining({ value: 'UPS' }), expect.any(Event));
  });
  it('the last one can be taken back', () => {
    show({ verdict: verdict([], '12345678', 'ok'), canUndo: true });
    all('[data-undo]')[0]!.click();
    expect(actions.undo).toHaveBeenCalledOnce();
  });
  it('the reason opens, and Escape closes it before it dismisses the note', () => {
    show({ verdict: verdict([mismatch]) });
    const pressEscape = () =>
      all('button')[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    all('[data-why]')[0]!.click();
    expect(all('.why')[0]?.textContent).toContain('counts as a defect');
    expect(all('[data-why]')[0]?.getAttribute('aria-expanded')).toBe('true');
    pressEscape();
    expect(all('.why')).toEqual([]);
    expect(actions.hide).not.toHaveBeenCalled();
    pressEscape();
    expect(actions.hide).toHaveBeenCalledOnce();
  });
  it('the page hears nothing of it', () => {
    const heard = vi.fn();
    for (const type of ['click', 'keydown', 'pointerdown']) document.body.addEventListener(type, heard);
    show({ verdict: verdict([mismatch]) });
    const options = { bubbles: true, composed: true };
    const button = all('[data-fix]')[0]!;
    for (const event of [
      new MouseEvent('click', options),
      new KeyboardEvent('keydown', { key: 'Enter', ...options }),
    ]) {
      button.dispatchEvent(event);
    }
    expect(heard).not.toHaveBeenCalled();
  });
  it('the focus moves only when its own button is gone', () => {
    field.focus();
    show({ verdict: verdict([mismatch]) });
    expect(document.activeElement).toBe(field);
    all('[data-fix]')[0]!.focus();
    show({ verdict: verdict([], '12345678', 'ok'), canUndo: true });
    expect(note.element.shadowRoot!.activeElement).toBe(all('[data-undo]')[0]);
  });
});

describe('for those who hear it', () => {
  it('the field is described by the note’s text, beside what the page says of it', () => {
    show({ verdict: verdict([mismatch]) });
    expect(described()).toEqual([undefined, 'Error: This is a UPS number. The order says USPS.']);
  });
  it('it is said once, and only when asked', () => {
    show({ verdict: verdict([mismatch]) });
    expect(aloud()).toBe('');
    show({ verdict: verdict([mismatch]) }, true);
    expect(aloud()).toBe('Error: This is a UPS number. The order says USPS.');
    const said = note.element.querySelector('[role="status"]')!.firstChild;
    show({ verdict: verdict([mismatch]) }, true);
    expect(note.element.querySelector('[role="status"]')!.firstChild).toBe(said);
  });
  it('a browser that translates the page leaves it alone: what it rewrites would be said again', () => {
    expect(note.element.translate).toBe(false);
  });
  it.each<[string, () => void]>([
    ['is removed', () => note.remove()],
    ['has nothing to say', () => show()],
    [
      'moves to another field',
      () => note.show(document.createElement('input'), view({ verdict: verdict([mismatch]) }), false),
    ],
  ])('the field is left as the page made it when the note %s', (_, act) => {
    show({ verdict: verdict([mismatch]) });
    act();
    expect(field.getAttribute('aria-describedby')).toBe('page-hint');
  });
});

describe('where it stands', () => {
  it.each([
    ['<div><input></div>', 'DIV', 'INPUT'],
    ['<div><label>Tracking ID <input></label></div>', 'DIV', 'LABEL'],
    ['<div><div style="display: flex"><input><button>x</button></div></div>', 'DIV', 'DIV'],
    ['<div><span style="display: inline-block"><input></span></div>', 'DIV', 'SPAN'],
  ])('%s: below, in the flow', (html, parent, previous) => {
    document.body.innerHTML = html;
    note.show(document.querySelector('input')!, view({ verdict: verdict([mismatch]) }), false);
    expect(note.element.parentElement?.tagName).toBe(parent);
    expect(note.element.previousElementSibling?.tagName).toBe(previous);
  });
  it('a closed root in every build but the one for accessibility checkers', () => {
    vi.stubEnv('VITE_OPEN_ROOTS', '');
    expect(createNote(actions, placeBeside).element.shadowRoot).toBeNull();
  });
});
