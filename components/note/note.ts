import { say, tagOf } from '@/utils/i18n';
import { createDescription } from './description';
import { draw, redraw, type Unfolded } from './draw';
import { make } from './make';
import { type Scheme, schemeAround } from './scheme';
import { styleIn } from './style';
import { isEmpty, type NoteActions, type NoteView, spoken } from './view';

/** The element beside a tracking field that says what we found. */
export interface Note {
  /** What goes into the page. */
  readonly element: HTMLElement;
  /** Shows `view` beside `field`, and says it where `isAloud`. Nothing to say leaves nothing standing. */
  readonly show: (field: HTMLElement, view: NoteView, isAloud: boolean) => void;
  /** Suits it to the page around it, which may have been made dark or light since. */
  readonly dress: () => void;
  /** Closes what is open inside; false when nothing was. */
  readonly fold: () => boolean;
  /**
   * The seller is at the button that confirms, or goes away from it: says what would be logged, and moves nothing.
   * True where it reminded instead.
   */
  readonly atConfirm: (isThere: boolean) => boolean;
  /** Takes the note out of the page and leaves `field` as the page made it. */
  readonly remove: () => void;
}

// Kept inside: what a page listens to on its form must not hear of our buttons. An Enter on one of them confirms nothing.
const kept = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keypress', 'keyup'];

/**
 * Makes a note. `place` puts its element beside the field; it is asked at each showing, for pages move things.
 * `controlOf` answers what in a field has the focus and is described: the field itself, or what a component holds.
 */
export function createNote(
  actions: NoteActions,
  place: (field: HTMLElement, note: Element) => void,
  controlOf: (field: HTMLElement) => HTMLElement = (field) => field,
): Note {
  // A copy of it that a page makes has no root whose style would show it.
  const element = make('vtr-guard-note', { hidden: '' });
  // What a browser translates in it would be announced again.
  element.translate = false;
  const root = element.attachShadow({ mode: import.meta.env.VITE_OPEN_ROOTS ? 'open' : 'closed' });
  const style = make('style');
  const body = make('div', { class: 'note', role: 'group' });
  const description = createDescription();
  let scheme: Scheme | null = null;
  let shown: { field: HTMLElement; view: NoteView } | null = null;
  let drawn = '';
  let isConfirming = false;
  let unfolded: Unfolded = '';

  root.append(style, body, make('div', { class: 'unseen' }, make('slot')));
  element.append(...description.nodes);
  for (const type of kept) element.addEventListener(type, (event) => event.stopPropagation());
  body.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !fold()) actions.hide?.();
  });

  const render = () => {
    if (!shown) return;
    const { field, view } = shown;
    const { verdict, texts, isCompact } = view;
    const next = frameOf(view, unfolded);
    // At most keys only the status's words and the number change: then the page has little to lay out anew.
    if (next === drawn) return redraw(body, view);
    drawn = next;
    const focused = root.activeElement;
    element.lang = tagOf(texts.language);
    body.dataset.state = verdict.state;
    element.toggleAttribute('compact', !!isCompact);
    body.setAttribute('aria-label', say(texts, { key: 'noteLabel' }));
    body.replaceChildren(...draw(view, unfolded, actions, unfold));
    sayAtConfirm();
    if (focused) keepFocus(body, focused as HTMLElement, controlOf(field));
  };
  const sayAtConfirm = () => {
    const spot = body.querySelector<HTMLElement>('.logged');
    const said = (isConfirming && spot?.dataset.later) || '';
    const reminder = said && shown?.view.reminder;
    if (spot) spot.textContent = said;
    if (reminder) spot!.dataset.finding = reminder.code;
    else delete spot?.dataset.finding;
    body.toggleAttribute('data-confirming', said !== '');
    description.warn(said);
    return !!reminder;
  };
  const dress = () => {
    const next = shown && schemeAround(shown.field.parentElement ?? shown.field);
    if (!next || next === scheme) return;
    scheme = next;
    style.textContent = styleIn(next);
  };
  const unfold = (part: Unfolded) => {
    unfolded = part === unfolded ? '' : part;
    render();
  };
  const fold = () => {
    if (!unfolded) return false;
    unfold('');
    return true;
  };
  const remove = (field = shown?.field) => {
    if (field) description.release(controlOf(field));
    shown = null;
    drawn = '';
    element.remove();
  };

  return {
    element,
    dress,
    fold,
    remove,
    atConfirm: (isThere) => {
      isConfirming = isThere;
      return sayAtConfirm();
    },
    show: (field, view, isAloud) => {
      if (shown && shown.field !== field) description.release(controlOf(shown.field));
      if (isEmpty(view)) return remove(field);
      if (codesOf(shown?.view) !== codesOf(view)) unfolded = '';
      shown = { field, view };
      // Asking for computed styles costs the page a layout: not at every key.
      if (!element.previousElementSibling?.contains(field)) {
        // First ask, then change: a style asked for after a change is computed anew.
        dress();
        place(field, element);
      }
      render();
      description.say(controlOf(field), spoken(view), isAloud);
    },
  };
}

/**
 * All that decides what a note is drawn of, but the words of its status and the characters of its number. The ways to
 * dismiss name the number; while they are folded, it matters only that there are some.
 */
function frameOf({ verdict, number, texts, ways = [], ...view }: NoteView, unfolded: Unfolded): string {
  const { state, status, findings } = verdict;
  const drawn = findings.map(({ start: _, end: __, marks: ___, ...finding }) => finding);
  const shown = unfolded === 'ways' ? ways : ways.length > 0;
  return JSON.stringify([view, state, !status, drawn, number.trim() === '', texts.language, shown, unfolded]);
}

function codesOf(view: NoteView | undefined): string {
  return view?.verdict.findings.map((finding) => finding.code).join() ?? '';
}

/** The button under the focus was drawn anew or is gone: its twin, else one of its kind, Undo, or the field takes over. */
function keepFocus(body: HTMLElement, before: HTMLElement, field: HTMLElement): void {
  const name = Object.keys(before.dataset)[0] ?? '';
  const kind = [...body.querySelectorAll('button')].filter((it) => name in it.dataset);
  const twin = kind.find((it) => it.dataset[name] === before.dataset[name]) ?? kind[0];
  (twin ?? body.querySelector<HTMLElement>('[data-undo], [data-ways]') ?? field).focus();
}
