/**
 * Ways through open shadow roots, which selectors and `contains` don't know: components of Amazon's keep their controls
 * in one.
 */

/** The element around `node`, also where that is the host of the shadow root it stands in. */
export function parentAcross(node: Node): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : node.parentElement;
}

/** True when `target` is `field` or stands in it. */
export function holds(field: Element | null, target: Element): boolean {
  for (let node: Element | null = target; node && field; node = parentAcross(node)) if (node === field) return true;
  return false;
}

/** What `closest` finds from `element`, or from the host of its shadow root, and so on outwards. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let node: Element | null = element; node; node = parentAcross(node)) if (node.matches(selector)) return node;
  return null;
}
