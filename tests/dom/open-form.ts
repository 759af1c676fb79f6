import { type Mock, vi } from 'vitest';
import { attendForm, type Form } from '@/entrypoints/orders.content/attend-form';
import type { Worker } from '@/entrypoints/orders.content/connect-worker';
import type { Desk } from '@/entrypoints/orders.content/desk';
import { keepRegister } from '@/entrypoints/orders.content/keep-register';
import { scopesOf } from '@/utils/check/dismissal';
import type { Snapshot } from '@/utils/messages';
import { type FormAddress, readAddress } from '@/utils/page/address';
import { holdDuringPress } from '@/utils/page/hold-during-press';
import { selectorOf } from '@/utils/page/selector-of';
import { defaultPreferences } from '@/utils/preferences/schema';
import { textsIn } from '@/utils/texts';
import { openPage } from './open-page';
import { standInCheck } from './stand-in-check';

export const orderId = '114-7941379-5480234';

export const snapshot: Snapshot = { preferences: defaultPreferences, texts: textsIn('en'), scopes: scopesOf };

/** A worker that answers at once; a test replaces what it is about. */
export function standInWorker(own: Partial<Worker> = {}): { [Name in keyof Worker]: Mock<Worker[Name]> } {
  const answers: Worker = {
    snapshot: async () => snapshot,
    seen: async () => [],
    orders: async () => [],
    learn: async () => [],
    capture: async () => undefined,
    settle: async () => 1,
    reminded: async () => undefined,
    dismiss: async () => defaultPreferences,
    onChanged: () => undefined,
    name: async (element) => selectorOf(element),
    shown: async () => undefined,
    onStatus: () => undefined,
    onShow: () => undefined,
    isGone: () => false,
    ...own,
  };
  const { snapshot: first, seen, orders, learn, capture, settle, reminded, dismiss } = answers;
  const { name, shown, onChanged, onStatus, onShow, isGone } = answers;
  return {
    snapshot: vi.fn(first),
    seen: vi.fn(seen),
    orders: vi.fn(orders),
    learn: vi.fn(learn),
    capture: vi.fn(capture),
    settle: vi.fn(settle),
    reminded: vi.fn(reminded),
    dismiss: vi.fn(dismiss),
    name: vi.fn(name),
    shown: vi.fn(shown),
    onChanged: vi.fn(onChanged),
    onStatus: vi.fn(onStatus),
    onShow: vi.fn(onShow),
    isGone: vi.fn(isGone),
  };
}

let end = new AbortController();

export function deskWith(worker: Worker, own: Partial<Desk> = {}): Desk & { worker: Worker } {
  return {
    document,
    register: keepRegister(worker, () => true),
    check: standInCheck,
    policyFor: (marketplace) => ({
      marketplace,
      target: 0.95,
      goals: { tracked: 0.98, onTime: 0.98 },
      windowDays: 30,
      visibleAfterHours: 72,
      supported: [],
      unsupported: 'warning',
      from: null,
      source: 'test',
    }),
    isOwn: () => true,
    now: () => 1_700_000_000_000,
    press: holdDuringPress(window, end.signal),
    whenIdle: (act) => act(),
    ...own,
    worker,
  };
}

const origin = 'https://sellercentral.amazon.com/orders-v3';

export function addressOf(kind: FormAddress['kind'], id = orderId): FormAddress {
  const path = kind === 'bulk' ? `bulk-confirm-shipment/${id};` : `order/${id}/${kind}-shipment`;
  return readAddress(`${origin}/${path}`) as FormAddress;
}

let open: Form | undefined;

/** Shows the fixture and starts checking it, as the content script does. */
export function openForm(fixture: string, own: Partial<Desk> = {}, worker: Worker = standInWorker()): Form {
  openPage(fixture);
  const kind = (['edit', 'bulk'] as const).find((it) => fixture.startsWith(it)) ?? 'confirm';
  open = attendForm(addressOf(kind), deskWith(worker, own));
  open.refresh(snapshot);
  return open;
}

export function closeForm(): void {
  open?.close();
  end.abort();
  end = new AbortController();
  document.body.replaceChildren();
}

export const notes = () => [...document.querySelectorAll('vtr-guard-note')];

const inside = (at: number) => notes()[at]?.shadowRoot?.querySelector<HTMLElement>('.note') ?? null;

/** What the `at`th note says by its marks: its state and the codes of its findings. */
export function marksOf(at = 0): string {
  const note = inside(at);
  const codes = [...(note?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].map((it) => it.dataset.finding);
  return note ? [note.dataset.state, ...codes].join(' ') : 'none';
}

export function press(selector: string, at = 0): void {
  inside(at)?.querySelector<HTMLElement>(selector)?.click();
}

export const textOf = (selector: string, at = 0) => inside(at)?.querySelector(selector)?.textContent ?? null;
