// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { allAcross } from '@/utils/page/across';
import { likenessOf } from '@/utils/page/likeness';
import { selectorOf } from '@/utils/page/selector-of';
import { readLikeness } from '@/utils/preferences/read-likeness';
import { openPage } from './open-page';

/** What the worker answers for `element`, as it hears of it: as plain data, validated. */
function nameOf(element: Element): string | null {
  return selectorOf(readLikeness(JSON.parse(JSON.stringify(likenessOf(element)))));
}

function show(markup: string): Element {
  document.body.innerHTML = markup;
  return document.querySelector('[x]')!;
}

// Each row: what the seller pointed at is marked by `x`; how many elements the selector must find.
describe('by what an element can be found again', () => {
  it.each<[string, string, string | null, number]>([
    ['a test id', '<input x data-test-id="tracking">', 'input[data-test-id="tracking"]', 1],
    [
      'a test id before all else',
      '<input x id="t" name="t" aria-label="T" data-testid="tracking">',
      'input[data-testid="tracking"]',
      1,
    ],
    ['an id', '<input x id="tracking">', 'input[id="tracking"]', 1],
    ['an id without its number', '<select x id="courier-4411"></select>', 'select[id^="courier-"]', 1],
    ['the end of an id', '<input x id="r12-tracking">', 'input[id$="-tracking"]', 1],
    [
      'beginning and end of a name',
      '<input x name="package[0].tracking"><input name="package[0].carrier">',
      'input[name^="package["][name$="].tracking"]',
      1,
    ],
    ['not an id made at random', '<input x id=":r1:" name="tracking">', 'input[name="tracking"]', 1],
    ['a label where there is nothing else', '<input x aria-label="追踪编码">', 'input[aria-label="追踪编码"]', 1],
    ['a placeholder', '<input x placeholder="Tracking ID">', 'input[placeholder="Tracking ID"]', 1],
    ['nothing, where it would have to be quoted', `<input x name='a"b'>`, null, 0],
    [
      'the one that finds it in every package',
      '<p><input x id="first" name="parcel"></p><p><input id="second" name="parcel"></p>',
      'input[name="parcel"]',
      2,
    ],
    [
      'one per package, by an id that counts',
      '<p><input x id="tracking-1"></p><p><input id="tracking-2"></p>',
      'input[id^="tracking-"]',
      2,
    ],
    [
      'never one that others share which are named otherwise',
      '<input x id="input-1" name="tracking"><input id="input-2" name="weight">',
      'input[name="tracking"]',
      1,
    ],
    [
      'never one that a field of another type shares',
      '<input x name="number" data-qa="a"><input name="number" type="tel">',
      'input[data-qa="a"]',
      1,
    ],
    [
      'the name of what it stands in, where that holds one such field',
      '<div data-test-id="carrier-box"><span><select x></select></span></div><select></select>',
      'div[data-test-id="carrier-box"] select',
      1,
    ],
    [
      'not what a box holds that is numbered like its own',
      '<p id="box-1"><input x type="submit" value="Confirm"></p><p id="box-2"><input type="submit" value="Cancel"></p>',
      'input[value="Confirm"]',
      1,
    ],
    [
      'nothing, where boxes that are numbered alike hold another',
      '<p id="line-1"><select x></select></p><p id="line-2"><select name="service"></select></p>',
      null,
      0,
    ],
    ['nothing, by Amazon UI’s own numbers', '<span id="a-autoid-3"><button x></button></span>', null, 0],
    ['nothing, where its box holds two', '<div id="box"><input x><input></div>', null, 0],
    ['nothing, by an attribute that no selector can name', '<input x data-test:id="tracking">', null, 0],
    ['nothing, by its class alone', '<input x class="tracking">', null, 0],
    ['nothing, by what was typed', '<input x value="1Z5R89390357567127">', null, 0],
    ['a button by its text', '<input x type="submit" value="Confirm">', 'input[value="Confirm"]', 1],
    ['a component', '<kat-input x label="Tracking ID"></kat-input>', 'kat-input[label="Tracking ID"]', 1],
  ])('%s', (_, markup, selector, count) => {
    const element = show(markup);
    expect(nameOf(element)).toBe(selector);
    if (!selector) return;
    const found = allAcross(document, selector);
    expect(found).toHaveLength(count);
    expect(found).toContain(element);
  });

  it('through an open shadow root', () => {
    show('<my-form data-test-id="form"></my-form>');
    const root = document.querySelector('my-form')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<label><input id="number"></label>';
    const field = root.querySelector('input')!;
    expect(nameOf(field)).toBe('my-form[data-test-id="form"] >>> input[id="number"]');
    field.id = '';
    expect(nameOf(field)).toBe('my-form[data-test-id="form"] >>> input');
    expect(allAcross(document, 'my-form[data-test-id="form"] >>> input')).toEqual([field]);
  });

  it.each([
    ['confirm', 'input[data-test-id="text-input-tracking-id"]', 'input[data-test-id="text-input-tracking-id"]'],
    ['confirm', 'select', 'select[id^="CarrierListDropdown-"]'],
    ['confirm', 'input[type="submit"]', 'input[value="Confirm shipment"]'],
    ['two-packages', 'select', 'select[id^="CarrierListDropdown-"]'],
    ['kat', 'kat-input[data-test-id="text-input-tracking-id"]', 'kat-input[data-test-id="text-input-tracking-id"]'],
    ['tomorrow', 'input', 'input[name="parcel-number"]'],
    ['tomorrow', 'select', 'select[id^="courier-"]'],
    ['tomorrow', 'button', 'button[name="dispatch"]'],
  ])('of the page %s, %s', (page, element, selector) => {
    openPage(page);
    expect(nameOf(document.querySelector(element)!)).toBe(selector);
  });
});

describe('what is said of an element', () => {
  it('takes one search of the page, however many there are of its kind', () => {
    document.body.innerHTML = '<p><input></p>'.repeat(300);
    const search = vi.spyOn(Element.prototype, 'querySelectorAll');
    const searchPage = vi.spyOn(Document.prototype, 'querySelectorAll');
    const { all } = likenessOf(document.querySelectorAll('input')[7]!);
    expect(search.mock.calls.length + searchPage.mock.calls.length).toBeLessThanOrEqual(2);
    expect(all.map(({ boxes }) => boxes.map(({ tag, isOnly }) => `${tag} ${isOnly}`).join()).slice(6, 8)).toEqual([
      'p true,body false,html false',
      'p true,body false,html false',
    ]);
    vi.restoreAllMocks();
  });
  it('is nothing that was entered', () => {
    const element = show('<input x id="tracking" value="1Z5R89390357567127" title="Jane Doe">');
    expect(JSON.stringify(likenessOf(element))).not.toMatch(/1Z5R|Jane/);
  });
  it.each([
    ['nothing', null],
    ['no elements', { at: 0, host: null }],
    ['a tag that is no text', { at: 0, all: [{ tag: 1, names: {}, boxes: [] }], host: null }],
  ])('%s is refused', (_, message) => {
    expect(() => readLikeness(message)).toThrow();
  });
  it('an element that is not among them has no name', () => {
    expect(selectorOf({ at: 3, all: [], host: null })).toBeNull();
  });
});
