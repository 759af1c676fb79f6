import type { CarrierId } from '@/utils/carriers/carrier';
import { carrierNamed, isOther } from '@/utils/carriers/name';

/** The carriers a page's list offers, by our id, each in the page's own words; the first of two spellings wins. */
export type Options = ReadonlyMap<CarrierId, string>;

const known = new WeakMap<readonly string[], Options>();

/** Reads a page's carrier list. The same array is read once. */
export function optionsOf(listed: readonly string[]): Options {
  let options = known.get(listed);
  if (options === undefined) {
    options = readOptions(listed);
    known.set(listed, options);
  }
  return options;
}

function readOptions(listed: readonly string[]): Options {
  const options = new Map<CarrierId, string>();
  for (const text of listed) {
    const carrier = isOther(text) ? null : carrierNamed(text);
    if (carrier && !options.has(carrier.id)) options.set(carrier.id, text);
  }
  return options;
}
