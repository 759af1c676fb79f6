import { closestAcross } from './across';

const away = 'a[href]:not([target]:not([target=_self]),[href^="#"],[href^="javascript:"])';

/**
 * True where a click on `target` follows a link that takes this tab to another page; not where the link opens elsewhere,
 * leads within the page, or is none but by its looks. Whether the application follows it without loading says nothing.
 */
export function leadsAway(target: Element, click: MouseEvent): boolean {
  // No click is heard of the other buttons of a mouse.
  return !(click.ctrlKey || click.metaKey || click.shiftKey) && !!closestAcross(target, away);
}
