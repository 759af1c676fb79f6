import { normalise } from '@/utils/carriers/normalise';

/** A stretch of text: UTF-16 offsets, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** For each character of a cleaned number, the place in the text as given that it came from. */
export type Places = readonly Place[];

/**
 * Finds each character of `number` in `raw`, of which it is what cleaning left. Null when the number can't be found
 * as one run of readable characters, so that only the whole text can be pointed at.
 */
export function placesOf(raw: string, number: string): Places | null {
  const places: Place[] = [];
  let readable = '';
  let start = 0;
  for (const character of raw) {
    const end = start + character.length;
    for (const kept of normalise(character).match(/[0-9A-Z]/g) ?? []) {
      readable += kept;
      places.push({ start, end });
    }
    start = end;
  }
  const from = readable.indexOf(number);
  return from < 0 ? null : places.slice(from, from + number.length);
}
