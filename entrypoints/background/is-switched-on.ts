import { homeHost } from '@/utils/page/hosts';
import type { Preferences } from '@/utils/preferences/schema';

/** True for the site that the browser grants at install, and for those that the seller switched on. */
export function isSwitchedOn({ hosts }: Preferences, address = ''): boolean {
  const { hostname } = new URL(address);
  return hostname === homeHost || hosts.includes(hostname);
}
