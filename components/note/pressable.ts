import { make } from './make';

/** A button that says `label`, with `press` at its click. */
export function pressable(
  attributes: Readonly<Record<string, string>>,
  label: string,
  press: (event: Event) => void,
): HTMLElement {
  const button = make('button', attributes, label);
  button.type = 'button';
  button.addEventListener('click', press);
  // The focus stays in the field, so that a scanner's next number does not land on a button.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  return button;
}
