declare global {
  interface HTMLElementTagNameMap {
    'vtr-guard-note': HTMLElement;
    'vtr-guard-bar': HTMLElement;
  }
}

/** Makes an element of the note, with these attributes. Text only ever goes in as text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Lets `element` say `text`; the same again would be announced again, and laid out. */
export function retell(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
