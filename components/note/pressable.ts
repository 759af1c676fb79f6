/** `button` with `press` at its click. */
export function pressable(button: HTMLButtonElement, press: (event: Event) => void): HTMLElement {
  button.type = 'button';
  button.addEventListener('click', press);
  // The focus stays in the field, so that a scanner's next number does not land on a button.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  return button;
}
