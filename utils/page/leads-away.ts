import { closestAcross } from './across';

/**
 * True where a click on `target` follows a link that takes this tab to another page; not where the link opens elsewhere,
 * leads within the page, or is none but by its looks. Whether the application follows it without loading says nothing.
 */
export function leadsAway(target: Element, { ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  const link = closestAcross(target, 'a') as HTMLAnchorElement | null;
  // No click is heard of the other buttons of a mouse. With Alt the browser saves what is linked.
  if (!link || ctrlKey || metaKey || shiftKey || altKey) return false;
  const page = (href: string) => href.split('#')[0];
  // A link without an address has an empty one, and one that runs a script does not begin like this.
  return /^(_self)?$/.test(link.target) && /^http/.test(link.href) && page(link.href) !== page(location.href);
}
