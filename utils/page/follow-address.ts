import { type PageAddress, readAddress } from './address';

// Where the browser doesn't tell of navigations within the page (Firefox before 147), a look a second finds them.
const interval = 1000;

/**
 * Calls `arrive` with the page we are on, and again whenever the application goes on to another one without loading,
 * until `end`. The signal it hands on ends when that page is left. A change of the address that means the same page is
 * none, and neither is a navigation that never comes to be, such as a download.
 */
export function followAddress(
  window: Window & { readonly navigation?: EventTarget },
  end: AbortSignal,
  arrive: (address: PageAddress | null, signal: AbortSignal) => void,
): void {
  let here: string | undefined;
  let stay: AbortController | undefined;

  const look = () => {
    const address = readAddress(window.location.href);
    const there = JSON.stringify(address);
    if (there === here) return;
    here = there;
    leave();
    stay = new AbortController();
    arrive(address, stay.signal);
  };

  // With a reason: without one the browser makes an error of its own, and reads our whole script again to say from where.
  const leave = () => stay?.abort(null);
  const { navigation } = window;
  const timer = navigation
    ? navigation.addEventListener('currententrychange', look, { signal: end })
    : setInterval(look, interval);
  end.addEventListener('abort', () => {
    leave();
    if (timer) clearInterval(timer);
  });
  look();
}
