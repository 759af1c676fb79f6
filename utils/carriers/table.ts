import type { CarrierId } from './carrier';
import { carriers } from './catalogue';
import { type Format, type Sequence, sequencesOf } from './format';

/** One sequence of one carrier's format; the bit sets of the walk have one bit for each. */
export interface Shape extends Sequence {
  readonly carrier: CarrierId;
  readonly format: Format;
}

/** All formats of all carriers, spelt out, in the catalogue's order. */
export const shapes: readonly Shape[] = carriers.flatMap((carrier) =>
  carrier.formats.flatMap((format) =>
    sequencesOf(format.layout).map((sequence) => ({ ...sequence, carrier: carrier.id, format })),
  ),
);

/** A set of shapes, one bit each. */
export type Bits = Uint32Array;

const words = Math.ceil(shapes.length / 32);

/** The table: at each place, for each set of characters that some shape has there, the shapes that have it. */
const places: Map<string, Bits>[] = [];

shapes.forEach((shape, index) => {
  shape.places.forEach((set, place) => {
    places[place] ??= new Map();
    const bits = places[place].get(set) ?? new Uint32Array(words);
    places[place].set(set, bits);
    bits[index >> 5]! |= 1 << (index & 31);
  });
});

/** The set of all shapes: what a number can be before its first character. */
export function everything(): Bits {
  const bits = new Uint32Array(words);
  shapes.forEach((_, index) => {
    bits[index >> 5]! |= 1 << (index & 31);
  });
  return bits;
}

/** Which of `alive` allow this character at this place? Null when none does. */
export function narrow(alive: Bits, place: number, character: string): Bits | null {
  const allowing = new Uint32Array(words);
  for (const [set, bits] of places[place] ?? []) {
    if (set.includes(character)) for (let word = 0; word < words; word += 1) allowing[word]! |= bits[word]!;
  }
  let isAnyLeft = false;
  for (let word = 0; word < words; word += 1) {
    allowing[word]! &= alive[word]!;
    isAnyLeft ||= allowing[word] !== 0;
  }
  return isAnyLeft ? allowing : null;
}

/** The shapes of a set. */
export function shapesIn(bits: Bits): Shape[] {
  return shapes.filter((_, index) => bits[index >> 5]! & (1 << (index & 31)));
}
