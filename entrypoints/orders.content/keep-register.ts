import type { Confirmation, Settlement } from '@/utils/messages';
import { isForm, type PageAddress } from '@/utils/page/address';
import type { Layout } from '@/utils/page/layout';
import { appAround, awaitOutcome } from '@/utils/page/outcome';
import type { Worker } from './connect-worker';
import { insist } from './insist';

/** Tells the worker what was confirmed, and what became of it. */
export interface Register {
  /** Keeps `packages` as pending, and watches the page around `button` for its word on them; `confirmed` once it took them. */
  readonly confirm: (packages: readonly Confirmation[], button: Element, layout: Layout, confirmed: () => void) => void;
  /** The orders of each click that nobody keeps: refused more than once, and asked for again for a while. */
  readonly unkept: ReadonlySet<readonly string[]>;
  /** The seller follows a link: wherever the page comes to next, it does not go there because it took the confirmation. */
  readonly lead: () => void;
  /** The page goes on: to another order, whose success is its own, or elsewhere. */
  readonly arrive: (address: PageAddress | null) => void;
  /** The order's page shows these numbers. That the seller is there says nothing: they may have come after a refusal. */
  readonly shown: (orderId: string, numbers: readonly string[]) => void;
}

/** Starts a register that outlives the form: an application may show its success on the next page. */
export function keepRegister(worker: Worker, isOwn: (event: Event) => boolean): Register {
  let watched: { orderIds: readonly string[]; end: AbortController; isAtForm: boolean; isLed: boolean } | null = null;
  let capturing: Promise<unknown> | null = null;
  const unkept = new Set<readonly string[]>();

  const settle = async (settlement: Settlement) => {
    const rows = capturing;
    const tell = () => insist(() => worker.settle(settlement), worker.isGone);
    // At once, for the page may be gone in a moment. Only rows that were still on their way make it worth a second time.
    if ((await tell()) > 0 || !rows) return;
    await rows;
    await tell();
  };
  const lead = () => {
    if (watched) watched.isLed = true;
  };
  const settleQuietly = (settlement: Settlement) => void settle(settlement).catch(() => undefined);

  return {
    unkept,
    confirm: (packages, button, layout, confirmed) => {
      const orderIds = [...new Set(packages.map(({ orderId }) => orderId))];
      if (orderIds.length === 0) return;
      watched?.end.abort(null);
      const mine = { orderIds, end: new AbortController(), isAtForm: true, isLed: false };
      watched = mine;
      const { pathname } = location;
      // Back and forward are the seller's as well, where they leave the page, but not where a router makes them up. From
      // what its application calls, Chromium tells them; Firefox (153) calls none of them the seller's.
      let isSellers = true;
      const back = (event: Event) => isSellers && isOwn(event) && pathname !== location.pathname && lead();
      const { signal } = mine.end;
      if (import.meta.env.BROWSER !== 'firefox')
        window.navigation?.addEventListener(
          'navigate',
          ({ userInitiated }) => {
            isSellers = userInitiated;
          },
          { signal },
        );
      addEventListener('popstate', back, { signal });
      let refusals = 0;
      const isVain = () => {
        // The first may come of a worker that was just starting.
        if (++refusals > 1) unkept.add(orderIds);
        return worker.isGone();
      };
      const rows = insist(() => worker.capture(packages), isVain);
      capturing = rows;
      const kept = () => {
        unkept.delete(orderIds);
        if (rows === capturing) capturing = null;
      };
      rows.then(kept, () => {});
      awaitOutcome(
        appAround(button, layout),
        layout,
        (outcome) => {
          const isSuccess = outcome === 'confirmed';
          // A refusal leaves the seller at the form: what another page complains of is something else, and so is what it
          // praises where they went there themselves, maybe after a refusal without a word.
          if (!mine.isAtForm && (mine.isLed || !isSuccess)) return;
          settleQuietly({ orderIds, outcome, clickedAt: packages[0]!.at });
          if (isSuccess) confirmed();
        },
        signal,
      );
    },
    lead,
    arrive: (address) => {
      if (watched && !isForm(address)) watched.isAtForm = false;
      if (!address || !(isForm(address) || address.kind === 'details')) return;
      const ids = [address.orderId, ...address.orderIds];
      if (!ids.some((id) => watched?.orderIds.includes(id))) watched?.end.abort(null);
    },
    shown: (orderId, shown) => settleQuietly({ orderIds: [orderId], outcome: 'confirmed', shown }),
  };
}
