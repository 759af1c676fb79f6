import type { Page } from '@playwright/test';

/** Takes a picture with `shoot` under this name. */
export type Take = (name: string, shoot: (path: string) => Promise<unknown>) => Promise<void>;

/** How pictures of our own pages are taken: in which language and colours, and what is said of the log in their names. */
export interface Look {
  readonly language: 'en' | 'zh';
  readonly filling: 'empty' | 'filled';
  readonly schemes: readonly ('light' | 'dark')[];
}

/** Waits for the moment a person needs to see what is there. */
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(500);
}
