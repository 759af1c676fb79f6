import { isSelector } from './is-selector';
import type { Likeness, Named } from './likeness';

// Names by which a page's makers mean to find an element again come first; what is written in its language last.
const testName = /^data-.*(test|qa|auto|component|field|action)/;
const ownNames = ['id', 'name', 'aria-label', 'placeholder', 'label', 'value'];

// Shorter beginnings and ends say nothing (`r1`, `:r2:`), longer values are no names, and neither is what would have to be
// quoted in a selector.
const shortest = 4;
const longest = 80;

// Amazon UI and Amazon's components number their elements so; it says nothing of what they are (public scripts 2021–2026).
const numbered = /^(a-autoid|katal-id)/;

/**
 * A selector that finds the described element again when the page was loaded anew, and those like it in other packages;
 * null where nothing about it would last. Numbers in names are made at each rendering, or count the packages: they are left
 * out. Classes are for the eye and change with it: they are not even looked at.
 *
 * ` >>> ` in it goes into an open shadow root; `allAcross` understands it. Pure.
 */
export function selectorOf(likeness: Likeness): string | null {
  const { at, all, host } = likeness;
  const element = all[at];
  if (!element) return null;
  const own = byItself(element, all) ?? byItsBox(element, all) ?? (host && all.length === 1 ? element.tag : null);
  if (!own || !isSelector(own)) return null;
  if (!host) return own;
  const around = selectorOf(host);
  return around && `${around} >>> ${own}`;
}

/** Of the names that lead to this element and to none that is named otherwise, the one that finds the most. */
function byItself(element: Named, all: readonly Named[]): string | null {
  let best: { selector: string; count: number } | null = null;
  for (const name of namesOf(element)) {
    const test = testOf(element, name);
    if (!test) continue;
    const found = all.filter((other) => test.matches(other));
    const isGood = found.every((other) => isLike(element, other, name));
    if (isGood && found.length > (best?.count ?? 0)) best = { selector: test.selector, count: found.length };
  }
  return best?.selector ?? null;
}

/** By the name of what it stands in, where each of these holds but one of its kind, and none that is named otherwise. */
function byItsBox(element: Likeness['all'][number], all: Likeness['all']): string | null {
  const boxes = all.flatMap((it) => it.boxes.map((box) => ({ ...box, isLike: isLike(element, it, 'box') })));
  for (const box of element.boxes) {
    for (const name of namesOf(box).filter((it) => testName.test(it) || it === 'id')) {
      const test = testOf(box, name);
      if (test && boxes.every((other) => (other.isOnly && other.isLike) || !test.matches(other)))
        return `${test.selector} ${element.tag}`;
    }
  }
  return null;
}

function namesOf({ names }: Named): string[] {
  return [...Object.keys(names).filter((name) => testName.test(name)), ...ownNames.filter((name) => name in names)];
}

/** How `element` is gone by under this name: by its whole, or by what stands before and after the numbers in it. */
function testOf(element: Named, name: string): { selector: string; matches: (other: Named) => boolean } | null {
  const value = element.names[name] ?? '';
  if (value === '' || value.length > longest || numbered.test(value) || /[\p{C}"\\>]/u.test(value)) return null;
  const parts = value.split(/\d+/);
  const on = (how: string, part: string) => `[${name}${how}${JSON.stringify(part)}]`;
  const other = (it: Named) => (it.tag === element.tag ? (it.names[name] ?? '') : '');
  if (parts.length === 1) return { selector: element.tag + on('=', value), matches: (it) => other(it) === value };

  const [start, end] = [parts[0] ?? '', parts.at(-1) ?? ''].map((part) => (part.length < shortest ? '' : part));
  if (!start && !end) return null;
  return {
    selector: element.tag + (start ? on('^=', start) : '') + (end ? on('$=', end) : ''),
    matches: (it) => other(it).startsWith(start ?? '') && other(it).endsWith(end ?? '') && other(it) !== '',
  };
}

/** Ids may be made at random; they count only where they are what is gone by. */
function isLike(one: Named, other: Named, name: string): boolean {
  const said = (it: Named, of: string) => (it.names[of] ?? '').replace(/\d+/g, '');
  return [...new Set([...namesOf(one), ...namesOf(other), 'type'])].every(
    (it) => (it === 'id' && name !== 'id') || said(one, it) === said(other, it),
  );
}
