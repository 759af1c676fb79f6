import { closestAcross } from './across';

/**
 * True where a click on `target` follows a link that takes this tab to another page; not where the link opens or saves
 * elsewhere, leads within the page, or is none but by its looks. Whether the application follows it without loading says
 * nothing. No click is heard of the other buttons of a mouse.
 */
export function leadsAway(target: Element, { ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  const link = closestAcross(target, 'a[href]:not([download])') as HTMLAnchorElement | null;
  // With Alt, Chromium saves what a link leads to; Firefox follows it.
  const isElsewhere = ctrlKey || metaKey || shiftKey || (altKey && import.meta.env.BROWSER !== 'firefox');
  return (
    !!link &&
    !isElsewhere &&
    /^http/.test(link.href) &&
    /^(_(self|top|parent))?$/i.test(link.target) &&
    pageOf(link.href) !== pageOf(document.URL)
  );
}

/** An address without the place within its page. */
function pageOf(address: string): string | undefined {
  return address.split('#')[0];
}
