/** Light or dark, as the page behind the note is. */
export type Scheme = 'light' | 'dark';

// Half-way between black and white for the eye, on WCAG's scale of relative luminance.
const dusk = 0.18;

/**
 * The scheme of the page around `element`. Seller Central is white also where the system is dark: a note must suit the
 * ground it lies on, not the system.
 */
export function schemeAround(element: Element): Scheme {
  for (let box: Element | null = element; box; box = box.parentElement ?? hostOf(box)) {
    const luminance = luminanceOf(getComputedStyle(box).backgroundColor);
    if (luminance !== null) return luminance < dusk ? 'dark' : 'light';
  }
  // Nothing painted: the browser's own canvas shows, dark only where the page allows it and the system asks for it.
  const allowed = getComputedStyle(document.documentElement).colorScheme ?? '';
  return allowed.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Relative luminance of a computed colour, 0 to 1; null where it is transparent or written in a way we don't read. */
function luminanceOf(colour: string): number | null {
  const parts = colour.startsWith('rgb') ? colour.match(/[\d.e-]+/g) : null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts?.map(Number) ?? [0, 0, 0, 0];
  if (alpha <= 0.5) return null;
  const linear = (part: number) => (part / 255) ** 2.2;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
