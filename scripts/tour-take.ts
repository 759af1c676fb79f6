import type { Page } from '@playwright/test';

/** Takes a picture with `shoot` under this name. */
export type Take = (name: string, shoot: (path: string) => Promise<unknown>) => Promise<void>;

/** The colours that a person prefers; `contrast` are the system's own, forced on every page. */
export type Scheme = 'light' | 'dark' | 'contrast';

/** How pictures of our own pages are taken: in which language and colours, and what is said of the log, or of the switch, in their names. */
export interface Look {
  readonly language: 'en' | 'zh';
  readonly filling: 'empty' | 'filled' | 'off';
  readonly schemes: readonly Scheme[];
}

/** Waits for the moment a person needs to see what is there. */
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(500);
}

/** What a browser is to emulate for a scheme. Nothing moves, so that no picture is taken half way. */
export function mediaOf(scheme: Scheme) {
  const reducedMotion = 'reduce' as const;
  return scheme === 'contrast'
    ? { forcedColors: 'active' as const, reducedMotion }
    : { colorScheme: scheme, reducedMotion };
}

/** A style for a page that the seller, or a tool of theirs, has made dark. */
export const darkPage = `
  [data-practice-package], [data-practice-package] * { color: #e6e9ee; background-color: #171b21; border-color: #4a5361 }
`;
