import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds, short enough to read in a report. Our own pages in Firefox are not looked at: once axe has, the process
 * of Firefox 153 for extensions crashes.
 */
export async function violations(page: Page, within?: string): Promise<readonly string[]> {
  if (page.url().startsWith('moz-extension:')) return [];
  // Without the legacy mode axe opens a page of its own, which an extension's context does not give it.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`);
}
