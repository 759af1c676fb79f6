import type { Choice, Make } from '../field';
import { nativeList, nativeText } from './native';

/*
 * Amazon's own components (`kat-*`), with open shadow roots. A content script does not see the properties that a page's
 * script gave them, such as `.value`, but their attributes and what stands in their roots: public scripts of 2021–2026
 * find a native `input` in a `kat-input`; in a `kat-dropdown`, which has a `value` attribute, `kat-option[value]`s, or a
 * native `select`.
 */

/** Amazon's `kat-input`: its value is that of the input inside, which it follows. */
export const katText: Make = {
  isOf: (field) => field.localName === 'kat-input',
  control,
  value: (field) => (inside(field) ? nativeText.value(control(field)) : attributeOf(field)),
  write: (field, value) => nativeText.write(control(field), value),
};

/** Amazon's `kat-dropdown`. A choice is made as public scripts make it, by a click on the entry. */
export const katList: Make = {
  isOf: (field) => field.localName === 'kat-dropdown',
  control,
  value: valueOfList,
  choices: choicesOfList,
  chosen: (list) => choicesOfList(list).find(({ value }) => value === valueOfList(list)),
  write: (list, value) => {
    const native = nativeIn(list);
    if (native) nativeList.write(native, value);
    else
      entriesOf(list)
        .find((entry) => attributeOf(entry) === value)
        ?.click();
  },
};

function valueOfList(list: HTMLElement): string {
  return nativeIn(list)?.value ?? attributeOf(list);
}

function choicesOfList(list: HTMLElement): readonly Choice[] {
  const native = nativeIn(list);
  if (native) return [...native.options];
  return entriesOf(list).map((entry) => ({ value: attributeOf(entry), text: (entry.textContent ?? '').trim() }));
}

function entriesOf(list: HTMLElement): HTMLElement[] {
  return [list.shadowRoot, list].flatMap((root) => [...(root?.querySelectorAll<HTMLElement>('kat-option') ?? [])]);
}

function nativeIn(list: HTMLElement): HTMLSelectElement | null {
  return list.shadowRoot?.querySelector('select') ?? null;
}

function inside(field: HTMLElement): HTMLElement | null {
  return field.shadowRoot?.querySelector<HTMLElement>('input, select, button, [tabindex]') ?? null;
}

function control(field: HTMLElement): HTMLElement {
  return inside(field) ?? field;
}

function attributeOf(element: Element): string {
  return element.getAttribute('value') ?? '';
}
