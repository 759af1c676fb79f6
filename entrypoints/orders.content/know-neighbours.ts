import { normalise } from '@/utils/carriers/normalise';
import type { Sighting } from '@/utils/messages';
import { readField } from '@/utils/page/field';
import { type PackageFields, placeOf } from '@/utils/page/packages';

/** Which other packages of the page have the same number. */
export interface Neighbours {
  /** The others that have `number` now. */
  readonly of: (number: string, fields: PackageFields) => readonly Sighting[];
  /** True when the others are not those that were answered last. */
  readonly areNew: (fields: PackageFields) => boolean;
  /** Something may have been entered: what was read is read anew. */
  readonly forget: () => void;
}

/** Knows `packages` by their numbers. They are read once for as long as nothing happens: fifty rows ask for them. */
export function knowNeighbours(packages: () => readonly PackageFields[]): Neighbours {
  let holders: Map<string, PackageFields[]> | null = null;
  const told = new WeakMap<HTMLElement, string>();

  const read = () => {
    if (holders) return holders;
    holders = new Map();
    for (const fields of packages()) {
      const number = numberIn(fields);
      holders.set(number, [...(holders.get(number) ?? []), fields]);
    }
    return holders;
  };
  const othersWith = (number: string, own: PackageFields) =>
    number === '' ? [] : (read().get(number) ?? []).filter(({ tracking }) => tracking !== own.tracking);

  return {
    of: (number, fields) => {
      const others = othersWith(number, fields);
      told.set(fields.tracking, namesOf(others));
      return others.map(({ orderId, place }) => ({ orderId, package: place }));
    },
    areNew: (fields) => namesOf(othersWith(numberIn(fields), fields)) !== (told.get(fields.tracking) ?? ''),
    forget: () => {
      holders = null;
    },
  };
}

/** The number that stands in a package's field now, as the recogniser reads it. */
export function numberIn({ tracking }: PackageFields): string {
  return normalise(readField(tracking));
}

function namesOf(packages: readonly PackageFields[]): string {
  return packages.map(placeOf).join();
}
