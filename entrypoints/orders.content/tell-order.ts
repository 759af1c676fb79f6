import type { KnownOrder } from '@/utils/messages';
import { shownOrderIn } from '@/utils/page/shown-order';
import type { Worker } from './connect-worker';

/**
 * Answers a look at the page, to be taken whenever it may have rendered: it tells the worker what the page shows of its
 * order, once and again when that has become another; `learn` hears what is known of the order then. Where a page shows
 * nothing of it, nobody is told anything.
 */
export function tellOrder(
  orderId: string,
  { document, worker }: { document: Document; worker: Worker },
  learn: (known: readonly KnownOrder[]) => void = () => {},
): () => void {
  let told: string | undefined;
  return () => {
    const shown = shownOrderIn(document, orderId);
    const text = JSON.stringify(shown);
    if (!shown || text === told) return;
    told = text;
    worker.learn(shown).then(learn, () => {
      told = '';
    });
  };
}
