import type { Page } from '@playwright/test';

/** What can be pressed on a page of ours, as a screen reader would name it. */
export type Pressable = 'button' | 'switch' | 'radio' | 'link';

/** A page of the extension in the hands of a person, as little of it as every browser lets a test have. */
export interface OwnView {
  /** Everything it says. */
  text(): Promise<string>;
  /** The language it says it is in. */
  language(): Promise<string>;
  isOn(role: 'switch' | 'radio', name: string): Promise<boolean>;
  /** The address a link leads to. */
  address(name: string): Promise<string | null>;
  /** Presses it with the mouse, so that the click is a person's as far as the page can tell. */
  click(role: Pressable, name: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** A page as Playwright drives it. */
export function viewOf(page: Page): OwnView {
  const found = (role: Pressable, name: string) => page.getByRole(role, { name, exact: true }).first();
  return {
    text: () => page.locator('body').evaluate(({ textContent }) => textContent ?? ''),
    language: () => page.evaluate(() => document.documentElement.lang),
    isOn: async (role, name) => (await found(role, name).getAttribute('aria-checked')) === 'true',
    address: (name) => found('link', name).getAttribute('href'),
    click: (role, name) => found(role, name).click(),
    reload: async () => void (await page.reload()),
    close: () => page.close(),
  };
}
