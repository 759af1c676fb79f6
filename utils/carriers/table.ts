import type { CarrierId } from './carrier';
import { carriers } from './catalogue';
import { allows, type Format, type Sequence, sequencesOf } from './format';

/** One sequence of one carrier's format. */
export interface Shape extends Sequence {
  readonly carrier: CarrierId;
  readonly format: Format;
}

let all: readonly Shape[] | undefined;

/** All formats of all carriers, spelt out when they are first needed, in the catalogue's order. */
export function shapes(): readonly Shape[] {
  all ??= carriers().flatMap((carrier) =>
    carrier.formats.flatMap((format) =>
      sequencesOf(format.layout).map((sequence) => ({ ...sequence, carrier: carrier.id, format })),
    ),
  );
  return all;
}

/** A set of shapes: their places in {@link shapes}, ascending. */
export type ShapeSet = readonly number[];

/** Those of `alive` that allow this character at this place. */
export function narrow(alive: ShapeSet, place: number, character: string): ShapeSet {
  const known = shapes();
  return alive.filter((index) => allows(known[index]!.places[place] ?? '', character));
}
