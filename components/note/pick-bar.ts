import { type MessageKey, type Phrase, say, type Texts, tagOf } from '@/utils/i18n';
import { make } from './make';
import rules from './pick-bar.css?inline';
import { pressable } from './pressable';
import { schemeAround } from './scheme';
import { styleIn } from './style';

/** The bar on top of the page in which the seller is asked to point at a field. */
export interface PickBar {
  readonly element: HTMLElement;
  /** Says `words`, the first in bold where there are several, with buttons by their texts. */
  readonly ask: (words: readonly Phrase[], buttons: Partial<Record<MessageKey, () => void>>) => void;
  /** Draws a frame around the field under the pointer; none around null. */
  readonly outline: (field: Element | null) => void;
}

// How far the frame stands off the field, in px.
const off = 4;

/** Makes the bar; the caller puts its element into the page. */
export function createPickBar(texts: Texts): PickBar {
  const element = make('vtr-guard-bar');
  element.lang = tagOf(texts.language);
  const root = element.attachShadow({ mode: import.meta.env.VITE_OPEN_ROOTS ? 'open' : 'closed' });
  const words = make('p', { role: 'status' });
  const actions = make('span', { class: 'actions' });
  const frame = make('div', { class: 'frame' });
  frame.hidden = true;
  const style = make('style');
  // Set whole: a style put in as a child is the page's own to Firefox, and the page's policy may forbid it.
  style.textContent = styleIn(schemeAround(document.body)) + rules;
  root.append(
    style,
    make('div', { class: 'note', role: 'region', 'aria-label': say(texts, { key: 'pickLabel' }) }, words, actions),
    frame,
  );

  return {
    element,
    ask: (said, buttons) => {
      words.replaceChildren(...said.flatMap((it, at) => [make(said[at + 1] ? 'b' : 'span', {}, say(texts, it)), ' ']));
      actions.replaceChildren(
        ...Object.entries(buttons).map(([key, press]) => pressable({}, say(texts, { key: key as MessageKey }), press)),
      );
    },
    outline: (field) => {
      frame.hidden = !field;
      const { left = 0, top = 0, width = 0, height = 0 } = field?.getBoundingClientRect() ?? {};
      frame.style.cssText = `left:${left - off}px;top:${top - off}px;width:${width + 2 * off}px;height:${height + 2 * off}px`;
    },
  };
}
