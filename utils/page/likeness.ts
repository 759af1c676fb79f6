/** What has attributes, as plain data. */
export interface Named {
  readonly tag: string;
  /** Its attributes that may be names: ids, test ids and labels, and of a button its text. */
  readonly names: Readonly<Record<string, string>>;
}

/** An element among all of its kind, so that a name can be found for it which the others don't have. */
export interface Likeness {
  readonly at: number;
  readonly all: readonly (Named & { readonly boxes: readonly (Named & { readonly isOnly: boolean })[] })[];
  /** The host of the shadow root they stand in. */
  readonly host: Likeness | null;
}

// A name further out is another thing's; longer texts are no names.
const furthest = 4;
const longest = 99;

/** Describes `element` and all of its kind around it, for the worker to find a name by. What was entered is left out. */
export function likenessOf(element: Element): Likeness {
  const { localName } = element;
  const root = element.getRootNode() as Document | ShadowRoot;
  const all = [...root.querySelectorAll(localName)];
  // Counted once: asking each box anew took a second where there are thousands.
  const held = new Map<Element, number>();
  for (const it of all)
    for (let box = it.parentElement; box; box = box.parentElement) held.set(box, (held.get(box) ?? 0) + 1);
  return {
    at: all.indexOf(element),
    all: all.map((it) => {
      const boxes = [];
      for (let box = it.parentElement; box && boxes.length < furthest; box = box.parentElement)
        boxes.push({ ...named(box), isOnly: held.get(box) === 1 });
      return { ...named(it), boxes };
    }),
    host: 'host' in root ? likenessOf(root.host) : null,
  };
}

function named(element: Element): Named {
  const names = /^(data-.+|id|name|type|label|aria-label|placeholder)$/;
  const isButton = /submit|button/.test(element.getAttribute('type') ?? '');
  const kept = element.getAttributeNames().filter((name) => names.test(name) || (isButton && name === 'value'));
  return {
    tag: element.localName,
    names: Object.fromEntries(kept.map((name) => [name, (element.getAttribute(name) ?? '').slice(0, longest)])),
  };
}
