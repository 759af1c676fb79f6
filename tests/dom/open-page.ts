import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { vi } from 'vitest';

/** Shows a fixture of `tests/fixtures/pages` in the document, with its comments, as a page would stand there. */
export function openPage(name: string): HTMLElement {
  document.body.innerHTML = readFileSync(resolve(`tests/fixtures/pages/${name}.html`), 'utf8');
  // Neither browsers nor happy-dom open declared shadow roots for markup that a script sets.
  for (const root of document.querySelectorAll('template'))
    root.parentElement?.attachShadow({ mode: 'open' }).append(root.content.cloneNode(true));
  // happy-dom 21 does not choose the option that the markup marks.
  for (const option of document.querySelectorAll<HTMLOptionElement>('option[selected]')) option.selected = true;
  return document.body;
}

/** The field with this `data-test-id`; the `at`th of several. */
function fieldOf(testId: string, at = 0): HTMLInputElement {
  return document.querySelectorAll<HTMLInputElement>(`input[data-test-id="${testId}"]`)[at]!;
}

export const trackingOf = (at = 0) => fieldOf('text-input-tracking-id', at);

export const carrierOf = (at = 0) =>
  document.querySelectorAll<HTMLSelectElement>('select[id^="CarrierListDropdown"]')[at]!;

/** Lets the page show what was entered, and us judge it: a frame, and the pause by which a person is told from a scanner. */
export function nextFrame(): void {
  vi.advanceTimersToNextFrame();
  vi.advanceTimersByTime(51);
}

/** Types `text` after what stands in `field`, key by key; `after` is called once each is shown. */
export function type(field: HTMLInputElement, text: string, after: (typed: string) => void = () => {}): void {
  field.focus();
  for (const data of text) {
    field.value += data;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data }));
    nextFrame();
    after(field.value);
  }
}

/** Puts `text` into `field` in one go, as a paste does. */
export function paste(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
  nextFrame();
}

/** Goes to `field` if need be, and away from it. */
export async function leave(field: HTMLElement): Promise<void> {
  field.focus();
  field.blur();
  // A field that the page takes away loses the focus, too: which it was is known a moment later.
  await Promise.resolve();
}

export function choose(list: HTMLSelectElement, value: string): void {
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
