import type { CarrierId } from './carrier';
import { algorithms, codesOf } from './check-digits';
import type { Format } from './format';
import type { Shape } from './table';
import { walk } from './walk';

/** The formats of a carrier that a normalised number fits but for the check digit, in the catalogue's order. */
export function failures(number: string, carrier: CarrierId): readonly Format[] {
  const shapes = walk(number)?.shapes ?? [];
  return shapes
    .filter((shape) => shape.carrier === carrier && shape.places.length === number.length && !passes(shape, number))
    .map(({ format }) => format);
}

/** Is the check digit of this number right, if the shape has one? The number must fit the shape. */
function passes({ format, from }: Shape, number: string): boolean {
  return !format.check || algorithms[format.check](codesOf(number), number.length, from);
}
