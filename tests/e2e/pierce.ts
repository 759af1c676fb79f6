import type { CDPSession, Page } from '@playwright/test';

/** A node of the page as the browser's own tools see it, closed shadow roots included. */
interface PiercedNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly PiercedNode[];
  readonly shadowRoots?: readonly PiercedNode[];
}

/** One finding in a note. */
export interface SeenFinding {
  readonly code: string;
  readonly text: string;
}

/** A button in a note; `fix` is null for those that are not fixes (undo, dismiss …). */
export interface SeenButton {
  readonly fix: string | null;
  readonly text: string;
  readonly backendNodeId: number;
}

/** A note as a person would see it, read through its closed shadow root. */
export interface SeenNote {
  /** The package it stands in, 1 first; 0 outside of any. */
  readonly package: number;
  readonly state: string;
  readonly text: string;
  readonly findings: readonly SeenFinding[];
  readonly buttons: readonly SeenButton[];
  readonly links: readonly { readonly text: string; readonly backendNodeId: number }[];
}

/** All notes of the page that are shown, from top to bottom. */
export async function readNotes(page: Page): Promise<readonly SeenNote[]> {
  const notes: SeenNote[] = [];
  collect(await readRoot(page), 0, notes);
  return notes;
}

/** The bar in which the seller is asked to point at fields, read through its closed shadow root; null where none is. */
export async function readBar(page: Page): Promise<Pick<SeenNote, 'text' | 'buttons'> | null> {
  const root = await readRoot(page);
  const bar = [...descendants(root)].find((node) => node.nodeName === 'VTR-GUARD-BAR');
  return bar ? { text: textOf(bar), buttons: buttonsIn([...descendants(bar)]) } : null;
}

/** The whole page as the browser's own tools see it. */
async function readRoot(page: Page): Promise<PiercedNode> {
  if (isFirefox(page)) return JSON.parse(await page.evaluate(readOpenRoots)) as PiercedNode;
  return withSession(page, async (session) => {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: PiercedNode };
    return root;
  });
}

/** Clicks a button of a note with the mouse, so that the click is a person's as far as the page can tell. */
export async function clickNode(
  page: Page,
  backendNodeId: number,
  click = (x: number, y: number) => page.mouse.click(x, y),
): Promise<void> {
  if (isFirefox(page)) {
    const { x, y } = await page.evaluate((at) => {
      const node = (window as unknown as SeenWindow).seenNodes[at] as Element;
      node.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = node.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, backendNodeId);
    return click(x, y);
  }
  await withSession(page, async (session) => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { quads } = (await session.send('DOM.getContentQuads', { backendNodeId })) as { quads: number[][] };
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
    await click((x1 + x3) / 2, (y1 + y3) / 2);
  });
}

/** Calls a function on a node of a closed root, as a script of the page could if it got hold of it. */
export async function callOnNode(page: Page, backendNodeId: number, functionDeclaration: string): Promise<unknown> {
  if (isFirefox(page)) return page.evaluate(`(${functionDeclaration}).call(window.seenNodes[${backendNodeId}])`);
  return withSession(page, async (session) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration,
      objectId: object.objectId ?? '',
      returnByValue: true,
    });
    return result.value;
  });
}

/** Firefox's tools see into open roots only: there the build with open ones is installed. */
function isFirefox(page: Page): boolean {
  return page.context().browser()?.browserType().name() === 'firefox';
}

/** The nodes that were seen last, by the numbers they were given. */
interface SeenWindow {
  seenNodes: Node[];
}

/**
 * Runs in the page: the whole of its body as the browser's own tools would give it, as far as roots are open. As one text,
 * which comes over in a fraction of the time.
 */
function readOpenRoots(): string {
  const nodes: Node[] = [];
  const read = (node: Node): PiercedNode => {
    const element = node instanceof Element ? node : null;
    return {
      backendNodeId: nodes.push(node) - 1,
      nodeName: node.nodeName,
      nodeType: node.nodeType,
      nodeValue: node.nodeValue ?? '',
      attributes: element ? [...element.attributes].flatMap(({ name, value }) => [name, value]) : [],
      children: [...node.childNodes].map(read),
      shadowRoots: element?.shadowRoot ? [read(element.shadowRoot)] : [],
    };
  };
  const root = read(document.documentElement);
  Object.assign(window, { seenNodes: nodes });
  return JSON.stringify(root);
}

async function withSession<T>(page: Page, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await work(session);
  } finally {
    await session.detach();
  }
}

function collect(node: PiercedNode, within: number, notes: SeenNote[]): void {
  const place = Number(attribute(node, 'data-practice-package') ?? within);
  const state = attribute(node, 'data-state');
  if (state !== null) {
    const inside = [...descendants(node)];
    notes.push({
      package: place,
      state,
      text: textOf(node),
      findings: inside.flatMap((part) => {
        const code = attribute(part, 'data-finding');
        return code === null ? [] : [{ code, text: textOf(part) }];
      }),
      buttons: buttonsIn(inside),
      links: inside
        .filter((part) => part.nodeName === 'A')
        .map((part) => ({ text: textOf(part), backendNodeId: part.backendNodeId })),
    });
    return;
  }
  for (const child of childrenOf(node)) collect(child, place, notes);
}

function buttonsIn(nodes: readonly PiercedNode[]): SeenButton[] {
  return nodes
    .filter((part) => part.nodeName === 'BUTTON' && attribute(part, 'hidden') === null)
    .map((part) => ({ fix: attribute(part, 'data-fix'), text: textOf(part), backendNodeId: part.backendNodeId }));
}

function childrenOf(node: PiercedNode): readonly PiercedNode[] {
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])];
}

function* descendants(node: PiercedNode): Generator<PiercedNode> {
  yield node;
  for (const child of childrenOf(node)) yield* descendants(child);
}

function attribute(node: PiercedNode, name: string): string | null {
  const list = node.attributes ?? [];
  const at = list.findIndex((entry, index) => index % 2 === 0 && entry === name);
  return at < 0 ? null : (list[at + 1] ?? '');
}

function textOf(node: PiercedNode): string {
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return '';
  if (node.nodeType === 3) return node.nodeValue;
  return childrenOf(node).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}
