import type { Codes } from './check-digits';
import { Ending } from './ending';
import { everyShape, narrow, type Shape, type ShapeSet, shapes } from './table';

/**
 * A number read so far: how many characters, and which shapes are still alive.
 *
 * States are made when a number first needs them and kept, so that a second number with the same beginning goes from
 * state to state by one look-up for each character. There are at most {@link limit} of them; when they are used up,
 * all are forgotten and made again on demand.
 */
export interface State {
  readonly place: number;
  readonly alive: ShapeSet;
  /** The shapes alive, for those who reason about them. */
  readonly shapes: readonly Shape[];
  /** What a number that ends here is; null when no shape is complete. */
  readonly ending: Ending | null;
}

/**
 * The most states that are kept: with their transitions less than a megabyte. All 81 formats have 4,816 of them; a
 * seller's numbers need a few hundred.
 */
export const limit = 2048;

/** A row of the transitions has a place for each character from 0 (code 48) to Z (90), and is a power of two wide. */
const width = 64;
const first = 48;
const last = 90;

/** For each state and character the next state. */
const transitions = new Uint16Array(limit * width);
const unknown = 0;
const dead = 1;
const start = 2;

let states: LazyState[] = [];
let numbers = new Map<string, number>();

/** The character codes of the text walked last, so that its check digits need not read it again. */
export const walked: Codes = new Uint8Array(width);

/**
 * The state after all of `text`, or null when no shape is alive after it.
 *
 * This loop is what recognising costs. So its numbers are literal (0 unknown, 1 dead, 2 start; 64 places to a row;
 * codes from 48 to 90), and the tables are locals.
 */
export function walk(text: string): State | null {
  const table = transitions;
  const codes = walked;
  const { length } = text;
  let state = 2;
  for (let place = 0; place < length; place += 1) {
    const column = text.charCodeAt(place) - 48;
    if (column >>> 0 > 42) return null;
    let next = table[(state << 6) | column]!;
    if (next < 2) {
      if (next === 0) next = extend(state, column + 48);
      if (next === 1) return null;
    }
    codes[place] = column + 48;
    state = next;
  }
  return states[state]!;
}

/** The states after no, one, two, three … characters of `text`, as long as a shape is alive. */
export function* steps(text: string): Generator<State> {
  let state = start;
  yield states[state]!;
  for (let place = 0; place < text.length; place += 1) {
    state = advance(state, text.charCodeAt(place));
    if (state === dead) return;
    yield states[state]!;
  }
}

function advance(state: number, code: number): number {
  if (code < first || code > last) return dead;
  const next = transitions[state * width + code - first]!;
  return next === unknown ? extend(state, code) : next;
}

/** Makes the transition from a state by a character. */
function extend(state: number, code: number): number {
  const { alive, place } = states[state]!;
  const left = narrow(alive, place, String.fromCharCode(code));
  if (left.length > 0 && states.length >= limit && !numbers.has(keyOf(place + 1, left))) {
    forget();
    return stateOf(place + 1, left);
  }
  const next = left.length > 0 ? stateOf(place + 1, left) : dead;
  transitions[state * width + code - first] = next;
  return next;
}

function stateOf(place: number, alive: ShapeSet): number {
  const key = keyOf(place, alive);
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const state = states.push(new LazyState(place, alive)) - 1;
  numbers.set(key, state);
  return state;
}

function keyOf(place: number, alive: ShapeSet): string {
  return `${place}:${alive.join()}`;
}

function forget(): void {
  transitions.fill(unknown);
  numbers = new Map();
  const nothing = new LazyState(0, []);
  states = [nothing, nothing];
  stateOf(0, everyShape);
}

class LazyState implements State {
  // Their getters run for every number: a closure in them would be made each time.
  private known: readonly Shape[] | undefined = undefined;
  private end: Ending | null | undefined = undefined;

  constructor(
    readonly place: number,
    readonly alive: ShapeSet,
  ) {}

  get shapes(): readonly Shape[] {
    this.known ??= shapesOf(this.alive);
    return this.known;
  }

  get ending(): Ending | null {
    if (this.end === undefined) this.end = endingOf(this);
    return this.end;
  }
}

function shapesOf(alive: ShapeSet): readonly Shape[] {
  return alive.map((index) => shapes[index]!);
}

function endingOf({ place, shapes: alive }: State): Ending | null {
  const complete = alive.filter(({ places }) => places.length === place);
  return complete.length > 0 ? new Ending(complete) : null;
}

forget();
