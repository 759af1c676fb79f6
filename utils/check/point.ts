import type { Field } from './finding';
import type { Place } from './place';
import type { Reading } from './reading';

/** Where a finding is: in which field, from where to where in its text as given, and which places to mark there. */
export interface Pointed {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly marks?: readonly Place[];
}

/** The whole number: no place in it stands out. */
export function wholeNumber({ shipment }: Reading): Pointed {
  return { field: 'tracking', start: 0, end: shipment.number.length };
}

/** The whole name of the carrier: the entry chosen, or what was typed under Other. */
export function wholeCarrier({ shipment }: Reading): Pointed {
  return { field: 'carrier', start: 0, end: (shipment.typedCarrier ?? shipment.carrier).length };
}

/** From the first of these places in a field's text to the last, each marked. */
export function marked(field: Field, marks: readonly Place[]): Pointed {
  return { field, start: marks[0]!.start, end: marks.at(-1)!.end, marks };
}

/** Stretches of the cleaned number, in order, where they stand in the field; all of it if they can't be found there. */
export function inNumber(reading: Reading, ...stretches: readonly Place[]): Pointed {
  const places = stretches.map((stretch) => placeInField(reading, stretch));
  return places.every((place) => place !== null) ? marked('tracking', places) : wholeNumber(reading);
}

/** For a sentence: which character of the field this one of the cleaned number is, counted from 1. */
export function ordinalOf(reading: Reading, index: number): number {
  const start = placeInField(reading, { start: index, end: index + 1 })?.start ?? index;
  return [...reading.shipment.number.slice(0, start)].length + 1;
}

function placeInField({ places, isLocated }: Reading, { start, end }: Place): Place | null {
  if (!isLocated) return null;
  if (places === null) return { start, end };
  return { start: places[start]!.start, end: places[end - 1]!.end };
}
