import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { type PageAddress, readAddress } from './address';

/**
 * Calls `arrive` with the page we are on, and again whenever the application goes on to another one without loading.
 * `signal` ends when that page is left. A change of the address that means the same page is none.
 *
 * `wxt:locationchange` is told before the address commits, and is told of downloads and of navigations that never come
 * to be: so it is only the hint to look where we are once it is over.
 */
export function followAddress(
  ctx: Pick<ContentScriptContext, 'addEventListener' | 'onInvalidated'>,
  window: Window,
  arrive: (address: PageAddress | null, signal: AbortSignal) => void,
): void {
  let here: string | undefined;
  let stay = new AbortController();

  const look = () => {
    const address = readAddress(window.location.href);
    const there = JSON.stringify(address);
    if (there === here) return;
    here = there;
    stay.abort();
    stay = new AbortController();
    arrive(address, stay.signal);
  };

  ctx.addEventListener(window, 'wxt:locationchange', () => void setTimeout(look));
  ctx.onInvalidated(() => stay.abort());
  look();
}
