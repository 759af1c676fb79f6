/**
 * Finds the element matching `selector` that belongs to the same package as the tracking field `field`.
 *
 * Ids carry suffixes that nobody explains, so nearness decides: two elements belong together when their closest common
 * ancestor is also the closest ancestor of the partner that holds any tracking field. That keeps a package whose
 * carrier list has not rendered yet from borrowing its neighbour's, and lets one list on top serve all packages.
 * Where several fit in one flat container, they pair by their order.
 */
export function partnerOf(field: Element, selector: string, tracking: string): Element | null {
  for (let box = field.parentElement; box; box = box.parentElement) {
    const own = [...box.querySelectorAll(selector)].filter((partner) => homeOf(partner, tracking) === box);
    if (own.length === 1) return own[0] ?? null;
    if (own.length > 1) return amongSeveral(own, field, [...box.querySelectorAll(tracking)]);
  }
  return null;
}

/** The closest ancestor that holds a tracking field. */
function homeOf(partner: Element, tracking: string): Element | null {
  let box = partner.parentElement;
  while (box && !box.querySelector(tracking)) box = box.parentElement;
  return box;
}

function amongSeveral(partners: readonly Element[], field: Element, fields: readonly Element[]): Element | null {
  if (partners.length === fields.length) return partners[fields.indexOf(field)] ?? null;
  const before = partners.filter((it) => it.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING);
  return before.at(-1) ?? partners[0] ?? null;
}
