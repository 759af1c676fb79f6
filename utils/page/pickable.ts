/** What the seller is asked to point at, one after the other. */
export type Shown = 'tracking' | 'carrier' | 'confirm';

const text = 'kat-input, input:is(:not([type]), [type=text], [type=tel])';
const button = 'kat-button, button, [type=submit], [type=button], [role=button]';

const kinds: Readonly<Record<Shown, string>> = {
  tracking: text,
  carrier: `kat-dropdown, select, ${text}`,
  confirm: button,
};

// Who clicks the painted box over a field, or beside it in its frame, means the field: not further out, not in a frame
// around more than a line or two (px).
const furthest = 3;
const highest = 80;

/**
 * The field meant by an event on `path` (innermost first), also in open shadow roots: the one that was hit, as a whole
 * where it is a component of Amazon's, else the only one close around. Null where it is none.
 */
export function pickableAt(path: readonly EventTarget[], what: Shown): HTMLElement | null {
  const elements = path.filter((node) => node instanceof HTMLElement);
  const hit = elements.find((it) => it.matches(kinds[what]));
  if (hit) {
    const { host } = hit.getRootNode() as ShadowRoot;
    return host?.matches(kinds[what]) ? (host as HTMLElement) : hit;
  }
  for (const box of elements.slice(0, furthest)) {
    if (box.clientHeight > highest) return null;
    const inside = box.querySelectorAll<HTMLElement>(kinds[what]);
    if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  }
  return null;
}
