import type { Carrier, CarrierId } from '@/utils/carriers/carrier';
import { carrierNamed, isOther, keyOf } from '@/utils/carriers/name';

/** The carriers a page's list offers, by our id, each in the page's own words. */
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

/** Of two entries for one carrier (UPS Freight, UPS) the one with its very name counts, else the first. */
function readOptions(listed: readonly string[]): Options {
  const options = new Map<CarrierId, string>();
  for (const text of listed) {
    const carrier = isOther(text) ? null : carrierNamed(text);
    if (carrier && (!options.has(carrier.id) || isNameOf(carrier, text))) options.set(carrier.id, text);
  }
  return options;
}

function isNameOf({ id, names }: Carrier, text: string): boolean {
  return [id, names.en, names.zh_CN].some((name) => keyOf(name) === keyOf(text));
}
