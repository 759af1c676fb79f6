import type { MessageKey, Phrase } from '@/utils/i18n';
import type { Worker } from './connect-worker';

/**
 * Answers how to tell what a question to the worker came to, in the notes of `place`: once, that nobody is there any more
 * and the page wants to be loaded anew; else `key`, where there is something to tell. Without a place it is told later.
 */
export function tellTrouble(
  worker: Worker,
  place: () => { readonly remark: (remark: Phrase) => void } | undefined,
): (key?: MessageKey) => void {
  let hasSaidReload = false;
  return (key) => {
    const isGone = worker.isGone();
    const said = isGone ? 'noteReload' : key;
    const spot = hasSaidReload ? undefined : place();
    if (!said || !spot) return;
    spot.remark({ key: said });
    hasSaidReload = isGone;
  };
}
