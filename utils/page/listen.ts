import type { Press } from './hold-during-press';
import { holdEntries } from './hold-entries';
import { listenForScans } from './listen-for-scans';
import { quietly } from './quietly';

/** What the seller does on the page, in our words. `target` is the field itself, also inside an open shadow root. */
export interface Ears {
  /** One key more or less, or as many as came within one frame. */
  readonly typed: (target: Element, keys: number) => void;
  /** A value stands: pasted, scanned, filled in, chosen or changed. */
  readonly entered: (target: Element) => void;
  readonly left: (target: Element) => void;
  /** The field has the focus: its value may have been set by a script meanwhile. */
  readonly focused: (target: Element) => void;
  /** The pointer came over it. */
  readonly reached: (target: Element) => void;
  readonly clicked: (target: Element, event: Event) => void;
  readonly dismissed: (target: Element) => void;
}

/** What is going on. */
export interface Heard {
  /** Tells what was typed or pasted and waits for the frame that shows it. */
  readonly tell: () => void;
  /** The field in which a character is being made of several keys: what stands there then is not what is meant. */
  readonly composing: () => Element | null;
}

/**
 * One delegated set of listeners for the whole page: nothing is scanned, fields may come, go and be replaced, and all
 * of it ends with `signal`.
 *
 * A text field that is left by pressing the mouse elsewhere is told of only when the `press` is over.
 *
 * What is typed or pasted is told after the frame that shows it, and before whatever else happens; if a press comes
 * before that, with its click or when it is over.
 */
export function listen(document: Document, press: Press, ears: Ears, signal: AbortSignal): Heard {
  const on = (type: string, heard: (event: Event, target: Element) => void) =>
    document.addEventListener(type, (event) => quietly(() => heard(event, targetOf(event))), { capture: true, signal });
  /** For all but keys: what they entered comes first. */
  const onNext: typeof on = (type, heard) =>
    on(type, (event, target) => {
      tell();
      heard(event, target);
    });
  const held = holdEntries(ears, signal, press.hold);
  const tell = () => void (press.isOn() || held.tell());
  /** What comes of leaving a field or coming to one; the press that does it is waited for. */
  const after = (act: () => void) =>
    press.hold(() => {
      held.tell();
      act();
    });
  const enter = (target: Element) => {
    held.entered(target);
    held.tell();
  };
  const scan = listenForScans(enter, signal);
  let isHeldDown = false;
  let composing: Element | null = null;

  on('input', (event, target) => {
    const { isComposing, inputType } = event as InputEvent;
    composing = isComposing ? target : null;
    if (inputType === 'insertText' && !isHeldDown && !isComposing) scan.key(event.timeStamp, target);
    else scan.other();
    if (isComposing) return;
    if (isOneKey(event)) held.typed(target, event.timeStamp);
    else held.entered(target);
  });
  on('compositionend', ({ timeStamp }, target) => {
    composing = null;
    held.typed(target, timeStamp);
  });
  on('paste', (_, target) => held.entered(target));
  onNext('change', (_, target) => {
    if (isTextField(target)) return after(() => ears.entered(target));
    // Who chose from a list has let go, if only of the browser's popup.
    press.end();
    ears.entered(target);
  });
  on('focusout', (_, target) => {
    composing = null;
    // A field that the page takes away (Chromium says so just before) was not left, nor one that waits in a window that was.
    queueMicrotask(
      () =>
        target.isConnected &&
        (target.getRootNode() as Document).activeElement !== target &&
        after(() => ears.left(target)),
    );
  });
  on('focusin', (_, target) => after(() => ears.focused(target)));
  onNext('pointerover', (_, target) => ears.reached(target));
  onNext('click', (event, target) => ears.clicked(target, event));
  on('keydown', (event, target) => {
    const { key, isComposing, repeat } = event as KeyboardEvent;
    isHeldDown = repeat;
    if (isComposing) return;
    if (key === 'Enter' && isTextField(target)) enter(target);
    if (key === 'Escape') {
      held.tell();
      ears.dismissed(target);
    }
  });
  return { tell, composing: () => composing };
}

/** Typed keys come singly; a paste, a fill-in, a drop or a script brings the whole. */
function isOneKey(event: Event): boolean {
  const { inputType, data } = event as InputEvent;
  // From the clipboard or a drop, or a replacement.
  if (!inputType || /^insert[FR]/.test(inputType)) return false;
  return inputType === 'insertCompositionText' || [...(data ?? '')].length <= 1;
}

function isTextField(target: Element): boolean {
  return target.matches('input:not([type=checkbox], [type=radio])');
}

function targetOf(event: Event): Element {
  return event.composedPath()[0] as Element;
}
