import type { Page } from '@playwright/test';

/** Playwright's own way to Firefox's mouse. */
interface Mouse {
  readonly _raw: {
    readonly _session: { sessionId: string; send(command: string, parameters: object): Promise<unknown> };
  };
}

/**
 * Clicks twice, as one double click. Firefox counts the clicks of one chain of actions only, and Playwright sends it each
 * press by itself: there the chain is said through Playwright's connection.
 */
export async function doubleClick(page: Page, x: number, y: number): Promise<void> {
  if (page.context().browser()?.browserType().name() !== 'firefox') return page.mouse.dblclick(x, y);
  const { _connection: connection } = page as unknown as { _connection: { toImpl(page: Page): { mouse: Mouse } } };
  const session = connection.toImpl(page).mouse._raw._session;
  const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
  const actions = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, down, up, down, up];
  const mouse = { type: 'pointer', id: 'pw_mouse', parameters: { pointerType: 'mouse' }, actions };
  await session.send('input.performActions', { context: session.sessionId, actions: [mouse] });
}
