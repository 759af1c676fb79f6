import type { CarrierId } from './carrier';
import { carriers } from './catalogue';
import { type Format, type Sequence, sequencesOf } from './format';

/** One sequence of one carrier's format. */
export interface Shape extends Sequence {
  readonly carrier: CarrierId;
  readonly format: Format;
  /** Its place among all. */
  readonly index: number;
}

let all: readonly Shape[] | undefined;

/** All formats of all carriers, spelt out when they are first needed, in the catalogue's order. */
export function shapes(): readonly Shape[] {
  let index = 0;
  all ??= carriers().flatMap((carrier) =>
    carrier.formats.flatMap((format) =>
      sequencesOf(format.layout).map((sequence) => ({ ...sequence, carrier: carrier.id, format, index: index++ })),
    ),
  );
  return all;
}
