/**
 * Keeps the presses of buttons under `root` that nobody listens to yet, until the function it returns is called, which
 * presses those buttons again. Links need none of it: the browser follows them itself.
 */
export function keepPresses(root: HTMLElement): () => void {
  const pressed: HTMLButtonElement[] = [];
  const keep = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) pressed.push(button);
  };
  root.addEventListener('click', keep);
  return () => {
    root.removeEventListener('click', keep);
    for (const button of pressed.splice(0)) button.click();
  };
}
