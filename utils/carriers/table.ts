import type { CarrierId } from './carrier';
import { carriers } from './catalogue';
import { allows, type Format, type Sequence, sequencesOf } from './format';

/** One sequence of one carrier's format. */
export interface Shape extends Sequence {
  readonly carrier: CarrierId;
  readonly format: Format;
}

/** All formats of all carriers, spelt out, in the catalogue's order. */
export const shapes: readonly Shape[] = carriers.flatMap((carrier) =>
  carrier.formats.flatMap((format) =>
    sequencesOf(format.layout).map(({ places, from, head }) => ({ places, from, head, carrier: carrier.id, format })),
  ),
);

/** A set of shapes: their places in {@link shapes}, ascending. */
export type ShapeSet = readonly number[];

/** What a number can be before its first character. */
export const everyShape: ShapeSet = shapes.map((_, index) => index);

/** Those of `alive` that allow this character at this place. */
export function narrow(alive: ShapeSet, place: number, character: string): ShapeSet {
  return alive.filter((index) => allows(shapes[index]!.places[place] ?? '', character));
}
