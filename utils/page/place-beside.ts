// Deeper than any wrapper around a field was ever seen; a page without end must not keep us climbing.
const furthest = 6;

/**
 * Puts `note` into the flow under `field`, and moves it there again when the page has moved either of them.
 *
 * A note right behind the input would stand beside it where the wrapper lays out in a row, and would press the input on
 * a click where the wrapper is a label: then it goes behind the wrapper.
 */
export function placeBeside(field: Element, note: Element): void {
  const anchor = anchorOf(field);
  const next = anchor.nextElementSibling;
  if (next === note) return;
  // A page that copied its form copied the note's shell with it.
  if (next?.localName === note.localName) next.replaceWith(note);
  else anchor.after(note);
}

/** Puts `note` into the flow above `field`, so that what it says is read before the field is come to. */
export function placeBefore(field: Element, note: Element): void {
  const anchor = anchorOf(field);
  if (anchor.previousElementSibling !== note) anchor.insertAdjacentElement('beforebegin', note);
}

function anchorOf(field: Element): Element {
  let anchor = field;
  for (let step = 0; step < furthest; step += 1) {
    const wrapper = anchor.parentElement;
    if (!wrapper || !isUnfit(wrapper)) break;
    anchor = wrapper;
  }
  return anchor;
}

function isUnfit(wrapper: Element): boolean {
  if (wrapper.localName === 'label') return true;
  const { display, flexDirection } = getComputedStyle(wrapper);
  if (display.includes('flex')) return !flexDirection.startsWith('column');
  return display.includes('grid') || display === 'inline' || display === 'inline-block';
}
