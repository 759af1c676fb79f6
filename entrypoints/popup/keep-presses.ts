/**
 * Keeps what is pressed and chosen under `root` while nobody listens to it yet, until the function it returns is called,
 * which does it again: a button once, however often it was pressed in that moment, a list with what was chosen last.
 * Links need none of it: the browser follows them itself.
 */
export function keepPresses(root: HTMLElement): () => void {
  const pressed = new Set<HTMLButtonElement>();
  const chosen = new Map<HTMLSelectElement, string>();
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) pressed.add(button);
  };
  const choose = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) chosen.set(target, target.value);
  };
  root.addEventListener('click', press);
  root.addEventListener('change', choose);
  return () => {
    root.removeEventListener('click', press);
    root.removeEventListener('change', choose);
    for (const button of pressed) button.click();
    for (const [list, value] of chosen) {
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
    pressed.clear();
    chosen.clear();
  };
}
