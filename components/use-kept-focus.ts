import { type RefObject, useEffect } from 'react';

/** What can have had the focus, and come back under the same name after some work. */
const controls = 'button, a[href], input';

/**
 * Keeps the keyboard's place within `root`. Where the control that has the focus goes away or is disabled, browsers let
 * the focus fall back to the top of the page. Here it goes to the section the control stood in, and on to the control
 * itself when that is back, as after a piece of work that was shown in its stead. It is moved only when it was lost.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => (root.current ? keepFocus(root.current) : undefined), [root]);
}

function keepFocus(root: HTMLElement): () => void {
  let last: { readonly control: Element; readonly name: string; readonly around: readonly Element[] } | null = null;
  let parked: Element | null = null;

  function remember({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement) || target === parked) return;
    parked = null;
    last = { control: target, name: nameOf(target), around: ancestorsOf(target, root) };
  }

  function mind(): void {
    if (!last) return;
    if (parked?.isConnected && document.activeElement === parked) {
      const { name } = last;
      const back = [...parked.querySelectorAll<HTMLElement>(controls)].find((one) => name && nameOf(one) === name);
      if (back && isUsable(back)) back.focus({ preventScroll: true });
    } else if (isNowhere() && !isUsable(last.control)) {
      const left = last.around.find((one) => one.isConnected) ?? root;
      parked = left.closest('section, main') ?? root;
      if (!parked.hasAttribute('tabindex')) parked.setAttribute('tabindex', '-1');
      (parked as HTMLElement).focus({ preventScroll: true });
    }
  }

  const observer = new MutationObserver(mind);
  // Of the whole page, because a dialog's end is the moment at which the focus falls back.
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', remember);
  };
}

/** A control that is there has not lost the focus: the seller clicked beside it. */
function isUsable(control: Element): boolean {
  return control.isConnected && !control.matches(':disabled');
}

/** The focus fell back; while a dialog is open, it is the dialog's. */
function isNowhere(): boolean {
  const { activeElement } = document;
  const isGone = !activeElement || activeElement === document.body || activeElement.matches(':disabled');
  return isGone && !document.querySelector('[role="dialog"], [role="alertdialog"]');
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent.trim();
}

function ancestorsOf(element: Element, root: Element): readonly Element[] {
  const around: Element[] = [];
  for (let one = element.parentElement; one && root.contains(one); one = one.parentElement) around.push(one);
  return around;
}
