import type { Place } from './place';
import type { Reading } from './reading';

/** Where a finding is, in the tracking field's text as given. */
export interface Pointed {
  readonly field: 'tracking';
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Place[];
}

/** The whole text: no place in it stands out. */
export function pointAtAll({ shipment }: Reading): Pointed {
  return { field: 'tracking', start: 0, end: shipment.number.length, marks: [] };
}

/** A stretch of the cleaned number, shown where it stands in the field; all of the field if it can't be found there. */
export function pointAt(reading: Reading, start: number, end: number): Pointed {
  return pointAtEach(reading, [{ start, end }]);
}

/** Several stretches of the cleaned number, in order. */
export function pointAtEach(reading: Reading, stretches: readonly Place[]): Pointed {
  const marks = stretches.map((stretch) => placeInField(reading, stretch)).filter((place) => place !== null);
  if (marks.length === 0 || marks.length < stretches.length) return pointAtAll(reading);
  return { field: 'tracking', start: marks[0]!.start, end: marks.at(-1)!.end, marks };
}

/** For a sentence: which character of the field this one of the cleaned number is, counted from 1. */
export function ordinalOf(reading: Reading, index: number): number {
  const place = placeInField(reading, { start: index, end: index + 1 });
  const start = place?.start ?? index;
  return Array.from(reading.shipment.number.slice(0, start)).length + 1;
}

function placeInField({ places, isLocated }: Reading, { start, end }: Place): Place | null {
  if (!isLocated) return null;
  if (places === null) return { start, end };
  const first = places[start];
  const last = places[end - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
