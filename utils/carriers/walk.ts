import { Ending } from './ending';
import { type Bits, columns, everything, narrow, type Shape, shapesIn } from './table';

/**
 * A number read so far: how many characters, and which shapes are still alive.
 *
 * States are made when a number first needs them and kept, so that a second number with the same beginning goes from
 * state to state by one look-up for each character. There are at most {@link limit} of them; when they are used up,
 * all are forgotten and made again on demand.
 */
export interface State {
  readonly place: number;
  readonly alive: Bits;
  /** The shapes alive, for those who reason about them. */
  readonly shapes: readonly Shape[];
  /** What a number that ends here is; null when no shape is complete. */
  readonly ending: Ending | null;
}

/** The most states that are kept: about a megabyte. */
export const limit = 4096;

const unknown = 0;
const dead = 1;
const start = 2;

/** For each state and character the next state. */
const transitions = new Uint16Array(limit * columns);
let states: State[] = [];
let numbers = new Map<string, number>();

/** For each character code its column in the table; −1 for what no number holds. */
const columnOf = new Int8Array(128).fill(-1);
for (let digit = 0; digit < 10; digit += 1) columnOf[48 + digit] = digit;
for (let letter = 0; letter < 26; letter += 1) columnOf[65 + letter] = 10 + letter;

/** The state after all of `text`, or null when no shape is alive after it. */
export function walk(text: string): State | null {
  let state = start;
  for (let place = 0; place < text.length; place += 1) {
    state = advance(state, text.charCodeAt(place));
    if (state === dead) return null;
  }
  return states[state]!;
}

/** The states after one, two, three … characters of `text`, until no shape is alive; the first is the empty beginning. */
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
  const column = code < 128 ? columnOf[code]! : -1;
  if (column < 0) return dead;
  const next = transitions[state * columns + column]!;
  return next === unknown ? extend(state, column) : next;
}

/** Makes the transition from a state by a character. */
function extend(state: number, column: number): number {
  const { alive, place } = states[state]!;
  const left = narrow(alive, place, column);
  if (left && states.length >= limit && !numbers.has(keyOf(place + 1, left))) {
    forget();
    return stateOf(place + 1, left);
  }
  const next = left ? stateOf(place + 1, left) : dead;
  transitions[state * columns + column] = next;
  return next;
}

function stateOf(place: number, alive: Bits): number {
  const key = keyOf(place, alive);
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const state = states.push(new LazyState(place, alive)) - 1;
  numbers.set(key, state);
  return state;
}

function keyOf(place: number, alive: Bits): string {
  return `${place}:${alive.join()}`;
}

function forget(): void {
  transitions.fill(unknown);
  numbers = new Map();
  const nothing = new LazyState(0, everything());
  states = [nothing, nothing];
  stateOf(0, everything());
}

class LazyState implements State {
  #shapes: readonly Shape[] | undefined;
  #ending: Ending | null | undefined;

  constructor(
    readonly place: number,
    readonly alive: Bits,
  ) {}

  get shapes(): readonly Shape[] {
    this.#shapes ??= shapesIn(this.alive);
    return this.#shapes;
  }

  get ending(): Ending | null {
    if (this.#ending === undefined) {
      const complete = this.shapes.filter(({ places }) => places.length === this.place);
      this.#ending = complete.length > 0 ? new Ending(complete) : null;
    }
    return this.#ending;
  }
}

forget();
