import type { OwnView, Pressable } from './own-view';

/** Says one command of WebDriver BiDi to the browser, and answers its result. */
export type Bidi = (command: string, parameters: object) => Promise<unknown>;

/** Where something stands in the window, and what is known of it. */
interface Found {
  readonly x: number;
  readonly y: number;
  readonly checked: string | null;
  readonly href: string | null;
}

/** Longer than anything of ours takes to appear. */
const patience = 10_000;

/** Opens a page of the extension in a tab of its own, and answers the tab's id. */
export async function openTab(bidi: Bidi, address: string): Promise<string> {
  const { context } = (await bidi('browsingContext.create', { type: 'tab' })) as { context: string };
  // Firefox tells of no load of an extension's page: waiting for one would never end.
  await bidi('browsingContext.navigate', { context, url: address, wait: 'none' });
  await until(async () => (await evaluateIn(bidi, context, () => document.readyState)) === 'complete');
  return context;
}

/** Evaluates a function in a tab, past the page's content security policy. Argument and answer go through JSON. */
export async function evaluateIn<Argument, Answer>(
  bidi: Bidi,
  context: string,
  work: (argument: Argument) => Answer | Promise<Answer>,
  argument?: Argument,
): Promise<Answer> {
  const expression = `Promise.resolve((${work})(${JSON.stringify(argument)})).then((answer) => JSON.stringify(answer))`;
  const said = (await bidi('script.evaluate', { expression, target: { context }, awaitPromise: true })) as {
    readonly type: string;
    readonly result?: { readonly value?: string };
    readonly exceptionDetails?: { readonly text: string };
  };
  if (said.type !== 'success') throw new Error(said.exceptionDetails?.text ?? 'The evaluation failed.');
  return said.result?.value === undefined ? (undefined as Answer) : JSON.parse(said.result.value);
}

/** A page of the extension in Firefox, which lets only WebDriver BiDi itself have such pages. */
export async function viewOverBidi(bidi: Bidi, address: string): Promise<OwnView> {
  const context = await openTab(bidi, address);
  const find = async (role: Pressable, name: string): Promise<Found> => {
    let found: Found | null = null;
    await until(async () => {
      found = await evaluateIn(bidi, context, findIn, { role, name });
      return found !== null;
    }, `a ${role} “${name}”`);
    return found as unknown as Found;
  };
  return {
    text: () => evaluateIn(bidi, context, () => document.body.textContent ?? ''),
    language: () => evaluateIn(bidi, context, () => document.documentElement.lang),
    isOn: async (role, name) => (await find(role, name)).checked === 'true',
    address: async (name) => (await find('link', name)).href,
    click: async (role, name) => {
      const { x, y } = await find(role, name);
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await bidi('browsingContext.activate', { context });
      await bidi('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    reload: async () => {
      await bidi('browsingContext.reload', { context, wait: 'none' });
    },
    close: async () => void (await bidi('browsingContext.close', { context })),
  };
}

/** Runs in the page: something by its role and its name, scrolled into the window; null while it isn't there. */
function findIn({ role, name }: { role: string; name: string }): Found | null {
  const said = (node: Element | null) => node?.textContent?.trim() ?? '';
  const nameOf = (one: Element) =>
    one.getAttribute('aria-label') ??
    (said(document.getElementById(one.getAttribute('aria-labelledby') ?? '')) ||
      said(one.closest('label')) ||
      said(one));
  const selectors: Record<string, string> = { button: 'button:not([role])', link: 'a[href]' };
  const all = [...document.querySelectorAll(selectors[role] ?? `[role="${role}"]`)];
  const one = all.find((candidate) => nameOf(candidate) === name);
  if (!one) return null;
  one.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = one.getBoundingClientRect();
  const [checked, href] = [one.getAttribute('aria-checked'), one.getAttribute('href')];
  return { x: left + width / 2, y: top + height / 2, checked, href };
}

async function until(isSo: () => Promise<boolean>, what = 'the page'): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
