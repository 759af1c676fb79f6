import { counted, type MessageKey, type Phrase, phrase } from '@/utils/i18n';
import type { Desk } from './desk';

/**
 * Answers how to tell what asking the worker came to, in the notes of `place`, once each: that nobody is there any more
 * and the page wants to be loaded anew; else that what was confirmed is not logged, for as long as that is so; else `key`,
 * where there is something to tell. Without a place it is told later.
 */
export function tellTrouble(
  { worker, register }: Desk,
  place: () => { readonly remark: (remark: Phrase | null) => void } | undefined,
): (key?: MessageKey) => void {
  let told = '';
  return (key) => {
    const orders = new Set([...register.unkept].flat());
    const [first] = orders;
    const unlogged = first ? counted('noteNotLogged', orders.size, first) : key ? phrase(key) : null;
    const said = worker.isGone() ? phrase('noteReload') : unlogged;
    const text = JSON.stringify(said);
    const spot = place();
    // What could not be kept stays told; what is logged by now does not.
    if (!spot || text === told || !(said || told.includes('noteNotLogged'))) return;
    told = text;
    spot.remark(said);
  };
}
