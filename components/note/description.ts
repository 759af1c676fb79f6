import { make, retell } from './make';

/**
 * What assistive technology hears of a note. A field can't be described from inside a closed shadow root, so one node
 * lies in the light DOM, slotted into a place that can't be seen.
 */
export interface Description {
  readonly nodes: readonly HTMLElement[];
  /** Describes `field` by `text`; where `isAloud`, says it once as well, politely. */
  readonly say: (field: Element, text: string, isAloud: boolean) => void;
  /** Says `text` politely, once, and no more of it when it is ''. */
  readonly warn: (text: string) => void;
  /** Leaves `field` described as the page had it. */
  readonly release: (field: Element) => void;
}

const describedBy = 'aria-describedby';
const ours = 'vtr-guard-description-';
let made = 0;

/** Makes the description of one note; the caller puts its nodes into the page, in an element that names the language. */
export function createDescription(): Description {
  made += 1;
  const id = ours + made;
  const text = make('span', { id });
  let inside: Element | null = null;
  const aloud = make('span', { role: 'status' });
  const warning = make('span', { role: 'status' });

  return {
    nodes: [text, aloud, warning],
    warn: (said) => retell(warning, said),
    say: (field, said, isAloud) => {
      retell(text, said);
      // Writing the same again would be announced again.
      if (aloud.textContent !== said) aloud.textContent = isAloud ? said : '';
      // An id does not reach into a component's shadow root, a text does.
      if (field.getRootNode() !== text.getRootNode()) {
        inside = field;
        return field.setAttribute('aria-description', said);
      }
      describeBy(field, id);
    },
    release: (field) => {
      if (field === inside) field.removeAttribute('aria-description');
      else describeBy(field);
    },
  };
}

/** Has `field` described as the page had it, and by `ids`. A page that copies a field copies what we had put there. */
function describeBy(field: Element, ...ids: string[]): void {
  const before = field.getAttribute(describedBy) ?? '';
  const next = [...before.split(/\s+/).filter((id) => id && !id.startsWith(ours)), ...ids].join(' ');
  if (!next) field.removeAttribute(describedBy);
  else if (next !== before) field.setAttribute(describedBy, next);
}
