import type { Codes } from './check-digits';
import { Ending } from './ending';
import { allows } from './format';
import { type Shape, shapes } from './table';

/**
 * A number read so far: how many characters, and which shapes are still alive.
 *
 * States are made when a number first needs them and kept, so that a second number with the same beginning goes from
 * state to state by one look-up for each character. There are at most {@link limit} of them; when they are used up,
 * all are forgotten and made again on demand.
 */
export interface State {
  readonly place: number;
  /** The shapes still alive, in the catalogue's order. */
  readonly shapes: readonly Shape[];
  /** What a number that ends here is; null when no shape is complete. */
  readonly ending: Ending | null;
  /** Set where a run of digits may begin that all lead the same way: the state after so many of them, as far as known. */
  readonly run: Uint16Array | null;
}

/**
 * The most states that are kept: with their transitions less than a megabyte. All formats together have some 4,800; a
 * seller's numbers need a few hundred.
 */
export const limit = 2048;

/** A row of the transitions has a place for each character from 0 (code 48) to Z (90), and is a power of two wide. */
const width = 64;
const first = 48;

/** For each state and character the next state; below 0 where a run of digits begins with it. */
const transitions = new Int16Array(limit * width);
const unknown = 0;
const dead = 1;
const start = 2;

let states: State[] = [];
let numbers = new Map<string, number>();

/** The character codes of the text walked last, so that its check digits need not read it again. */
export const walked: Codes = new Uint8Array(width);

/**
 * The state after all of `text`, or null when no shape is alive after it.
 *
 * This loop is what recognising costs. So its numbers are literal (0 unknown, 1 dead, 2 start; 64 places to a row;
 * codes from 48 to 90), and the tables are locals. Where any digit leads the same way, as in most of a number, the
 * digits are counted, and one look-up takes the place of many that each had to wait for the one before.
 */
export function walk(text: string): State | null {
  const table = transitions;
  const codes = walked;
  const { length } = text;
  let state = 2;
  let place = 0;
  while (place < length) {
    const column = text.charCodeAt(place) - 48;
    if (column >>> 0 > 42) return null;
    codes[place] = column + 48;
    place += 1;
    let next = table[(state << 6) | column]!;
    if (next < 2) {
      if (next === 0) next = extend(state, column + 48);
      if (next < 0) {
        const run = states[-next]!.run!;
        const begin = place;
        const end = Math.min(length, begin + run.length - 1);
        while (place < end) {
          const digit = text.charCodeAt(place) - 48;
          if (digit >>> 0 > 9) break;
          codes[place] = digit + 48;
          place += 1;
        }
        next = run[place - begin]! || follow(-next, place - begin);
      }
      if (next === 1) return null;
    }
    state = next;
  }
  return states[state] ?? startAnew();
}

/** The state after so many digits, whichever they are, from one where a run begins. */
function follow(begin: number, count: number): number {
  const run = states[begin]!.run!;
  let state = begin;
  for (let place = 0; place < count && state !== dead; place += 1) {
    const next = transitions[state * width]!;
    state = Math.abs(next === unknown ? extend(state, first) : next);
  }
  run[count] = state;
  return state;
}

/** Makes the transition from a state by a character. */
function extend(state: number, code: number): number {
  // Nothing leads anywhere before the first number, so this is asked first.
  if (states.length === 0) startAnew();
  const { shapes, place } = states[state]!;
  const character = String.fromCharCode(code);
  const left = shapes.filter(({ places }) => allows(places[place] ?? '', character));
  const known = states;
  const next = left.length > 0 ? signed(stateOf(place + 1, left)) : dead;
  // Not where all were forgotten meanwhile: its place is another state's then.
  if (states === known) transitions[state * width + code - first] = next;
  return next;
}

function stateAt(place: number, shapes: readonly Shape[]): State {
  return { place, shapes, ending: endingOf(place, shapes), run: runFrom(place, shapes) };
}

function signed(state: number): number {
  return states[state]!.run ? -state : state;
}

function stateOf(place: number, alive: readonly Shape[]): number {
  const key = `${place}:${alive.map(({ index }) => index)}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  if (states.length >= limit) {
    transitions.fill(unknown);
    startAnew();
  }
  const state = states.push(stateAt(place, alive)) - 1;
  numbers.set(key, state);
  return state;
}

/** Makes the first state: what a number can be before its first character. */
function startAnew(): State {
  numbers = new Map();
  const nothing = stateAt(0, []);
  states = [nothing, nothing];
  stateOf(0, shapes());
  return states[start]!;
}

/** So many digits at least may be any for a run to pay. */
const shortestRun = 4;

/** A digit or a set of characters that a layout spells out: there one digit may lead elsewhere than another. */
const particular = /[0-9\ue000-\uf8ff]/g;

function runFrom(place: number, alive: readonly Shape[]): Uint16Array | null {
  let end = 0;
  let soonest = Number.POSITIVE_INFINITY;
  for (const { places } of alive) {
    particular.lastIndex = place;
    soonest = Math.min(soonest, particular.exec(places)?.index ?? soonest);
    // Where letters are as likely, to find out at each would cost more than it saves.
    if (soonest - place < shortestRun || places[place] === 'x') return null;
    end = Math.max(end, places.length);
  }
  end = Math.min(end, soonest);
  return end - place < shortestRun ? null : new Uint16Array(end - place + 1);
}

function endingOf(place: number, alive: readonly Shape[]): Ending | null {
  const complete = alive.filter(({ places }) => places.length === place);
  return complete.length > 0 ? new Ending(complete) : null;
}
