import { quietly } from '@/utils/page/quietly';

// Half a frame: a seller's next key or click never waits for long, on a slow computer either.
const slice = 8;

/** Does `act` to each in turn and then `done`, at once as far as that is quick, and in slices from then on. */
export function inTurn<Item>(
  all: readonly Item[],
  act: (item: Item) => void,
  done: () => void,
  signal: AbortSignal,
): void {
  const began = performance.now();
  let next = 0;
  while (next < all.length && performance.now() - began < slice) act(all[next++]!);
  if (next === all.length) done();
  else setTimeout(() => signal.aborted || quietly(() => inTurn(all.slice(next), act, done, signal)));
}
