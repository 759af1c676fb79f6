import type { Make } from '../field';

/** The browser's own text field, and whatever else has a value. */
export const nativeText: Make = {
  isOf: () => true,
  value: (field) => (field as HTMLInputElement).value ?? '',
  write,
};

/** The browser's own list. */
export const nativeList: Make = {
  ...nativeText,
  isOf: (field) => field.localName === 'select',
  choices: (list) => [...(list as HTMLSelectElement).options],
  chosen: (list) => (list as HTMLSelectElement).options[(list as HTMLSelectElement).selectedIndex],
};

/**
 * Through the prototype's setter, which a framework's own property on the element does not catch, and with the events
 * frameworks listen for.
 */
function write(field: HTMLElement, value: string): void {
  Reflect.set(Object.getPrototypeOf(field), 'value', value, field);
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
