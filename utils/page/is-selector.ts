const name = String.raw`[a-z][\w-]*`;
const attribute = String.raw`\[${name}[\^$]?="[^"\\>\p{C}]*"\]`;
const element = `(?:${name}(?:${attribute})*|(?:${attribute})+)`;
const shape = new RegExp(`^${element}(?: (?:>>> )?${element})*$`, 'u');

/**
 * True for a selector of the kind that `selectorOf` makes, which every browser can read: elements by name and attributes,
 * one in another or ` >>> ` in its open shadow root. The worker has no page to ask one of. Pure.
 */
export function isSelector(text: string): boolean {
  return shape.test(text);
}
