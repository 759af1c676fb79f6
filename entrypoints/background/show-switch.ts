import { browser } from 'wxt/browser';
import type { Preferences } from '@/utils/preferences/schema';

/** Shows on the icon whether anything is checked: grey while the seller's switch is off. */
export function showSwitch({ enabled }: Preferences): void {
  const name = enabled ? '' : 'off-';
  const path = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icons/${name}${size}.png`]));
  browser.action.setIcon({ path }).catch(() => 'shown with the next event');
}
