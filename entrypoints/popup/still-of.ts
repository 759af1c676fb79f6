import * as React from 'react';

type Props = Readonly<Record<string, unknown>>;

/** What components ask of the renderer that is calling them: of React's hooks, those that the popup's views use. */
interface Hooks {
  useContext(context: unknown): unknown;
  useId(): string;
  useState(first: unknown): readonly [state: unknown, setState: () => void];
}

/**
 * Where React's hooks find the renderer at work: react-dom and every other renderer set it while they call a component.
 * React's name for it is a warning that it may change between versions; ours is an exact one, and a test compares all that
 * is drawn here with what react-dom makes of it.
 */
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: atWork } = React as unknown as {
  readonly __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: { H: Hooks | null };
};

/**
 * Draws React elements as react-dom would draw them first, without its 200 kB: the very elements, to be taken over by
 * `hydrateRoot`, that listen to nothing yet. Knows what the popup's views are made of: functions, contexts, fragments,
 * attributes and styles; no refs, no effects.
 */
export function stillOf(node: React.ReactNode): DocumentFragment {
  const still = document.createDocumentFragment();
  const contexts = new Map<unknown, unknown>();
  let ids = 0;
  const before = atWork.H;
  atWork.H = {
    useContext: (context) => contexts.get(context),
    useId: () => `still-${ids++}`,
    useState: (first) => [first instanceof Function ? first() : first, () => {}],
  };
  try {
    draw(node, still, contexts);
  } finally {
    atWork.H = before;
  }
  return still;
}

function draw(node: React.ReactNode, parent: ParentNode & Node, contexts: Map<unknown, unknown>): void {
  if (node === null || node === undefined || typeof node === 'boolean' || node === '') return;
  if (Array.isArray(node)) {
    for (const child of node) draw(child, parent, contexts);
    return;
  }
  // Not `append` of strings that stand side by side: React wants a text node for each.
  if (!React.isValidElement<Props>(node)) return void parent.appendChild(document.createTextNode(String(node)));
  const { type, props } = node as { readonly type: unknown; readonly props: Props };
  const children = props.children as React.ReactNode;
  if (typeof type === 'string') {
    const { value, ...others } = props;
    const element = elementOf(type, type === 'select' ? others : props, parent);
    draw(children, element, contexts);
    // Which of its options is chosen can only be said once they are there.
    if (element instanceof HTMLSelectElement) element.value = String(value);
    parent.appendChild(element);
  } else if (type === React.Fragment) {
    draw(children, parent, contexts);
  } else if (typeof type === 'function') {
    draw((type as (props: Props) => React.ReactNode)(props), parent, contexts);
  } else {
    const outer = contexts.get(type);
    contexts.set(type, props.value);
    draw(children, parent, contexts);
    contexts.set(type, outer);
  }
}

/** React's names of attributes, where they are not HTML's or SVG's own. */
const attributes: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

function elementOf(type: string, { children: _, ...props }: Props, parent: Node): Element {
  const isSvg = type === 'svg' || parent instanceof SVGElement;
  const element = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', type) : document.createElement(type);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || typeof value === 'function') continue;
    if (name === 'style') Object.assign((element as HTMLElement).style, value);
    else if (/^(aria|data)-/.test(name) || typeof value !== 'boolean')
      element.setAttribute(attributes[name] ?? name, String(value));
    else element.toggleAttribute(name, value);
  }
  return element;
}
