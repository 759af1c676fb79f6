import type { CarrierId } from './carrier';
import { algorithms, checkPlaces, codesOf } from './check-digits';
import { charactersAt } from './format';
import type { Shape } from './table';
import { walk } from './walk';

/** A format of a carrier whose shape fits a number while the check digit does not. */
export interface Failure {
  readonly format: string;
  readonly enforce: 'reject' | 'warn';
  /** Where the check digit stands. */
  readonly at: number;
  /** What it would have to be if all else is right; null where no single character could cure it. */
  readonly expected: string | null;
}

/** What a normalised number that is none of the carrier's fits but for the check digit, in the catalogue's order. */
export function failures(number: string, carrier: CarrierId): readonly Failure[] {
  const state = walk(number);
  if (!state?.ending) return [];
  return state.shapes
    .filter((shape) => shape.carrier === carrier && shape.places.length === number.length && !passes(shape, number))
    .map((shape) => failureOf(shape, number));
}

/** Is the check digit of this number right, if the shape has one? The number must fit the shape. */
function passes({ format, from }: Shape, number: string): boolean {
  return !format.check || algorithms[format.check](codesOf(number), number.length, from);
}

function failureOf(shape: Shape, number: string): Failure {
  const { check, enforce, id } = shape.format;
  const at = checkPlaces[check!];
  const place = at ?? number.length - 1;
  const choices = at === null ? [] : [...charactersAt(shape.places[place]!)];
  const expected = choices.find((choice) => passes(shape, number.slice(0, place) + choice + number.slice(place + 1)));
  return { format: id, enforce: enforce!, at: at === null ? 4 : place, expected: expected ?? null };
}
