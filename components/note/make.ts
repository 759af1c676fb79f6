/** What an element of the note carries besides its children. Text only ever goes in as text. */
interface Traits {
  readonly class?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes an element of the note. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  traits: Traits = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (traits.class) element.className = traits.class;
  Object.assign(element.dataset, traits.data);
  for (const [name, value] of Object.entries(traits.attributes ?? {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
