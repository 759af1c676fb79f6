import { browser } from 'wxt/browser';

/** Content scripts share `storage.local` unless told otherwise; Firefox can't be told yet (2026). */
export async function closeStorageToPages(): Promise<void> {
  try {
    await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Nothing in it is secret (preferences, and what waits to be logged), and our script doesn't touch it.
  }
}
