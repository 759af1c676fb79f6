/**
 * Ways through open shadow roots, which selectors and `contains` don't know: components of Amazon's keep their controls
 * in one.
 */

/** Parts a selector where it goes into the open shadow root of what it found so far. */
const into = ' >>> ';

/** All that `selector` finds below `root`, in the page's order; ` >>> ` in it goes into an open shadow root. */
export function allAcross(root: ParentNode, selector: string): HTMLElement[] {
  const [first = '', ...rest] = selector.split(into);
  const found = [...root.querySelectorAll<HTMLElement>(first)];
  if (rest.length === 0) return found;
  return found.flatMap(({ shadowRoot }) => (shadowRoot ? allAcross(shadowRoot, rest.join(into)) : []));
}

/** The element around `node`, also where that is the host of the shadow root it stands in. */
export function parentAcross(node: Node): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : node.parentElement;
}

/** True when `target` is `field` or stands in it. */
export function holds(field: Element | null, target: Element | null): boolean {
  for (let node = target; node && field; node = parentAcross(node)) if (node === field) return true;
  return false;
}

/** What `closest` finds from `element`, or from the host of its shadow root, and so on outwards. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let node: Element | null = element; node; node = parentAcross(node)) if (node.matches(selector)) return node;
  return null;
}
