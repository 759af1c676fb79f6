import { parentAcross } from './across';

/**
 * Makes ready to find for each of `fields` (the tracking fields of a page, in its order) which of other elements belongs to
 * the same package; null where none does.
 *
 * Ids carry suffixes that nobody explains, so nearness decides: two elements belong together when their closest common
 * ancestor is also the closest ancestor of the partner that holds any tracking field. That keeps a package whose
 * carrier list has not rendered yet from borrowing its neighbour's, and lets one list on top serve all packages.
 * Where several fit in one flat container, they pair by their order.
 */
export function findPartnersOf(
  fields: readonly HTMLElement[],
): (partners: readonly HTMLElement[]) => (HTMLElement | null)[] {
  const boxesOf = fields.map(boxesAround);
  const fieldsIn = new Map<Element, HTMLElement[]>();
  for (const [index, field] of fields.entries()) for (const box of boxesOf[index]!) add(fieldsIn, box, field);

  return (partners) => {
    const homes = new Map<Element, HTMLElement[]>();
    for (const partner of partners) {
      const home = boxesAround(partner).find((box) => fieldsIn.has(box));
      if (home) add(homes, home, partner);
    }
    return fields.map((field, index) => {
      const box = boxesOf[index]!.find((it) => homes.has(it));
      return box ? amongSeveral(homes.get(box)!, field, fieldsIn.get(box)!) : null;
    });
  };
}

function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let box = parentAcross(element); box; box = parentAcross(box)) boxes.push(box);
  return boxes;
}

function add(map: Map<Element, HTMLElement[]>, box: Element, element: HTMLElement): void {
  const list = map.get(box);
  if (list) list.push(element);
  else map.set(box, [element]);
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const following = 4;

function amongSeveral(
  partners: readonly HTMLElement[],
  field: HTMLElement,
  fields: readonly HTMLElement[],
): HTMLElement | null {
  if (partners.length === fields.length) return partners[fields.indexOf(field)] ?? null;
  const before = partners.filter((it) => it.compareDocumentPosition(field) & following);
  return before.at(-1) ?? partners[0] ?? null;
}
