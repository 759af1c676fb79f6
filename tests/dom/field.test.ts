// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { closestAcross, holds } from '@/utils/page/across';
import { choicesOf, chosenOf, controlOf, readField, writeField } from '@/utils/page/field';

function show(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  choose(document.body);
  return document.body.firstElementChild as HTMLElement;
}

/** happy-dom 21 does not choose the option that the markup marks. */
function choose(root: ParentNode): void {
  for (const option of root.querySelectorAll<HTMLOptionElement>('option[selected]')) option.selected = true;
}

function withRoot(markup: string, inside: string): HTMLElement {
  const host = show(markup);
  host.attachShadow({ mode: 'open' }).innerHTML = inside;
  choose(host.shadowRoot!);
  return host;
}

const entries = '<kat-option value="USPS">USPS</kat-option><kat-option value="UPS">  United Parcel </kat-option>';
const options = '<option value="USPS" selected>USPS</option><option value="UPS">United Parcel</option>';

/** As a component of the page does it: an entry that is clicked becomes the value. */
function obey(list: HTMLElement): HTMLElement {
  for (const entry of [list, list.shadowRoot!].flatMap((root) => [...root.querySelectorAll('kat-option')]))
    entry.addEventListener('click', () => list.setAttribute('value', entry.getAttribute('value')!));
  return list;
}

describe('text, of any make', () => {
  it.each<[string, () => HTMLElement, string]>([
    ['an input', () => show('<input value="1Z5">'), 'INPUT'],
    ['a kat-input', () => withRoot('<kat-input value="old"></kat-input>', '<input value="1Z5">'), 'INPUT'],
    ['a kat-input that has nothing inside yet', () => show('<kat-input value="1Z5"></kat-input>'), 'KAT-INPUT'],
  ])('%s is read', (_, make, control) => {
    const field = make();
    expect(readField(field)).toBe('1Z5');
    expect(choicesOf(field)).toEqual([]);
    expect(chosenOf(field)).toBeUndefined();
    expect(controlOf(field).tagName).toBe(control);
  });
  it.each<[string, () => HTMLElement]>([
    ['an input', () => show('<input value="1Z5">')],
    ['a kat-input', () => withRoot('<kat-input></kat-input>', '<input value="1Z5">')],
  ])('%s is written, and the page hears of it', (_, make) => {
    const field = make();
    const heard: string[] = [];
    document.body.addEventListener('input', () => heard.push('input'), { once: true });
    writeField(field, '9400');
    expect(readField(field)).toBe('9400');
    expect(heard).toEqual(['input']);
  });
  it('no field has nothing in it', () => {
    expect([readField(null), choicesOf(null), chosenOf(null)]).toEqual(['', [], undefined]);
  });
});

describe('a list, of any make', () => {
  const makes: [string, () => HTMLElement][] = [
    ['a select', () => show(`<select>${options}</select>`)],
    ['a kat-dropdown', () => obey(withRoot('<kat-dropdown value="USPS"></kat-dropdown>', entries))],
    [
      'a kat-dropdown whose entries stand in the page',
      () => obey(withRoot(`<kat-dropdown value="USPS">${entries}</kat-dropdown>`, '<slot></slot>')),
    ],
    [
      'a kat-dropdown around a native list',
      () => withRoot('<kat-dropdown></kat-dropdown>', `<select>${options}</select>`),
    ],
  ];
  it.each(makes)('%s is read', (_, make) => {
    const list = make();
    expect(readField(list)).toBe('USPS');
    expect(chosenOf(list)?.text).toBe('USPS');
    expect(choicesOf(list).map(({ value, text }) => [value, text])).toEqual([
      ['USPS', 'USPS'],
      ['UPS', 'United Parcel'],
    ]);
  });
  it.each(makes)('%s is set to what it offers, and to nothing else', (_, make) => {
    const list = make();
    writeField(list, 'UPS');
    expect([readField(list), chosenOf(list)?.text]).toEqual(['UPS', 'United Parcel']);
    writeField(list, 'Yanwen');
    expect(readField(list)).toBe('UPS');
  });
});

describe('through open shadow roots', () => {
  it('a field holds what stands in it, and is found from there', () => {
    const field = withRoot('<kat-input id="tracking"></kat-input>', '<label><input></label>');
    const inner = field.shadowRoot!.querySelector('input')!;
    expect([holds(field, inner), holds(field, field), holds(field, document.body), holds(null, inner)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(closestAcross(inner, '#tracking')).toBe(field);
    expect(closestAcross(inner, '#other')).toBeNull();
  });
});

describe('a list in a popover', () => {
  const popover = (names: readonly string[]) =>
    names.map((name, index) => `<li><a id="CarrierListDropdown--1_${index}">${name}</a></li>`).join('');
  const list = (chosen: string, names: readonly string[]) =>
    show(
      `<span class="a-dropdown-container"><button><span class="a-dropdown-prompt"> ${chosen} </span></button></span>
      <ul>${popover(names)}</ul>`,
    );

  it.each([
    ['never opened', 'USPS', [], 'USPS', []],
    ['never opened, nothing chosen', 'Select carrier', [], '', []],
    ['opened once', 'Pigeon', ['Select carrier', 'USPS', 'Pigeon'], 'Pigeon', ['USPS', 'Pigeon']],
    ['nothing chosen yet', '选择承运人', ['选择承运人', 'USPS', '其他'], '', ['USPS', '其他']],
    ['without an invitation', 'UPS', ['USPS', 'UPS'], 'UPS', ['USPS', 'UPS']],
  ])('%s: what is chosen, and what there is', (_, prompt, entries, chosen, names) => {
    const field = list(prompt, entries);
    expect(readField(field)).toBe(chosen);
    expect(chosenOf(field)?.text ?? '').toBe(chosen);
    expect(choicesOf(field).map(({ value }) => value)).toEqual(names);
  });
  it('is chosen from by a click on its entry; what it does not offer is left alone', () => {
    const field = list('USPS', ['Select carrier', 'USPS', 'UPS']);
    const clicked: string[] = [];
    document.querySelector('ul')!.addEventListener('click', (event) => clicked.push((event.target as Element).id));
    expect(choicesOf(field).map(({ text }) => text)).toEqual(['USPS', 'UPS']);
    writeField(field, 'UPS');
    writeField(field, 'Pigeon');
    expect(clicked).toEqual(['CarrierListDropdown--1_2']);
    expect(controlOf(field).tagName).toBe('BUTTON');
  });
});
